// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/builders.h"

#include <QTest>
#include <algorithm>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

Policy compiled(const NetworkPolicy &policy)
{
    KubernetesObjects objects;
    objects.networkPolicies = {policy};
    return compilePolicies(objects).policies.front();
}

} // namespace

class TestPolicyCompiler : public QObject {
    Q_OBJECT

private slots:
    void anEmptyRuleAllowsEverything()
    {
        const Policy policy = compiled(ingressPolicy("x", "p", {}, {ruleOf({})}));
        QVERIFY(std::holds_alternative<AnyPeer>(policy.ingress.at(0).peers.at(0).what));
        QVERIFY(policy.ingress[0].traffic.numbered.isAll());
    }

    void aPodSelectorAloneMeansTheOwnNamespace()
    {
        const Policy policy = compiled(ingressPolicy("x", "p", {}, {ruleOf({podsOf({})})}));
        const auto &peer = std::get<PodPeer>(policy.ingress.at(0).peers.at(0).what);
        QCOMPARE(peer.namespaceName, std::string("x"));
        QVERIFY(!peer.namespaceSelector);
    }

    void aPortWithoutANumberMeansEveryPortOfItsProtocol()
    {
        const Policy policy
            = compiled(ingressPolicy("x", "p", {}, {ruleOf({}, {{Protocol::Udp, {}, {}, {}}})}));
        QCOMPARE(toString(policy.ingress.at(0).traffic.numbered), std::string("UDP 1-65535"));
    }

    void rangesAreInclusiveAndNamesAreKept()
    {
        NetworkPolicyPort range = portOf(8000);
        range.endPort = std::uint16_t {8010};
        const Policy policy = compiled(
            ingressPolicy("x", "p", {}, {ruleOf({}, {range, namedPort("http"), namedPort("http")})}));
        QCOMPARE(toString(policy.ingress.at(0).traffic.numbered), std::string("TCP 8000-8010"));
        QCOMPARE(policy.ingress[0].traffic.named.size(), std::size_t {1});
    }

    void aPeerWithNothingSetSelectsNothing()
    {
        const Policy policy = compiled(ingressPolicy("x", "p", {}, {ruleOf({NetworkPolicyPeer {}})}));
        QVERIFY(policy.ingress.at(0).peers.empty());
    }

    void oneInvalidRuleMakesThePolicyUncertain()
    {
        NetworkPolicyRule rule = ruleOf({});
        rule.isValid = false;
        QVERIFY(!compiled(ingressPolicy("x", "p", {}, {ruleOf({}), rule})).isCertain);
        QVERIFY(compiled(ingressPolicy("x", "p", {}, {ruleOf({})})).isCertain);
    }

    void theLastOfTwoPoliciesOfOneNameCounts()
    {
        KubernetesObjects objects;
        objects.networkPolicies = {ingressPolicy("x", "p", {}, {ruleOf({})}), ingressPolicy("x", "p", {}),
                                   ingressPolicy("x", "", {}), ingressPolicy("x", "", {})};
        const PolicySet set = compilePolicies(objects);
        QCOMPARE(set.policies.size(), std::size_t {3});
        QVERIFY(set.policies[2].ingress.empty());
    }

    void aPolicyThatIsAddedCountsAsTheLastOfTheObjects_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<double>("calicoOrder");
        QTest::newRow("among its own kind") << "generic" << 5.0;
        QTest::newRow("where Calico orders it by name") << "calico" << kNetworkPolicyOrder;
        QTest::newRow("where it makes the Baseline tier doubtful") << "kindnet" << 5.0;
        QTest::newRow("where the profile adds rules that may match") << "aws-vpc" << 5.0;
    }
    void aPolicyThatIsAddedCountsAsTheLastOfTheObjects()
    {
        QFETCH(QString, profile);
        QFETCH(double, calicoOrder);
        const EnforcementProfile &cni = *findProfile(profile.toStdString());
        KubernetesObjects objects;
        objects.networkPolicies = {ingressPolicy("x", "b", {}), ingressPolicy("x", "", {})};
        CalicoPolicy &calico = objects.calicoPolicies.emplace_back();
        calico.kind = "NetworkPolicy";
        calico.meta.name = "bb";
        calico.meta.namespaceName = "x";
        calico.order = calicoOrder;
        AdminPolicy &admin = objects.adminPolicies.emplace_back();
        admin.kind = "ClusterNetworkPolicy";
        admin.meta.name = "base";
        admin.tier = AdminTier::Baseline;
        PolicySet set = compilePolicies(objects, cni);
        NetworkPolicyPort range = portOf(8000);
        range.endPort = std::uint16_t {8010};
        for (const NetworkPolicy &added :
             {ingressPolicy("x", "c", {}, {ruleOf({}, {range})}), ingressPolicy("x", "a", {}),
              ingressPolicy("x", "b", {}, {ruleOf({})}), ingressPolicy("x", "", {})}) {
            addNetworkPolicy(set, added, cni);
            objects.networkPolicies.push_back(added);
            const PolicySet fresh = compilePolicies(objects, cni);
            QVERIFY(std::ranges::equal(set.policies, fresh.policies, [](const Policy &a, const Policy &b) {
                return a.id == b.id && isSameDecision(a, b);
            }));
        }
    }

    void aSetSharesWhatIsNotChangedWithItsCopies()
    {
        KubernetesObjects objects;
        objects.networkPolicies = {ingressPolicy("x", "a", {}), ingressPolicy("x", "b", {})};
        const PolicySet before = compilePolicies(objects);
        PolicySet after = before;
        addNetworkPolicy(after, ingressPolicy("x", "b", {}, {ruleOf({})}), genericProfile());
        QVERIFY(&after.policies[0] == &before.policies[0]);
        QVERIFY(before.policies[1].ingress.empty() && after.policies[1].ingress.size() == 1);
    }

    void policiesAreSortedAndOtherDialectsAreKept()
    {
        KubernetesObjects objects;
        objects.networkPolicies
            = {ingressPolicy("y", "a", {}), ingressPolicy("x", "b", {}), ingressPolicy("x", "a", {})};
        OtherObject other;
        other.apiVersion = "cilium.io/v2";
        other.kind = "CiliumNetworkPolicy";
        other.meta.namespaceName = "x";
        other.meta.name = "c";
        objects.foreignPolicies = {other};
        const PolicySet set = compilePolicies(objects);
        QCOMPARE(toString(set.policies[0].id) + ' ' + toString(set.policies[1].id) + ' '
                     + toString(set.policies[2].id),
                 std::string("x/a x/b y/a"));
        QVERIFY(set.notModelled.at(0).id == (PolicyId {"cilium.io", "CiliumNetworkPolicy", "x", "c"}));
    }

    void aProfileTellsWhosePoliciesAreInForce()
    {
        KubernetesObjects objects;
        CalicoPolicy &calico = objects.calicoPolicies.emplace_back();
        calico.kind = "GlobalNetworkPolicy";
        calico.meta.name = "g";
        for (const char *name : {"generic", "calico"}) {
            const PolicySet set = compilePolicies(objects, *findProfile(name));
            QCOMPARE(set.policies.size(), std::size_t {1});
            QVERIFY(set.policies[0].dialect == Dialect::Calico && set.notInForce.empty());
        }
        const PolicySet other = compilePolicies(objects, *findProfile("np-guard"));
        QVERIFY(other.policies.empty() && other.notModelled.empty());
        QCOMPARE(other.notInForce.at(0).id.name, std::string("g"));
    }

    void noClusterEnforcesCalicoAndCilium()
    {
        KubernetesObjects objects;
        CalicoPolicy &calico = objects.calicoPolicies.emplace_back();
        calico.kind = "GlobalNetworkPolicy";
        calico.meta.name = "g";
        CiliumPolicy &cilium = objects.ciliumPolicies.emplace_back();
        cilium.kind = "CiliumNetworkPolicy";
        cilium.meta.name = "c";
        const PolicySet generic = compilePolicies(objects);
        QVERIFY(generic.policies.empty());
        QCOMPARE(generic.notModelled.size(), std::size_t {2});
        const PolicySet chosen = compilePolicies(objects, *findProfile("calico"));
        QCOMPARE(chosen.policies.size(), std::size_t {1});
        QVERIFY(chosen.notModelled.empty());
        QCOMPARE(chosen.notInForce.at(0).id.name, std::string("c"));
        QCOMPARE(compilePolicies(objects, *findProfile("cilium")).notInForce.at(0).id.name, std::string("g"));
    }

    void networkPoliciesHaveNamesInTheOrderOnlyWhereCalicoNeedsThem()
    {
        KubernetesObjects objects;
        objects.networkPolicies = {ingressPolicy("x", "b", {}), ingressPolicy("x", "c", {})};
        CalicoPolicy &calico = objects.calicoPolicies.emplace_back();
        calico.kind = "NetworkPolicy";
        calico.meta.name = "bb";
        calico.meta.namespaceName = "x";
        calico.order = 5;
        const PolicySet apart = compilePolicies(objects);
        QVERIFY(apart.policies[1].place == apart.policies[2].place);
        calico.order = kNetworkPolicyOrder;
        const PolicySet tied = compilePolicies(objects);
        QCOMPARE(tied.policies[0].id.name + tied.policies[1].id.name + tied.policies[2].id.name,
                 std::string("bbbc"));
        QVERIFY(tied.policies[0].place < tied.policies[1].place);
        QVERIFY(tied.policies[1].place < tied.policies[2].place);
    }

    void positionsDoNotChangeWhatAPolicyDecides()
    {
        NetworkPolicy policy = ingressPolicy("x", "p", {}, {ruleOf({podsOf({})})});
        const Policy before = compiled(policy);
        policy.meta.where.line = 9;
        policy.ingress[0].where.line = 12;
        QVERIFY(isSameDecision(before, compiled(policy)));
        policy.ingress[0].ports = {portOf(80)};
        QVERIFY(!isSameDecision(before, compiled(policy)));
    }

    void theFirstProfileIsTheSpecification()
    {
        QCOMPARE(std::string(enforcementProfiles().front().name), std::string("generic"));
        QVERIFY(!findProfile("no-such"));
        QVERIFY(findProfile("np-guard")->isForComparisonOnly);
    }
};

QTEST_APPLESS_MAIN(TestPolicyCompiler)
#include "tst_policy_compiler.moc"
