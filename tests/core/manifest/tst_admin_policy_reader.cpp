// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/manifests.h"

#include <QTest>

using namespace drawbridge;

namespace {

/// A ClusterNetworkPolicy with the given lines under spec, which begin in line 6.
LoadedFolder loadCluster(const std::string &spec)
{
    return loadText("apiVersion: policy.networking.k8s.io/v1alpha2\nkind: ClusterNetworkPolicy\nmetadata:\n"
                    "  name: guard\nspec:\n"
                    + spec);
}

LoadedFolder loadAdmin(const std::string &spec)
{
    return loadText("apiVersion: policy.networking.k8s.io/v1alpha1\nkind: AdminNetworkPolicy\nmetadata:\n"
                    "  name: guard\nspec:\n"
                    + spec);
}

const std::string kHead = "  tier: Admin\n  priority: 10\n  subject: {namespaces: {}}\n";

} // namespace

class TestAdminPolicyReader : public QObject {
    Q_OBJECT

private slots:
    void aClusterNetworkPolicyIsRead()
    {
        const LoadedFolder loaded = loadCluster(
            "  tier: Baseline\n  priority: 7\n"
            "  subject: {pods: {podSelector: {matchLabels: {app: db}}}}\n"
            "  ingress:\n  - name: from-web\n    action: Accept\n    from: [{namespaces: {}}]\n"
            "    protocols: [{tcp: {destinationPort: {number: 5432}}}, {destinationNamedPort: metrics}]\n"
            "  egress:\n  - {action: Pass, to: [{networks: [10.0.0.0/8, 'fd00::/8']}]}\n");
        QCOMPARE(printed(loaded.diagnostics).c_str(), "");
        const AdminPolicy &policy = loaded.objects.adminPolicies.at(0);
        QVERIFY(policy.isValid && policy.tier == AdminTier::Baseline);
        QCOMPARE(policy.priority, 7);
        QVERIFY(policy.subject.namespaces.isEmpty());
        QCOMPARE(toString(policy.subject.pods).c_str(), "app=db");
        const AdminRule &ingress = policy.ingress.at(0);
        QCOMPARE(ingress.name.c_str(), "from-web");
        QVERIFY(ingress.action == AdminAction::Accept && ingress.isValid);
        QCOMPARE(ingress.ports->size(), std::size_t {2});
        QCOMPARE(toString(std::get<TrafficSet>(ingress.ports->at(0).what)).c_str(), "TCP 5432");
        QCOMPARE(std::get<AdminNamedPort>(ingress.ports->at(1).what).name.c_str(), "metrics");
        const AdminRule &egress = policy.egress.at(0);
        QVERIFY(egress.action == AdminAction::Pass && !egress.ports);
        QCOMPARE(std::get<std::vector<Cidr>>(egress.peers.at(0).what).size(), std::size_t {2});
    }

    void thePredecessorsAreRead()
    {
        const LoadedFolder loaded
            = loadText("apiVersion: policy.networking.k8s.io/v1alpha1\nkind: BaselineAdminNetworkPolicy\n"
                       "metadata: {name: default}\nspec:\n  subject: {namespaces: {}}\n"
                       "  ingress: [{action: Deny, from: [{namespaces: {}}], ports: [{portRange: {start: 1, "
                       "end: 9}}]}]\n"
                       "---\napiVersion: policy.networking.k8s.io/v1alpha1\nkind: AdminNetworkPolicy\n"
                       "metadata: {name: a}\nspec:\n  priority: 3\n  subject: {namespaces: {}}\n"
                       "  egress: [{action: Allow, to: [{nodes: {}}], ports: [{portNumber: {protocol: UDP, "
                       "port: 53}}]}]\n");
        QCOMPARE(printed(loaded.diagnostics).c_str(), "");
        QCOMPARE(loaded.objects.adminPolicies.size(), std::size_t {2});
        const AdminPolicy &admin = loaded.objects.adminPolicies.at(0);
        QVERIFY(admin.tier == AdminTier::Admin && admin.egress.at(0).action == AdminAction::Accept);
        QVERIFY(std::holds_alternative<AdminNodes>(admin.egress.at(0).peers.at(0).what));
        QCOMPARE(toString(std::get<TrafficSet>(admin.egress.at(0).ports->at(0).what)).c_str(), "UDP 53");
        const AdminPolicy &baseline = loaded.objects.adminPolicies.at(1);
        QVERIFY(baseline.tier == AdminTier::Baseline);
        QCOMPARE(toString(std::get<TrafficSet>(baseline.ingress.at(0).ports->at(0).what)).c_str(), "TCP 1-9");
    }

    void whatTheServerRefusesMakesThePolicyUncertain_data();
    void whatTheServerRefusesMakesThePolicyUncertain()
    {
        QFETCH(QString, spec);
        QFETCH(QString, expected);
        const LoadedFolder loaded = loadCluster(spec.toStdString());
        QCOMPARE(QString::fromStdString(printed(loaded.diagnostics)), expected);
        QVERIFY(!loaded.objects.adminPolicies.at(0).isValid);
    }

    void aBaselinePolicyOfAnotherNameIsRefused()
    {
        const LoadedFolder loaded
            = loadText("apiVersion: policy.networking.k8s.io/v1alpha1\nkind: BaselineAdminNetworkPolicy\n"
                       "metadata: {name: other}\nspec: {subject: {namespaces: {}}}\n");
        QCOMPARE(countCode(loaded.diagnostics, "DB3001"), std::size_t {1});
        QVERIFY(!loaded.objects.adminPolicies.at(0).isValid);
    }

    void aPredecessorHasNoTierAndAllowsInsteadOfAccepting()
    {
        const LoadedFolder loaded = loadAdmin("  priority: 1\n  subject: {namespaces: {}}\n"
                                              "  ingress: [{action: Accept, from: [{namespaces: {}}]}]\n");
        QCOMPARE(
            printed(loaded.diagnostics).c_str(),
            "test.yaml:8:22: error: The AdminNetworkPolicy \"guard\" is invalid: spec.ingress[0].action: "
            "Unsupported value: \"Accept\": supported values: \"Allow\", \"Deny\", \"Pass\" [DB3001]\n");
    }

    void aPeerThatIsNotKnownMakesItsRuleFailClosed()
    {
        const LoadedFolder loaded = loadCluster(
            kHead
            + "  ingress:\n  - {action: Accept, from: [{namespaces: {}}, {serviceAccounts: {}}]}\n"
              "  - {action: Pass, from: [{namespaces: {}}], protocols: [{icmp: {}}]}\n");
        QCOMPARE(countCode(loaded.diagnostics, "DB3007"), std::size_t {2});
        const AdminPolicy &policy = loaded.objects.adminPolicies.at(0);
        QVERIFY(policy.isValid);
        QVERIFY(policy.ingress.at(0).failsClosed && policy.ingress.at(1).failsClosed);
    }

    void otherVersionsAreNotGuessedAt()
    {
        const LoadedFolder loaded = loadText("apiVersion: policy.networking.k8s.io/v1\n"
                                             "kind: ClusterNetworkPolicy\nmetadata: {name: new}\nspec: {}\n");
        QVERIFY(loaded.objects.adminPolicies.empty());
        QCOMPARE(loaded.objects.foreignPolicies.size(), std::size_t {1});
    }
};

void TestAdminPolicyReader::whatTheServerRefusesMakesThePolicyUncertain_data()
{
    QTest::addColumn<QString>("spec");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const std::string &spec, const char *place, const char *words) {
        QTest::newRow(name) << QString::fromStdString(spec)
                            << QStringLiteral("test.yaml:%1: error: The ClusterNetworkPolicy \"guard\" is "
                                              "invalid: %2 [DB3001]\n")
                                   .arg(QLatin1String(place), QLatin1String(words));
    };
    row("a priority above 1000", "  tier: Admin\n  priority: 1001\n  subject: {namespaces: {}}\n", "7:13",
        "spec.priority: Invalid value: 1001: spec.priority in body should be less than or equal to 1000");
    row("another tier", "  tier: Default\n  priority: 1\n  subject: {namespaces: {}}\n", "6:9",
        "spec.tier: Unsupported value: \"Default\": supported values: \"Admin\", \"Baseline\"");
    row("no peers", kHead + "  ingress: [{action: Deny, from: []}]\n", "9:34",
        "spec.ingress[0].from: Invalid value: 0: spec.ingress[0].from in body should have at least 1 items");
    row("a protocol without a port",
        kHead + "  ingress: [{action: Deny, from: [{namespaces: {}}], protocols: [{tcp: {}}]}]\n", "9:72",
        "spec.ingress[0].protocols[0].tcp: Invalid value: 0: spec.ingress[0].protocols[0].tcp in body should "
        "have at least 1 properties");
    row("a range of one port",
        kHead
            + "  ingress:\n  - action: Deny\n    from: [{namespaces: {}}]\n"
              "    protocols: [{udp: {destinationPort: {range: {start: 5, end: 5}}}}]\n",
        "12:49",
        "spec.ingress[0].protocols[0].udp.destinationPort.range: Invalid value: object: Start port must be "
        "less than End port");
    row("names accepted by a denial",
        kHead + "  egress: [{action: Deny, to: [{domainNames: [a.example]}]}]\n", "9:46",
        "spec.egress[0].to[0].domainNames: Invalid value: object: domainNames peer is only supported for "
        "Accept rules");
    row("a named port of addresses",
        kHead
            + "  egress:\n  - action: Deny\n    to: [{networks: [10.0.0.0/8]}]\n"
              "    protocols: [{destinationNamedPort: web}]\n",
        "10:5",
        "spec.egress[0]: Invalid value: object: networks/nodes peer cannot be set with namedPorts since "
        "there "
        "are no namedPorts for networks/nodes");
}

QTEST_APPLESS_MAIN(TestAdminPolicyReader)
#include "tst_admin_policy_reader.moc"
