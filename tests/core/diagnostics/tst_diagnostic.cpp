// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/manifests.h"

#include <QTest>

using namespace drawbridge;

namespace {

constexpr Message kNamed {"DB0001", Severity::Warning, "This is \"%1\"."};

constexpr const char *kOddName = "{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"NetworkPolicy\", "
                                 "\"metadata\": {\"name\": \"a\\u001b[2J\\n\"}}";

} // namespace

class TestDiagnostic : public QObject {
    Q_OBJECT

private slots:
    void aDiagnosticIsOneLineOfTextWhateverItNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("printed");
        QTest::newRow("a line end") << QByteArray("a\nb") << QByteArray("a\\nb");
        QTest::newRow("what clears a terminal") << QByteArray("\x1b[2J") << QByteArray("\\x1b[2J");
        QTest::newRow("the same in one C1 control") << QByteArray("\xc2\x9b[2J") << QByteArray("\\x9b[2J");
        QTest::newRow("a NUL") << QByteArray("a\0b", 3) << QByteArray("a\\x00b");
        QTest::newRow("a letter next to the C1 controls")
            << QByteArray("\xc2\xa0\xc3\x9b") << QByteArray("\xc2\xa0\xc3\x9b");
        QTest::newRow("more than anybody reads")
            << QByteArray(100'000, 'a') << QByteArray(1000, 'a') + "\xe2\x80\xa6";
        QTest::newRow("more than anybody reads, up to a whole letter")
            << QByteArray(999, 'a') + "\xc3\x9b\xc3\x9b" << QByteArray(999, 'a') + "\xe2\x80\xa6";
        QTest::newRow("half a letter") << QByteArray("\xc2") << QByteArray("\xc2");
    }
    void aDiagnosticIsOneLineOfTextWhateverItNames()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, printed);
        const Diagnostic diagnostic {&kNamed, {name.toStdString()}, {FileName("f.yaml"), 3, 5}, {}};
        QCOMPARE(QByteArray::fromStdString(toString(diagnostic)),
                 "f.yaml:3:5: warning: This is \"" + printed + "\". [DB0001]");
    }
    void namesOfAFileDoNotReachTheTerminal()
    {
        const LoadedFolder loaded = loadText(kOddName);
        QVERIFY(!loaded.diagnostics.empty());
        QCOMPARE(QByteArray::fromStdString(printed(loaded.diagnostics)).count('\n'),
                 static_cast<int>(loaded.diagnostics.size()));
        QVERIFY(printed(loaded.diagnostics).find('\x1b') == std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestDiagnostic)
#include "tst_diagnostic.moc"
