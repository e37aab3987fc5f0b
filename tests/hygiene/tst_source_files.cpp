// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "hygiene/source_tree.h"

#include <QtTest>

using namespace drawbridge::hygiene;
namespace fs = std::filesystem;

namespace {

const fs::path kSource = DRAWBRIDGE_SOURCE_DIR;
constexpr std::string_view kLicence = "SPDX-License-Identifier: Apache-2.0";

/// The sentences that are wrong about a C++ file; empty for a file as it should be.
QStringList problemsOf(const std::string &text, bool isHeader)
{
    QStringList problems;
    if (text.substr(0, 200).find(kLicence) == std::string::npos)
        problems << QStringLiteral("no licence line at the top");
    if (isHeader && text.find("#pragma once") == std::string::npos)
        problems << QStringLiteral("no #pragma once");
    // Split, so that this file does not hold the words itself.
    for (const std::string &word : {std::string("TO") + "DO", std::string("FIX") + "ME"})
        if (text.find(word) != std::string::npos)
            problems << QStringLiteral("holds the word %1").arg(QString::fromStdString(word));
    if (text.find('\t') != std::string::npos || text.find('\r') != std::string::npos)
        problems << QStringLiteral("holds tabs or carriage returns");
    if (!text.empty() && text.back() != '\n')
        problems << QStringLiteral("does not end with a line end");
    return problems;
}

} // namespace

class SourceFilesTest : public QObject {
    Q_OBJECT

private slots:
    void everyFileHasItsLicenceAndNoLeftovers();
    void badFileIsFound_data();
    void badFileIsFound();
};

void SourceFilesTest::everyFileHasItsLicenceAndNoLeftovers()
{
    QStringList problems;
    int files = 0;
    for (const char *top : {"core", "app", "tests"}) {
        for (const fs::path &path : filesBelow(kSource / top, {".h", ".cpp"})) {
            ++files;
            for (const QString &problem : problemsOf(readText(path), path.extension() == ".h"))
                problems << QString::fromStdString(fs::relative(path, kSource).string())
                        + QStringLiteral(": ") + problem;
        }
    }
    QVERIFY2(files > 50, "the sources were not found");
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void SourceFilesTest::badFileIsFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("problem");
    const QByteArray top = "// SPDX-License-Identifier: Apache-2.0\n#pragma once\n";
    QTest::newRow("without a licence") << QByteArray("#pragma once\n") << QStringLiteral("no licence");
    QTest::newRow("without a guard") << top.left(top.indexOf('\n') + 1) << QStringLiteral("no #pragma");
    QTest::newRow("with a leftover") << top
            + "// TO"
              "DO: later\n" << QStringLiteral("holds the word");
    QTest::newRow("with a tab") << top + "\tint x;\n" << QStringLiteral("tabs");
    QTest::newRow("without a last line end") << top + "int x;" << QStringLiteral("line end");
}

void SourceFilesTest::badFileIsFound()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, problem);
    const QStringList problems = problemsOf(text.toStdString(), true);
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.front().contains(problem), qPrintable(problems.front()));
}

QTEST_APPLESS_MAIN(SourceFilesTest)
#include "tst_source_files.moc"
