// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_line.h"

using namespace drawbridge::test;

/// drawbridge-cli matrix as a shell sees it; what is counted is tested in core/report.
class TestMatrixCommand : public QObject {
    Q_OBJECT

private:
    CommandLine m_cli;

private slots:
    void init()
    {
        m_cli.clear();
        m_cli.write("deploy/shop.yaml", kShop + QByteArray("---\n") + kCartPolicy);
    }
    void namespacesAreCountedByDefault()
    {
        const Run matrix = m_cli.run({"matrix", "deploy", "-o", "csv", "--quiet"});
        QCOMPARE(matrix.output, QByteArray("from / to,shop\nshop,2 of 2\n"));
        QCOMPARE(matrix.errors, QByteArray());
        QCOMPARE(matrix.exitCode, 0);
    }
    void workloadsAreCountedWhereAsked()
    {
        const Run matrix = m_cli.run({"matrix", "deploy", "--by", "workload", "-o", "md"});
        QCOMPARE(matrix.output,
                 QByteArray("| from / to | shop/cart[Deployment] | shop/web[Deployment] |\n"
                            "|---|---:|---:|\n"
                            "| shop/cart[Deployment] |  | all |\n"
                            "| shop/web[Deployment] | some |  |\n"));
    }
    void onlyTheChosenPortCounts()
    {
        const Run open = m_cli.run({"matrix", "deploy", "--focus-conn", "tcp-7070"});
        QVERIFY2(open.output.startsWith("Pairs of workloads that may connect on TCP 7070,"), open.output);
        QVERIFY2(open.output.contains("\nshop        all\n"), open.output);
        const Run closed = m_cli.run({"matrix", "deploy", "--focus-conn", "TCP-1"});
        QVERIFY2(closed.output.contains("\nshop       1 of 2\n"), closed.output);
    }
    void whatIsUnknownIsSaid()
    {
        m_cli.write("deploy/odd.yaml",
                    "apiVersion: crd.antrea.io/v1beta1\nkind: NetworkPolicy\n"
                    "metadata: {name: odd, namespace: shop}\nspec: {}\n");
        const Run matrix = m_cli.run({"matrix", "deploy", "-o", "csv"});
        QCOMPARE(matrix.output, QByteArray("from / to,shop\nshop,?2\n"));
        QVERIFY2(matrix.errors.contains(
                     "Pairs of workloads of which it is unknown whether they may connect: 2. [DB8036]"),
                 matrix.errors);
        QCOMPARE(matrix.exitCode, 0);
    }
    void wrongUsageIsRefused()
    {
        QCOMPARE(m_cli.run({"matrix"}).exitCode, 2);
        QCOMPARE(m_cli.run({"matrix", "missing"}).exitCode, 2);
        QCOMPARE(m_cli.run({"matrix", "deploy", "--by", "pod"}).exitCode, 2);
        QCOMPARE(m_cli.run({"matrix", "deploy", "--focus-conn", "5432"}).exitCode, 2);
        QCOMPARE(m_cli.run({"matrix", "deploy", "-o", "dot"}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestMatrixCommand)
#include "tst_matrix_command.moc"
