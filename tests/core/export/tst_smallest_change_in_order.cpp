// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/smallest_change.h"

#include "support/builders.h"
#include "support/manifests.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

const TrafficSet kWanted(Protocol::Tcp, {{80, 80}});

/// shop/web, shop/db and ops/probe, with policies.
ChangeAnswer answerFor(const std::string &policies, const EnforcementProfile &profile = genericProfile(),
                       const TrafficSet &wanted = kWanted)
{
    KubernetesObjects objects = loadText(policies).objects;
    objects.namespaces = {namespaceOf("shop"), namespaceOf("ops")};
    objects.workloads
        = {deployment("shop", "db", {{"app", "db"}}), deployment("shop", "web", {{"app", "web"}}),
           deployment("ops", "probe", {{"app", "probe"}})};
    const auto reachability = reachabilityOf(objects, profile);
    const Cluster &cluster = reachability->cluster();
    return SmallestChange(*reachability)
        .find(*cluster.findWorkload({"ops", "probe", "Deployment"}),
              *cluster.findWorkload({"shop", "db", "Deployment"}), wanted);
}

std::string denyingPolicy(const std::string &version, const std::string &kind, const std::string &place)
{
    return "apiVersion: policy.networking.k8s.io/" + version + "\nkind: " + kind
        + "\nmetadata: {name: default}\nspec:\n  subject: {namespaces: {}}\n" + place
        + "  ingress:\n  - {action: Pass, from: [{namespaces: {matchLabels: {team: x}}}]}\n"
          "  - {action: Deny, from: [{namespaces: {}}]}\n";
}

const std::string kTier = "apiVersion: projectcalico.org/v3\nkind: Tier\nmetadata: {name: sec}\n"
                          "spec: {order: 100}\n---\n";

std::string calicoPolicy(const std::string &rules)
{
    return "apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\nmetadata: {name: sec.guard}\n"
           "spec:\n  tier: sec\n  types: [Ingress]\n  ingress:\n"
        + rules;
}

} // namespace

/// Where policies have an order and rules that deny, adding to what is allowed may not be enough.
class TestSmallestChangeInOrder : public QObject {
    Q_OBJECT

private slots:
    void aRuleInFrontOvertakesADeny_data()
    {
        QTest::addColumn<std::string>("policy");
        QTest::addColumn<QString>("yaml");
        const QString pods
            = QStringLiteral("pods: {namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ops}}, "
                             "podSelector: {matchLabels: {app: probe}}}");
        QTest::newRow("ClusterNetworkPolicy")
            << denyingPolicy("v1alpha2", "ClusterNetworkPolicy", "  tier: Baseline\n  priority: 5\n")
            << QStringLiteral("{action: Accept, from: [{%1}], protocols: [{tcp: {destinationPort: {number: "
                              "80}}}]}")
                   .arg(pods);
        const QString older
            = QStringLiteral(
                  "{action: Allow, from: [{%1}], ports: [{portNumber: {protocol: TCP, port: 80}}]}")
                  .arg(pods);
        QTest::newRow("AdminNetworkPolicy")
            << denyingPolicy("v1alpha1", "AdminNetworkPolicy", "  priority: 5\n") << older;
    }
    void aRuleInFrontOvertakesADeny()
    {
        QFETCH(std::string, policy);
        QFETCH(QString, yaml);
        const ChangeAnswer answer = answerFor(policy);
        QCOMPARE(answer.changes.size(), std::size_t {1});
        const PolicyChange &change = answer.changes[0];
        QVERIFY(change.action == ChangeAction::PutInFront);
        QCOMPARE(change.rule, std::uint32_t {1});
        QCOMPARE(change.list, std::string("ingress"));
        QVERIFY(change.where.line > 6);
        QCOMPARE(QString::fromStdString(change.yaml), yaml);
        QVERIFY2(change.alsoOpens == 2, "the policy binds two more pods");
    }

    /// A NetworkPolicy would end the Baseline tier, and cut everything else.
    void whatIsOpenApartFromADenyIsNotIsolated()
    {
        const ChangeAnswer answer
            = answerFor("apiVersion: policy.networking.k8s.io/v1alpha1\nkind: BaselineAdminNetworkPolicy\n"
                        "metadata: {name: default}\nspec:\n  subject: {namespaces: {}}\n  ingress:\n"
                        "  - {action: Deny, from: [{namespaces: {}}]}\n");
        QCOMPARE(answer.changes.size(), std::size_t {1});
        QVERIFY(answer.changes[0].action == ChangeAction::PutInFront);
    }

    void aRuleOfCalicoNamesBothEnds()
    {
        const ChangeAnswer answer
            = answerFor(kTier + calicoPolicy("  - {action: Deny, source: {selector: app == 'probe'}}\n"));
        QCOMPARE(answer.changes.size(), std::size_t {1});
        QVERIFY(answer.changes[0].action == ChangeAction::PutInFront);
        QCOMPARE(answer.changes[0].yaml,
                 std::string("{action: Allow, protocol: TCP, source: {namespaceSelector: "
                             "\"projectcalico.org/name == 'ops'\", selector: \"app == 'probe'\"}, "
                             "destination: {namespaceSelector: \"projectcalico.org/name == 'shop'\", "
                             "selector: \"app == 'db'\", ports: [80]}}"));
        QCOMPARE(answer.changes[0].alsoOpens, std::uint64_t {0});
    }

    void aTierThatEndsWithADenyGetsARule()
    {
        const ChangeAnswer answer
            = answerFor(kTier + calicoPolicy("  - {action: Pass, source: {selector: app == 'web'}}\n"));
        QCOMPARE(answer.changes.size(), std::size_t {1});
        QVERIFY(answer.changes[0].action == ChangeAction::AddRule);
        QCOMPARE(answer.changes[0].policy.name, std::string("sec.guard"));
        QVERIFY(answer.changes[0].yaml.starts_with("{action: Allow, protocol: TCP, "));
    }

    void everythingIsOneRuleOfCalicoAndProtocolsAreSeveral()
    {
        const std::string policies = kTier + calicoPolicy("  - {action: Deny}\n");
        TrafficSet two = kWanted;
        two.insert(Protocol::Udp, {53, 54});
        const ChangeAnswer several = answerFor(policies, genericProfile(), two);
        QCOMPARE(several.changes.size(), std::size_t {1});
        QVERIFY(several.changes[0].yaml.starts_with("[{action: Allow, protocol: TCP, "));
        QVERIFY(several.changes[0].yaml.find("ports: [\"53:54\"]") != std::string::npos);
        const ChangeAnswer all = answerFor(policies, genericProfile(), TrafficSet::all());
        QCOMPARE(all.changes.size(), std::size_t {1});
        QVERIFY(all.changes[0].yaml.starts_with("{action: Allow, source: "));
    }

    /// Nothing overtakes a deny of Cilium.
    void whatCiliumDeniesHasToBeLeftOutAndAllowed()
    {
        const std::string policy
            = "apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: db, namespace: shop}\n"
              "specs:\n- endpointSelector: {matchLabels: {app: db}}\n  ingress:\n"
              "  - fromEndpoints: [{matchLabels: {app: web}}]\n"
              "- endpointSelector: {matchLabels: {app: db}}\n  ingressDeny:\n"
              "  - fromEntities: [cluster]\n";
        const ChangeAnswer answer = answerFor(policy);
        QCOMPARE(answer.changes.size(), std::size_t {2});
        QVERIFY(answer.changes[0].action == ChangeAction::NarrowRule);
        QCOMPARE(answer.changes[0].list, std::string("specs[1].ingressDeny"));
        QCOMPARE(answer.changes[0].where.line, std::uint32_t {10});
        QVERIFY(answer.changes[0].yaml.empty());
        QVERIFY(answer.changes[1].action == ChangeAction::AddPolicy);
    }

    void aChangeCountsAsTheProfileEnforcesIt()
    {
        const std::string policy
            = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: db, namespace: shop}\n"
              "spec: {podSelector: {matchLabels: {app: db}}, policyTypes: [Ingress]}\n";
        const TrafficSet range(Protocol::Tcp, {{8000, 9000}});
        QVERIFY(answerFor(policy, genericProfile(), range).obstacle == Obstacle::None);
        QVERIFY2(answerFor(policy, *findProfile("weave"), range).obstacle == Obstacle::NoPortRanges,
                 "it lets the first port of a range through, and perhaps the others");
        QVERIFY(answerFor(policy, *findProfile("weave")).obstacle == Obstacle::None);
    }
};

QTEST_APPLESS_MAIN(TestSmallestChangeInOrder)
#include "tst_smallest_change_in_order.moc"
