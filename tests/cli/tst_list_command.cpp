// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_line.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace drawbridge::test;

namespace {

const char *const kAllowed = "0.0.0.0-192.0.1.255[External] => shop/web[Deployment] : All Connections\n"
                             "192.0.2.0-192.0.2.255[External] => shop/cart[Deployment] : TCP 7070\n"
                             "192.0.2.0-192.0.2.255[External] => shop/web[Deployment] : All Connections\n"
                             "192.0.3.0-255.255.255.255[External] => shop/web[Deployment] : All Connections\n"
                             "shop/cart[Deployment] => 0.0.0.0-255.255.255.255[External] : All Connections\n"
                             "shop/cart[Deployment] => shop/web[Deployment] : All Connections\n"
                             "shop/web[Deployment] => 0.0.0.0-255.255.255.255[External] : All Connections\n"
                             "shop/web[Deployment] => shop/cart[Deployment] : TCP 7070\n";

} // namespace

/// drawbridge-cli list as a shell sees it; what it lists is tested in core/export.
class TestListCommand : public QObject {
    Q_OBJECT

private:
    CommandLine m_cli;

private slots:
    void init()
    {
        m_cli.clear();
        m_cli.write("deploy/shop.yaml", kShop);
        m_cli.write("policies/cart.yaml", kCartPolicy);
    }
    void resultsAndDiagnosticsDoNotMix()
    {
        const Run list = m_cli.run({"list", "deploy", "policies"});
        QCOMPARE(list.output, QByteArray(kAllowed));
        QCOMPARE(list.errors, QByteArray("2 files, 4 objects, 0 skipped\n"));
        QCOMPARE(list.exitCode, 0);
    }
    void quietLeavesResultsAlone()
    {
        const Run list = m_cli.run({"list", "deploy/shop.yaml", "policies/cart.yaml", "--quiet"});
        QCOMPARE(list.output, QByteArray(kAllowed));
        QCOMPARE(list.errors, QByteArray());
    }
    void everyFormatIsWhatItSays_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("csv") << "csv"
                             << QByteArray(
                                    "src,dst,conn\nshop/web[Deployment],shop/cart[Deployment],TCP 7070\n");
        QTest::newRow("json") << "json"
                              << QByteArray("[\n  {\n    \"src\": \"shop/web[Deployment]\",\n    \"dst\": "
                                            "\"shop/cart[Deployment]\",\n    \"conn\": \"TCP 7070\"\n  }\n]");
        QTest::newRow("md") << "md"
                            << QByteArray(
                                   "| src | dst | conn |\n|-----|-----|------|\n| shop/web[Deployment] "
                                   "| shop/cart[Deployment] | TCP 7070 |\n");
        QTest::newRow("dot") << "dot"
                             << QByteArray(
                                    "digraph {\n\tsubgraph \"cluster_shop\" {\n"
                                    "\t\t\"shop/cart[Deployment]\" [label=\"cart[Deployment]\" "
                                    "color=\"blue\" fontcolor=\"blue\"]\n"
                                    "\t\t\"shop/web[Deployment]\" [label=\"web[Deployment]\" "
                                    "color=\"blue\" fontcolor=\"blue\"]\n"
                                    "\t\tlabel=\"shop\"\n\t}\n"
                                    "\t\"shop/web[Deployment]\" -> \"shop/cart[Deployment]\" "
                                    "[label=\"TCP 7070\" color=\"gold2\" fontcolor=\"darkgreen\"]\n}\n");
    }
    void everyFormatIsWhatItSays()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, expected);
        m_cli.write("policies/cart.yaml",
                    QByteArray(kCartPolicy).replace("    - ipBlock: {cidr: 192.0.2.0/24}\n", "")
                        + "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n"
                          "metadata: {name: only-cart, namespace: shop}\n"
                          "spec:\n  podSelector: {}\n  policyTypes: [Ingress, Egress]\n"
                          "  egress: [{to: [{podSelector: {matchLabels: {app: cart}}}]}]\n");
        QCOMPARE(m_cli.run({"list", "deploy", "policies", "--quiet", "-o", format}).output, expected);
    }
    void aFocusNamesAWorkload()
    {
        const Run list
            = m_cli.run({"list", "deploy", "policies", "--focus-workload", "shop/cart[Deployment]"});
        QVERIFY2(list.output.contains("shop/web[Deployment] => shop/cart[Deployment] : TCP 7070\n"),
                 list.output);
        QVERIFY2(!list.output.contains("[External] => shop/web"), list.output);
        const Run wrong = m_cli.run({"list", "deploy", "--focus-workload", "shop/cort"});
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY2(wrong.errors.contains("error: There is no workload or pod shop/cort. Did you mean "
                                       "shop/cart? [DB8016]\n"),
                 wrong.errors);
        QCOMPARE(wrong.output, QByteArray());
    }
    void aDashReadsStandardInput()
    {
        const Run list = m_cli.run({"list", "-", "policies"}, kShop);
        QCOMPARE(list.output, QByteArray(kAllowed));
        const Run broken = m_cli.run({"list", "-"}, QByteArray(kShop) + "---\nkind: [\n");
        QVERIFY2(broken.errors.contains("<stdin>:"), broken.errors);
        QCOMPARE(broken.exitCode, 1);
    }
    void oneBrokenFileIsReportedAndCostsNothingElse()
    {
        m_cli.write("deploy/broken.yaml", "a: b: c\n");
        const Run list = m_cli.run({"list", "deploy", "policies"});
        QCOMPARE(list.output, QByteArray(kAllowed));
        QVERIFY2(list.errors.startsWith("deploy/broken.yaml:1:5: error: "), list.errors);
        QCOMPARE(list.exitCode, 1);
    }
    void withoutAnyObjectThereIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("nothing") << QByteArray("nothing: error: There is no such file or folder. [DB8001]\n");
        QTest::newRow("empty") << QByteArray("empty: error: No Kubernetes object was found, ");
        QTest::newRow("values") << QByteArray("values: error: No Kubernetes object was found, ");
    }
    void withoutAnyObjectThereIsNoAnswer()
    {
        QFETCH(QByteArray, code);
        QVERIFY(QDir().mkpath(m_cli.path("empty")));
        m_cli.write("values/values.yaml", "replicas: 3\n");
        const Run list = m_cli.run({"list", QString::fromUtf8(QTest::currentDataTag())});
        QVERIFY2(list.errors.contains(code), list.errors);
        QCOMPARE(list.output, QByteArray());
        QCOMPARE(list.exitCode, 2);
    }
    void whatIsUnknownIsReportedAndNotListed()
    {
        m_cli.write("policies/cart.yaml",
                    QByteArray(kCartPolicy)
                        .replace("podSelector: {matchLabels: {app: web}}",
                                 "namespaceSelector: {matchLabels: {team: x}}"));
        m_cli.write("deploy/other.yaml",
                    QByteArray(kShop).replace("shop", "other").replace("Namespace", "X"));
        const Run list = m_cli.run({"list", "deploy", "policies"});
        const QByteArray connection = "other/web[Deployment] => shop/cart[Deployment]";
        QVERIFY2(!list.output.contains(connection), list.output);
        QVERIFY2(list.errors.contains("warning: 2 connections are unknown and not listed: [DB8005]\n"),
                 list.errors);
        QVERIFY2(list.errors.contains("  " + connection + " : TCP 7070\n"), list.errors);
    }
    void focusNarrowsTheList()
    {
        const Run ingress = m_cli.run(
            {"list", "deploy", "policies", "--focus-workload", "cart", "--focus-direction", "ingress"});
        QCOMPARE(ingress.output,
                 QByteArray("192.0.2.0-192.0.2.255[External] => shop/cart[Deployment] : TCP 7070\n"
                            "shop/web[Deployment] => shop/cart[Deployment] : TCP 7070\n"));
        const Run port = m_cli.run({"list", "deploy", "policies", "--focus-workload", "cart",
                                    "--focus-direction", "ingress", "--focus-conn", "tcp-7070"});
        QCOMPARE(port.output,
                 QByteArray("Permitted connections on TCP 7070:\n"
                            "192.0.2.0-192.0.2.255[External] => shop/cart[Deployment]\n"
                            "shop/web[Deployment] => shop/cart[Deployment]\n"));
        for (const char *wrong : {"7070", "TCP", "ICMP-1", "TCP-0", "TCP-65536", "TCP-80x"}) {
            const Run run = m_cli.run({"list", "deploy", "--focus-conn", wrong});
            QCOMPARE(run.exitCode, 2);
            QVERIFY2(run.errors.contains("is no protocol and port, such as TCP-8080"), run.errors);
        }
        QCOMPARE(m_cli.run({"list", "deploy", "--focus-direction", "ingress"}).exitCode, 2);
    }
    void aFilterNarrowsTheList()
    {
        const Run list = m_cli.run(
            {"list", "deploy", "policies", "--filter", "name:cart", "--focus-direction", "ingress"});
        QCOMPARE(list.output,
                 QByteArray("192.0.2.0-192.0.2.255[External] => shop/cart[Deployment] : TCP 7070\n"
                            "shop/web[Deployment] => shop/cart[Deployment] : TCP 7070\n"));
        const Run none = m_cli.run({"list", "deploy", "policies", "--filter", "ns:shpo"});
        QCOMPARE(none.output, QByteArray());
        QCOMPARE(none.exitCode, 0);
        QVERIFY2(none.errors.contains("warning: Nothing fits ns:shpo in the filter. Did you mean shop?"),
                 none.errors);
        const Run wrong = m_cli.run({"list", "deploy", "--filter", "nss:shop"});
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY2(wrong.errors.contains("A filter has no \"nss\". Did you mean \"ns\"?"), wrong.errors);
        QCOMPARE(m_cli.run({"list", "deploy", "--filter", "web", "--focus-workload", "cart"}).exitCode, 2);
    }
    void exposureFollowsTheList()
    {
        const Run list = m_cli.run({"list", "deploy", "policies", "--exposure", "--focus-workload", "web"});
        QCOMPARE(list.exitCode, 0);
        QVERIFY2(list.output.endsWith("shop/web[Deployment] \t<= \tentire-cluster : All Connections\n\n"
                                      "Workloads not protected by network policies:\n"
                                      "shop/web[Deployment] is not protected on Egress\n"
                                      "shop/web[Deployment] is not protected on Ingress\n"),
                 list.output);
    }
    void reasonsAreToldPairByPair()
    {
        const Run list = m_cli.run({"list", "deploy", "policies", "--explain", "--focus-workload", "cart",
                                    "--focus-direction", "ingress"});
        QCOMPARE(list.exitCode, 0);
        QVERIFY2(
            list.output.endsWith(
                "\nshop/web[Deployment] => shop/cart[Deployment] : TCP 7070\n"
                " allowed: TCP 7070\n"
                "  egress of shop/web[Deployment]: allowed, no policy selects it for this direction, so "
                "everything is allowed\n"
                "  ingress of shop/cart[Deployment]: allowed, a rule allows it\n"
                "    selected by shop/cart (policies/cart.yaml:1:1)\n"
                "    allowed by shop/cart ingress rule 1 (policies/cart.yaml:8:5)\n"
                " denied: SCTP 1-65535,TCP 1-7069,7071-65535,UDP 1-65535\n"
                "  egress of shop/web[Deployment]: allowed, no policy selects it for this direction, so "
                "everything is allowed\n"
                "  ingress of shop/cart[Deployment]: denied, policies select it, and none of their rules "
                "allows this\n"
                "    selected by shop/cart (policies/cart.yaml:1:1)\n"),
            list.output);
    }
    void whatIsDeniedIsToldWithTheSmallestChange()
    {
        m_cli.write("policies/cart.yaml",
                    QByteArray(kCartPolicy).replace("{app: web}}\n    - ip", "{app: x}}\n    - ip"));
        const QStringList arguments {
            "list",   "deploy",       "policies", "--explain", "--focus-workload", "web", "--focus-direction",
            "egress", "--focus-conn", "TCP-7070"};
        const Run list = m_cli.run(arguments);
        QVERIFY2(list.output.endsWith(
                     "  the smallest change that allows TCP 7070:\n"
                     "    add to shop/cart (policies/cart.yaml:1:1) the ingress rule:\n"
                     "      {from: [{podSelector: {matchLabels: {app: web}}}], ports: [{protocol: TCP, port: "
                     "7070}]}\n"
                     "      it opens no other pair\n"),
                 list.output);
        const Run json = m_cli.run(arguments + QStringList {"-o", "json"});
        const QJsonArray pairs = QJsonDocument::fromJson(json.output).array();
        QVERIFY2(!pairs.isEmpty(), json.output);
        const QJsonObject pair = pairs.last().toObject();
        QCOMPARE(pair["conn"].toString(), QStringLiteral("No Connections"));
        QCOMPARE(pair["explanation"].toArray().at(0)["access"].toString(), QStringLiteral("denied"));
        const QJsonObject change = pair["smallestChange"].toArray().at(0).toObject();
        QCOMPARE(change["action"].toString(), QStringLiteral("add-rule"));
        QCOMPARE(change["where"]["line"].toInt(), 1);
        QCOMPARE(change["alsoOpens"].toInt(), 0);
    }
    void explainingTellsWhatTheSpecificationSaysOtherwise()
    {
        const QStringList list = {"list", "deploy", "policies", "--explain", "--focus-workload", "cart"};
        const Run other = m_cli.run(list + QStringList {"--profile", "flannel"});
        QVERIFY2(other.output.contains(" by the specification (profile generic) allowed: "), other.output);
        QVERIFY2(other.output.contains("; flannel enforces it otherwise\n"), other.output);
        QVERIFY(!m_cli.run(list + QStringList {"--profile", "calico"}).output.contains("specification"));
        const Run json = m_cli.run(list + QStringList {"--profile", "flannel", "-o", "json"});
        QVERIFY2(json.output.contains("\"generic\": {\"allowed\": "), json.output);
    }
    void reasonsAreTextOrJson()
    {
        const Run csv = m_cli.run({"list", "deploy", "--explain", "-o", "csv"});
        QCOMPARE(csv.exitCode, 2);
        QVERIFY2(csv.errors.contains("--explain is written as txt or json"), csv.errors);
        QCOMPARE(m_cli.run({"list", "deploy", "--explain", "--exposure"}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestListCommand)
#include "tst_list_command.moc"
