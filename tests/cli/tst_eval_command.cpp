// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_line.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace drawbridge::test;

/// drawbridge-cli eval as a shell sees it; what it decides is tested in core/reachability.
class TestEvalCommand : public QObject {
    Q_OBJECT

private:
    CommandLine m_cli;

    Run eval(const QString &from, const QString &to, const QString &port, const QStringList &more = {}) const
    {
        return m_cli.run(QStringList {"eval", "deploy", "--quiet", "--from", from, "--to", to, "--port", port}
                         + more);
    }

private slots:
    void init()
    {
        m_cli.clear();
        m_cli.write("deploy/shop.yaml", kShop);
        m_cli.write("deploy/cart.yaml", kCartPolicy);
    }
    void bothEndsAreExplainedWithPolicyRuleAndPlace()
    {
        const Run allowed = eval("web", "shop/cart[Deployment]", "7070");
        QCOMPARE(allowed.output,
                 QByteArray("allowed: shop/web[Deployment] => shop/cart[Deployment] TCP 7070\n"
                            "  egress of shop/web[Deployment]: allowed, no policy selects it for this "
                            "direction, so everything is allowed\n"
                            "  ingress of shop/cart[Deployment]: allowed, a rule allows it\n"
                            "    selected by shop/cart (deploy/cart.yaml:1:1)\n"
                            "    allowed by shop/cart ingress rule 1 (deploy/cart.yaml:8:5)\n"));
        QCOMPARE(allowed.errors, QByteArray());
        QCOMPARE(allowed.exitCode, 0);
        const Run denied = eval("web", "cart", "7071");
        QVERIFY2(denied.output.startsWith("denied: "), denied.output);
        QVERIFY2(denied.output.contains("none of their rules allows this"), denied.output);
        QCOMPARE(denied.exitCode, 0);
    }
    void whatTheSpecificationSaysOtherwiseIsTold()
    {
        const Run other = eval("web", "cart", "7071", {"--profile", "flannel"});
        QVERIFY2(other.output.startsWith("allowed: "), other.output);
        QVERIFY2(
            other.output.contains("\n  denied by the specification (profile generic); flannel enforces it "
                                  "otherwise\n"),
            other.output);
        QVERIFY(!eval("web", "cart", "7070", {"--profile", "flannel"}).output.contains("specification"));
        QVERIFY(!eval("web", "cart", "7071", {"--profile", "calico"}).output.contains("specification"));
        const Run json = eval("web", "cart", "7071", {"--profile", "flannel", "-o", "json"});
        const QJsonObject flow = QJsonDocument::fromJson(json.output).array().at(0).toObject();
        QCOMPARE(flow["access"].toString(), QStringLiteral("allowed"));
        QCOMPARE(flow["generic"].toString(), QStringLiteral("denied"));
    }
    void theWalkThroughTiersIsTold()
    {
        m_cli.write(
            "deploy/calico.yaml",
            "apiVersion: projectcalico.org/v3\nkind: Tier\nmetadata: {name: sec}\nspec: {order: 100}\n---\n"
            "apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\nmetadata: {name: sec.guard}\n"
            "spec:\n  tier: sec\n  types: [Ingress]\n  ingress:\n"
            "  - {action: Pass, source: {selector: app == 'web'}}\n");
        const Run allowed = eval("web", "cart", "7070");
        QVERIFY2(
            allowed.output.contains("    tier sec: a rule passes it on\n"
                                    "    tier default: a rule allows it\n"
                                    "    passed on by sec.guard ingress rule 1 (deploy/calico.yaml:13:5)\n"
                                    "    allowed by shop/cart ingress rule 1 (deploy/cart.yaml:8:5)\n"),
            allowed.output);
        const Run denied = eval("cart", "web", "80");
        QVERIFY2(denied.output.contains("    tier sec: no rule decides, and its end denies\n"),
                 denied.output);
        const Run json = eval("web", "cart", "7070", {"-o", "json"});
        QVERIFY2(json.output.contains("\"tiers\": [{\"tier\": \"sec\", \"outcome\": \"passed\"}, "
                                      "{\"tier\": \"default\", \"outcome\": \"allowed\"}]"),
                 json.output);
    }
    void portsHaveNamesAndProtocols()
    {
        QVERIFY(eval("web", "cart", "grpc").output.startsWith("allowed: "));
        QVERIFY(eval("web", "cart", "7070", {"--protocol", "UDP"}).output.startsWith("denied: "));
        const Run wrong = eval("web", "cart", "http");
        QCOMPARE(wrong.errors,
                 QByteArray("error: cart has no TCP port named http; it has grpc (TCP 7070). [DB8019]\n"));
        QCOMPARE(wrong.exitCode, 2);
        const Run large = eval("web", "cart", "70000");
        QVERIFY2(large.errors.contains("70000 is no port; ports are 1 to 65535"), large.errors);
        QCOMPARE(large.exitCode, 2);
    }
    void addressesAreEnds_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("in the block") << "192.0.2.9" << QByteArray("allowed: 192.0.2.9 => ") << 0;
        QTest::newRow("outside of it") << "198.51.100.1" << QByteArray("denied: 198.51.100.1 => ") << 0;
        QTest::newRow("a part of it")
            << "192.0.2.128/25" << QByteArray("allowed: 192.0.2.128/25 (192.0.2.128) => ") << 0;
        QTest::newRow("more than it") << "192.0.0.0/16" << QByteArray("Not all pods and addresses are ") << 1;
        QTest::newRow("IPv6") << "2001:db8::1" << QByteArray("denied: 2001:db8::1 => ") << 0;
        QTest::newRow("the Internet") << "internet" << QByteArray("Not all pods and addresses are ") << 1;
    }
    void addressesAreEnds()
    {
        QFETCH(QString, from);
        QFETCH(QByteArray, answer);
        QFETCH(int, exitCode);
        const Run run = eval(from, "shop/cart", "7070");
        QVERIFY2(run.output.startsWith(answer), run.output + run.errors);
        QCOMPARE(run.exitCode, exitCode);
    }
    void theAddressOfAPodIsThatPod()
    {
        m_cli.write(
            "deploy/pod.yaml",
            "apiVersion: v1\nkind: Pod\nmetadata: {name: solo, namespace: shop, labels: {app: cart}}\n"
            "spec: {containers: [{name: c}]}\nstatus: {phase: Running, podIP: 10.0.0.7}\n");
        const Run run = eval("web", "10.0.0.7", "22");
        QVERIFY2(run.output.startsWith("denied: shop/web[Deployment] => shop/solo[Pod] TCP 22\n"),
                 run.output);
        const Run block = eval("web", "10.0.0.0/24", "22");
        QVERIFY2(block.output.contains("denied: shop/web[Deployment] => shop/solo[Pod] TCP 22\n"),
                 block.output);
        QVERIFY2(block.output.contains("allowed: shop/web[Deployment] => 10.0.0.0/24 (10.0.0.0) TCP 22\n"),
                 block.output);
        QCOMPARE(block.exitCode, 1);
    }
    void addressesOfServicesAndNodesHaveNoOneAnswer()
    {
        m_cli.write("deploy/pod.yaml",
                    "apiVersion: v1\nkind: Pod\nmetadata: {name: solo, namespace: shop}\n"
                    "spec: {containers: [{name: c}]}\nstatus: {phase: Running, hostIP: 192.0.2.77}\n---\n"
                    "apiVersion: v1\nkind: Service\nmetadata: {name: front, namespace: shop}\n"
                    "spec: {clusterIP: 10.96.0.10, selector: {app: cart}, ports: [{port: 80}]}\n");
        const Run service = eval("web", "10.96.0.10", "80");
        QVERIFY2(service.errors.contains("10.96.0.10 is the address of the Service shop/front"),
                 service.errors);
        QCOMPARE(service.exitCode, 2);
        const Run node = eval("192.0.2.77", "shop/cart", "7070");
        QVERIFY2(node.errors.contains("192.0.2.77 is the address of a node"), node.errors);
        QCOMPARE(node.exitCode, 2);
    }
    void someEndMustBeInTheCluster()
    {
        const Run run = eval("internet", "10.0.0.0/8", "443");
        QVERIFY2(run.errors.contains("[DB8018]"), run.errors);
        QCOMPARE(run.exitCode, 2);
    }
    void anUnknownNameIsAnsweredWithANearOne()
    {
        const Run run = eval("shop/wep", "cart", "1");
        QCOMPARE(
            run.errors,
            QByteArray("error: There is no workload or pod shop/wep. Did you mean shop/web? [DB8016]\n"));
        QCOMPARE(run.exitCode, 2);
    }
    void anAmbiguousNameIsAnsweredWithAll()
    {
        m_cli.write("deploy/job.yaml",
                    QByteArray(kShop)
                        .mid(QByteArray(kShop).indexOf("apiVersion: apps"))
                        .replace("Deployment", "StatefulSet"));
        const Run run = eval("web", "cart", "1");
        QCOMPARE(run.errors,
                 QByteArray("error: web is the name of several workloads: shop/web[Deployment], "
                            "shop/web[StatefulSet]. Which one? [DB8017]\n"));
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(eval("shop/web[StatefulSet]", "shop/cart[Deployment]", "7070").exitCode, 0);
    }
    void whatDependsOnWhatIsNotKnownIsFound()
    {
        m_cli.write("deploy/cart.yaml",
                    QByteArray(kCartPolicy).replace("port: grpc", "port: grpc, endPort: 9"));
        const Run run = m_cli.run({"eval", "deploy", "--from", "web", "--to", "cart", "--port", "7070"});
        QVERIFY2(run.output.startsWith("unknown: "), run.output);
        QVERIFY2(run.output.contains("deploy/cart.yaml:1:1): the API server would reject this policy"),
                 run.output);
        QCOMPARE(run.exitCode, 1);
    }
    void aPolicyWithoutAPlaceInTheOrderIsToldApart()
    {
        const QByteArray policy = "apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\n"
                                  "metadata: {name: guard}\nspec: {tier: sec, types: [Ingress]}\n";
        m_cli.write("deploy/calico.yaml", policy);
        const QByteArray line = "    unknown because of GlobalNetworkPolicy guard (deploy/calico.yaml:1:1): "
                                "its tier sec has no valid "
                                "Tier object in the folder, so its place in the order is not known\n";
        const Run missing = eval("web", "cart", "7070");
        QVERIFY2(missing.output.contains(line), missing.output);
        m_cli.write(
            "deploy/tier.yaml",
            "apiVersion: projectcalico.org/v3\nkind: Tier\nmetadata: {name: sec}\nspec: {order: a}\n");
        const Run invalid = eval("web", "cart", "7070", {"-o", "json"});
        QVERIFY2(invalid.output.contains("\"missing-tier\""), invalid.output);
    }
    void policiesOfTwoCnisAreNoneOfOne()
    {
        m_cli.write("deploy/two.yaml",
                    "apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\nmetadata: {name: a}\n"
                    "spec: {types: [Ingress]}\n---\napiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\n"
                    "metadata: {name: b, namespace: shop}\nspec: {endpointSelector: {}, ingress: [{}]}\n");
        const Run run = eval("web", "cart", "7070");
        for (const char *name : {"GlobalNetworkPolicy a (deploy/two.yaml:1:1)",
                                 "CiliumNetworkPolicy shop/b (deploy/two.yaml:6:1)"})
            QVERIFY2(
                run.output.contains(QByteArray("    unknown because of ") + name
                                    + ": the folder has policies of Calico and of Cilium, and no cluster "
                                      "enforces both; the profile of its CNI decides\n"),
                run.output);
    }
    void jsonHoldsTheSame()
    {
        const QJsonObject flow = QJsonDocument::fromJson(eval("web", "cart", "grpc", {"-o", "json"}).output)
                                     .array()[0]
                                     .toObject();
        QCOMPARE(flow["src"].toString(), QStringLiteral("shop/web[Deployment]"));
        QCOMPARE(flow["port"].toInt(), 7070);
        QCOMPARE(flow["access"].toString(), QStringLiteral("allowed"));
        const QJsonObject where = flow["ingress"]["rules"][0]["where"].toObject();
        QCOMPARE(where["file"].toString(), QStringLiteral("deploy/cart.yaml"));
        QCOMPARE(where["line"].toInt(), 8);
    }
    void whatIsDeniedIsToldWithTheSmallestChange()
    {
        const Run denied = eval("web", "cart", "7071");
        QVERIFY2(denied.output.contains("  the smallest change that allows it:\n"
                                        "    add to shop/cart (deploy/cart.yaml:1:1) the ingress rule:\n"
                                        "      {from: [{podSelector: {matchLabels: {app: web}}}], ports: "
                                        "[{protocol: TCP, port: 7071}]}\n      it opens no other pair\n"),
                 denied.output);
        const QJsonArray flows
            = QJsonDocument::fromJson(eval("web", "cart", "7071", {"-o", "json"}).output).array();
        const QJsonObject change = flows.at(0)["smallestChange"].toArray().at(0).toObject();
        QCOMPARE(change["action"].toString(), QStringLiteral("add-rule"));
        QCOMPARE(change["direction"].toString(), QStringLiteral("ingress"));
        QVERIFY(change["rule"].isNull());
        QVERIFY(!eval("web", "cart", "7070").output.contains("smallest change"));
    }
    void aRuleThatDeniesIsNamedByItsListAndHasToBeNarrowed()
    {
        m_cli.write("deploy/cilium.yaml",
                    "apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: cart, namespace: "
                    "shop}\nspecs:\n- endpointSelector: {matchLabels: {app: cart}}\n  ingress:\n"
                    "  - fromEndpoints: [{}]\n- endpointSelector: {matchLabels: {app: cart}}\n"
                    "  ingressDeny:\n  - fromEndpoints: [{matchLabels: {app: web}}]\n");
        const Run denied = eval("web", "cart", "7070");
        QVERIFY2(denied.output.contains(
                     "    denied by shop/cart specs[1].ingressDeny rule 1 (deploy/cilium.yaml:10:5)\n"),
                 denied.output);
        QVERIFY2(denied.output.endsWith("  the smallest change that allows it:\n"
                                        "    narrow specs[1].ingressDeny rule 1 of shop/cart "
                                        "(deploy/cilium.yaml:10:5), which denies it, so that it leaves this "
                                        "connection out\n"),
                 denied.output);
        const QJsonArray flows
            = QJsonDocument::fromJson(eval("web", "cart", "7070", {"-o", "json"}).output).array();
        const QJsonObject ingress = flows.at(0)["ingress"].toObject();
        QCOMPARE(ingress["rules"][0]["list"].toString(), QStringLiteral("specs[1].ingressDeny"));
        QCOMPARE(ingress["rules"][0]["kind"].toString(), QStringLiteral("CiliumNetworkPolicy"));
        QCOMPARE(ingress["tiers"][0]["outcome"].toString(), QStringLiteral("denied"));
        const QJsonObject change = flows.at(0)["smallestChange"].toArray().at(0).toObject();
        QCOMPARE(change["action"].toString(), QStringLiteral("narrow-rule"));
        QCOMPARE(change["list"].toString(), QStringLiteral("specs[1].ingressDeny"));
        QVERIFY(change["yaml"].isNull());
    }
    void whyNoChangeIsKnownIsTold()
    {
        m_cli.write("deploy/cart.yaml", QByteArray(kCartPolicy).replace("app: web", "app: nobody"));
        m_cli.write("deploy/twin.yaml",
                    "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: twin, namespace: shop}\n"
                    "spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, "
                    "spec: {containers: [{name: c}]}}}\n");
        const Run denied = eval("web", "cart", "7071");
        QVERIFY2(denied.output.endsWith("  no change of the policies is known that allows it: no stable "
                                        "labels tell the pods of an end from others\n"),
                 denied.output);
        const Run json = eval("web", "cart", "7071", {"-o", "json"});
        QVERIFY2(json.output.contains("\"smallestChange\": [], \"noChangeBecause\": \"no-labels\""),
                 json.output);
    }
};

QTEST_GUILESS_MAIN(TestEvalCommand)
#include "tst_eval_command.moc"
