// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_line.h"

#include <QRegularExpression>

using namespace drawbridge::test;

/// What holds for every command: help, wrong usage, streams that end early, the manual page.
class TestUsage : public QObject {
    Q_OBJECT

private:
    CommandLine m_cli;
    const QStringList m_commands {"list", "eval", "matrix", "diff", "design", "export", "verify", "render"};

private slots:
    void init()
    {
        m_cli.clear();
        m_cli.write("deploy/shop.yaml", kShop);
    }
    void helpNamesEveryCommand()
    {
        const Run help = m_cli.run({"--help"});
        QCOMPARE(help.exitCode, 0);
        for (const QString &command : m_commands)
            QVERIFY2(help.output.contains("\n  " + command.toUtf8() + ' '), help.output);
        QCOMPARE(m_cli.run({}).exitCode, 2);
        QCOMPARE(m_cli.run({}).errors, help.output + '\n');
    }
    void helpFitsATerminalAndShowsExamples()
    {
        for (const QString &command : m_commands) {
            const Run help = m_cli.run({command, "--help"});
            QCOMPARE(help.exitCode, 0);
            QVERIFY2(help.output.contains("\nExamples:\n  drawbridge-cli " + command.toUtf8() + ' '),
                     help.output);
            for (const QByteArray &line : help.output.split('\n'))
                QVERIFY2(line.size() <= 80, line);
        }
    }
    void theManualPageKnowsEveryCommandAndOption()
    {
        QFile file(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/packaging/man/drawbridge-cli.1"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString page
            = QString::fromUtf8(file.readAll()).replace(QStringLiteral("\\-"), QStringLiteral("-"));
        static const QRegularExpression option(QStringLiteral("--[a-z-]+"));
        for (const QString &command : m_commands) {
            QVERIFY2(page.contains("drawbridge-cli " + command), qPrintable(command));
            const QString help = QString::fromUtf8(m_cli.run({command, "--help"}).output);
            for (auto each = option.globalMatch(help); each.hasNext();) {
                const QString name = each.next().captured();
                QVERIFY2(page.contains(name), qPrintable(command + QLatin1Char(' ') + name));
            }
        }
    }
    void wrongUsageSaysWhatWasMeant_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("errors");
        QTest::newRow("command") << QStringList {"lst", "deploy"}
                                 << QByteArray("error: There is no command lst. Did you mean list? [DB8012]\n"
                                               "See drawbridge-cli --help.\n");
        QTest::newRow("no such thing") << QStringList {"frobnicate"}
                                       << QByteArray("error: There is no command frobnicate. [DB8011]\n"
                                                     "See drawbridge-cli --help.\n");
        QTest::newRow("option") << QStringList {"list", "deploy", "--outptu=csv"}
                                << QByteArray("error: The command list has no option --outptu. Did you mean "
                                              "--output? [DB8014]\nSee drawbridge-cli list --help.\n");
        QTest::newRow("value") << QStringList {"list", "deploy", "-o", "1"}
                               << QByteArray("error: --output: 1 is not known; known are txt, csv, json, md, "
                                             "dot. [DB8010]\nSee drawbridge-cli list --help.\n");
        QTest::newRow("missing") << QStringList {"export", "deploy"}
                                 << QByteArray(
                                        "error: --output, --in-place or --statistics is required. [DB8010]\n"
                                        "See drawbridge-cli export --help.\n");
        QTest::newRow("threads") << QStringList {"list", "deploy", "--jobs", "100000"}
                                 << QByteArray(
                                        "error: --jobs: Value 100000 not in range 0 to 256. [DB8010]\n");
        QTest::newRow("profile") << QStringList {"list", "deploy", "--profile", "calicoo"}
                                 << QByteArray("error: --profile: calicoo is not known; known are ");
    }
    void wrongUsageSaysWhatWasMeant()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, errors);
        const Run run = m_cli.run(arguments);
        QVERIFY2(run.errors.startsWith(errors), run.errors);
        QCOMPARE(run.output, QByteArray());
        QCOMPARE(run.exitCode, 2);
    }
    void colorsAreForTerminalsAndForThoseWhoAsk()
    {
        m_cli.write("deploy/broken.yaml", "a: b: c\n");
        QVERIFY(!m_cli.run({"list", "deploy"}).errors.contains('\033'));
        QVERIFY(
            m_cli.run({"list", "deploy", "--color", "always"}).errors.startsWith("\033[31mdeploy/broken"));
        QVERIFY(!m_cli.run({"list", "deploy", "--color", "always"}).output.contains('\033'));
    }
    void aResultThatIsLostIsNoSuccess()
    {
        const Run full = m_cli.shell("$drawbridge list deploy >/dev/full");
        QCOMPARE(full.exitCode, 2);
        QVERIFY2(full.errors.contains("[DB8009]"), full.errors);
        QCOMPARE(m_cli.shell("$drawbridge list deploy >&-").exitCode, 2);
        QCOMPARE(m_cli.shell("$drawbridge --help >/dev/full").exitCode, 2);
    }
    void nobodyNeedsToReadStandardError()
    {
        QCOMPARE(m_cli.shell("$drawbridge list deploy 2>/dev/full >/dev/null").exitCode, 0);
        QCOMPARE(m_cli.shell("$drawbridge list deploy 2>&- >/dev/null").exitCode, 0);
    }
    void aReaderMayLeaveEarly()
    {
        const Run head = m_cli.shell("$drawbridge list deploy --quiet | head -n 1; echo ${PIPESTATUS[1]}");
        QVERIFY2(head.output.startsWith("0.0.0.0-"), head.output);
        QCOMPARE(head.errors, QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
