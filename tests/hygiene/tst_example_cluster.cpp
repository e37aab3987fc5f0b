// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "hygiene/source_tree.h"

#include <QRegularExpression>
#include <QtTest>

using namespace drawbridge::hygiene;
namespace fs = std::filesystem;

namespace {

const fs::path kExample = fs::path(DRAWBRIDGE_SOURCE_DIR) / "resources/samples/harbour";

QString textOf(const fs::path &path)
{
    return QString::fromStdString(readText(path));
}

} // namespace

class ExampleClusterTest : public QObject {
    Q_OBJECT

private slots:
    void readmeQuotesTheLinesItNames();
    void copyInTheBuildTreeIsTheSame();
};

void ExampleClusterTest::readmeQuotesTheLinesItNames()
{
    static const QRegularExpression row(QStringLiteral("^\\| `([^`:]+):(\\d+)` \\| `([^`]+)` \\|"),
                                        QRegularExpression::MultilineOption);
    int rows = 0;
    for (auto found = row.globalMatch(textOf(kExample / "README.md")); found.hasNext(); ++rows) {
        const QRegularExpressionMatch match = found.next();
        const QStringList lines = textOf(kExample / match.captured(1).toStdString()).split(u'\n');
        const QString place = match.captured(1) + u':' + match.captured(2);
        QVERIFY2(match.captured(2).toInt() <= lines.size(), qPrintable(place));
        QCOMPARE(place + u' ' + lines[match.captured(2).toInt() - 1].trimmed(),
                 place + u' ' + match.captured(3));
    }
    QCOMPARE(rows, 10);
}

void ExampleClusterTest::copyInTheBuildTreeIsTheSame()
{
    const fs::path copy = fs::path(DRAWBRIDGE_BINARY_DIR) / "share/drawbridge/samples/harbour";
    for (const fs::path &path : filesBelow(kExample, {".yaml", ".md"})) {
        const fs::path relative = fs::relative(path, kExample);
        QCOMPARE(textOf(copy / relative), textOf(path));
    }
    QCOMPARE(filesBelow(copy, {".yaml"}).size(), filesBelow(kExample, {".yaml"}).size());
}

QTEST_APPLESS_MAIN(ExampleClusterTest)
#include "tst_example_cluster.moc"
