// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_line.h"

using namespace drawbridge::test;

/// drawbridge-cli diff as a shell sees it; what differs is tested in core/export.
class TestDiffCommand : public QObject {
    Q_OBJECT

private:
    CommandLine m_cli;

private slots:
    void init()
    {
        m_cli.clear();
        const QByteArray policy(kCartPolicy);
        m_cli.write("closed/shop.yaml", kShop + QByteArray("---\n") + policy);
        m_cli.write("open/shop.yaml",
                    kShop + QByteArray("---\n") + QByteArray(policy).replace("grpc}", "9090}"));
        m_cli.write("shut/shop.yaml",
                    kShop + QByteArray("---\n") + policy.left(policy.indexOf("  ingress:")));
    }
    void equalFoldersAreCleanAndPrintNothing()
    {
        const Run diff = m_cli.run({"diff", "closed", "closed"});
        QCOMPARE(diff.output, QByteArray());
        QVERIFY2(diff.errors.endsWith("0 newly allowed, 0 newly cut\n"), diff.errors);
        QCOMPARE(diff.exitCode, 0);
    }
    void differencesArePrintedAndFound()
    {
        const Run diff = m_cli.run({"diff", "closed", "open", "--quiet"});
        QCOMPARE(diff.output,
                 QByteArray("Connectivity diff:\n"
                            "diff-type: changed, source: 192.0.2.0-192.0.2.255[External], destination: "
                            "shop/cart[Deployment], ref1: TCP 7070, ref2: TCP 9090\n"
                            "diff-type: changed, source: shop/web[Deployment], destination: "
                            "shop/cart[Deployment], ref1: TCP 7070, ref2: TCP 9090\n"));
        QCOMPARE(diff.errors, QByteArray());
        QCOMPARE(diff.exitCode, 1);
    }
    void onlyWhatIsNewlyAllowedFailsWhereAsked()
    {
        const QStringList newlyAllowed {"--fail-on", "newly-allowed"};
        QCOMPARE(m_cli.run(QStringList {"diff", "closed", "shut"}).exitCode, 1);
        QCOMPARE(m_cli.run(QStringList {"diff", "closed", "shut"} + newlyAllowed).exitCode, 0);
        QCOMPARE(m_cli.run(QStringList {"diff", "shut", "closed"} + newlyAllowed).exitCode, 1);
    }
    void whatMayBeNewlyAllowedFailsToo()
    {
        const QByteArray foreign = "---\napiVersion: crd.antrea.io/v1beta1\nkind: NetworkPolicy\n"
                                   "metadata: {name: odd, namespace: shop}\nspec: {}\n";
        m_cli.write("odd/shop.yaml", m_cli.read("shut/shop.yaml") + foreign);
        const Run diff = m_cli.run({"diff", "shut", "odd", "--fail-on", "newly-allowed"});
        QCOMPARE(diff.exitCode, 1);
        QVERIFY2(diff.errors.contains("may be newly allowed"), diff.errors);
        QCOMPARE(m_cli.run({"diff", "odd", "odd"}).exitCode, 0);
    }
    void everyFormatIsWhatItSays_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("csv") << "csv"
                             << QByteArray("diff-type,source,destination,ref1,ref2,workloads-diff-info\n");
        QTest::newRow("md") << "md"
                            << QByteArray("| diff-type | source | destination | ref1 | ref2 | "
                                          "workloads-diff-info |\n");
        QTest::newRow("json") << "json" << QByteArray("[\n  {\n    \"diff-type\": \"changed\",");
    }
    void everyFormatIsWhatItSays()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, begin);
        const Run diff = m_cli.run({"diff", "closed", "open", "-o", format});
        QVERIFY2(diff.output.startsWith(begin), diff.output);
    }
    void oneSideMayBeStandardInput()
    {
        const Run diff = m_cli.run({"diff", "-", "closed", "--fail-on", "newly-allowed"},
                                   m_cli.read("closed/shop.yaml"));
        QCOMPARE(diff.output, QByteArray());
        QCOMPARE(diff.exitCode, 0);
    }
    void aRevisionIsComparedWithTheFolder()
    {
        m_cli.write("repo/deploy/shop.yaml", m_cli.read("closed/shop.yaml"));
        QCOMPARE(m_cli
                     .shell("cd repo && git init -q -b main && git add . && "
                            "git -c user.name=n -c user.email=e commit -qm first")
                     .exitCode,
                 0);
        const QStringList command {"diff", "repo/deploy", "--revision", "main"};
        QCOMPARE(m_cli.run(command).output, QByteArray());
        QCOMPARE(m_cli.run(command).exitCode, 0);
        m_cli.write("repo/deploy/shop.yaml", m_cli.read("open/shop.yaml"));
        const Run diff = m_cli.run(command);
        QCOMPARE(diff.exitCode, 1);
        QVERIFY2(diff.output.contains("source: shop/web[Deployment], destination: shop/cart[Deployment], "
                                      "ref1: TCP 7070, ref2: TCP 9090\n"),
                 diff.output);
        QCOMPARE(m_cli.shell("cd repo && git status --porcelain").output,
                 QByteArray(" M deploy/shop.yaml\n"));
    }
    void placesInARevisionSayTheRevision()
    {
        m_cli.write("repo/deploy/shop.yaml", m_cli.read("closed/shop.yaml"));
        m_cli.write("repo/deploy/odd.yaml", "kind: [");
        QCOMPARE(m_cli
                     .shell("cd repo && git init -q -b main && git add . && "
                            "git -c user.name=n -c user.email=e commit -qm first")
                     .exitCode,
                 0);
        const Run diff = m_cli.run({"diff", "repo/deploy/", "--revision", "main"});
        QVERIFY2(diff.errors.startsWith("main:repo/deploy/odd.yaml:1:"), diff.errors);
        QVERIFY2(diff.errors.contains("\nrepo/deploy/odd.yaml:1:"), diff.errors);
    }
    void whatGitCannotReadIsSaid()
    {
        m_cli.write("repo/deploy/shop.yaml", kShop);
        QCOMPARE(m_cli.run({"diff", "repo/deploy", "--revision", "main"}).exitCode, 2);
        m_cli.shell("cd repo && git init -q -b main && git -c user.name=n -c user.email=e commit -qm first "
                    "--allow-empty");
        const Run missing = m_cli.run({"diff", "repo/deploy", "--revision", "nowhere"});
        QCOMPARE(missing.errors,
                 QByteArray("repo/deploy: error: The repository has no revision nowhere. [DB8039]\n"));
        QCOMPARE(missing.exitCode, 2);
        const Run absent = m_cli.run({"diff", "repo/deploy", "--revision", "main"});
        QCOMPARE(absent.errors,
                 QByteArray("repo/deploy: error: The revision main does not have this. [DB8040]\n"));
        QCOMPARE(absent.exitCode, 2);
        const Run noGit = m_cli.shell("PATH=/nowhere $drawbridge diff repo/deploy --revision main");
        QVERIFY2(noGit.errors.contains("[DB8037]"), noGit.errors);
        QCOMPARE(noGit.exitCode, 2);
    }
    void twoFoldersAreNeeded()
    {
        QCOMPARE(m_cli.run({"diff", "closed", "open", "--revision", "main"}).exitCode, 2);
        QCOMPARE(m_cli.run({"diff", "closed"}).exitCode, 2);
        QCOMPARE(m_cli.run({"diff", "closed", "missing"}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestDiffCommand)
#include "tst_diff_command.moc"
