// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/reachability.h"

#include "support/builders.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

KubernetesObjects world()
{
    KubernetesObjects objects;
    objects.namespaces = {namespaceOf("x"), namespaceOf("y")};
    objects.workloads = {dumpedPod("x", "a1", {{"app", "a"}}, "DaemonSet", "a", "10.0.1.1"),
                         dumpedPod("x", "a2", {{"app", "a"}, {"role", "main"}}, "DaemonSet", "a", "10.0.1.2"),
                         deployment("x", "b", {{"app", "b"}}), deployment("y", "c", {{"app", "c"}})};
    return objects;
}

WorkloadIndex workloadAt(const Reachability &reachability, const std::string &ns, const std::string &name)
{
    return reachability.cluster().findWorkloads(ns, name).at(0);
}

std::string textOf(std::span<const AddressRange> ranges)
{
    std::string text;
    for (const AddressRange &range : ranges)
        text += toString(range) + ' ';
    return text;
}

} // namespace

class TestReachability : public QObject {
    Q_OBJECT

private slots:
    void atomsAreAllAddressesAndCutAtBlocksAndPods()
    {
        KubernetesObjects objects = world();
        objects.workloads.resize(1);
        objects.networkPolicies = {egressPolicy("x", "p", {}, {ruleOf({addressesOf("10.0.1.0/24")})}),
                                   ingressPolicy("y", "q", {}, {ruleOf({addressesOf("2001:db8::/32")})})};
        const auto reachability = reachabilityOf(objects);
        QCOMPARE(textOf(reachability->addressAtoms()),
                 std::string("0.0.0.0-10.0.0.255 10.0.1.0/32 10.0.1.1/32 10.0.1.2-10.0.1.255 "
                             "10.0.2.0-255.255.255.255 ::-2001:db7:ffff:ffff:ffff:ffff:ffff:ffff "
                             "2001:db8::/32 2001:db9::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff "));
        QCOMPARE(reachability->externalAtoms().size(), reachability->addressAtoms().size() - 1);
    }

    void aWorkloadIsPartlyIsolatedWhenPoliciesTellItsPodsApart()
    {
        KubernetesObjects objects = world();
        objects.networkPolicies = {ingressPolicy("x", "p", selecting({{"role", "main"}}))};
        const auto reachability = reachabilityOf(objects);
        const WorkloadIndex a = workloadAt(*reachability, "x", "a");
        const WorkloadIndex b = workloadAt(*reachability, "x", "b");
        QVERIFY(reachability->isolation(a, Direction::Ingress) == Isolation::Partial);
        QVERIFY(reachability->isolation(a, Direction::Egress) == Isolation::Open);
        QVERIFY(reachability->between(b, a).allowed.isEmpty());
        QVERIFY(reachability->between(b, a).possible.isAll());
        QVERIFY(reachability->allowedForSome(b, a).isAll());
    }

    void isolationIsUnknownWhereAPolicyIsNotCertain()
    {
        KubernetesObjects objects = world();
        objects.networkPolicies = {ingressPolicy("y", "p", {}), ingressPolicy("x", "p", {})};
        objects.networkPolicies[0].isValid = false;
        const auto reachability = reachabilityOf(objects);
        QVERIFY(reachability->isolation(workloadAt(*reachability, "y", "c"), Direction::Ingress)
                == Isolation::Unknown);
        QVERIFY(reachability->isolation(workloadAt(*reachability, "x", "b"), Direction::Ingress)
                == Isolation::Isolated);
    }

    void anEndThatAllowsEverythingIsOneWhetherPoliciesSelectItOrNot()
    {
        const auto allows = [](std::vector<NetworkPolicyRule> rules, const LabelSelector &subject = {}) {
            KubernetesObjects objects = world();
            objects.networkPolicies = {ingressPolicy("x", "p", subject, std::move(rules))};
            const auto reachability = reachabilityOf(objects);
            const WorkloadIndex a = workloadAt(*reachability, "x", "a");
            return std::pair(reachability->allowsEverything(a, Direction::Ingress),
                             reachability->allowsEverything(a, Direction::Egress));
        };
        const NetworkPolicyPeer pods = podsOfNamespaces({});
        const NetworkPolicyPeer v4 = addressesOf("0.0.0.0/0");
        const NetworkPolicyPeer v6 = addressesOf("::/0");
        QVERIFY(allows({}) == std::pair(false, true));
        QVERIFY(allows({}, selecting({{"no", "1"}})) == std::pair(true, true));
        QVERIFY(allows({}, selecting({{"role", "main"}})) == std::pair(false, true));
        QVERIFY(allows({ruleOf({})}) == std::pair(true, true));
        QVERIFY(allows({ruleOf({pods})}) == std::pair(false, true));
        QVERIFY(allows({ruleOf({pods, v4})}) == std::pair(false, true));
        QVERIFY(allows({ruleOf({pods, v4, v6})}) == std::pair(true, true));
        QVERIFY(allows({ruleOf({pods, v4, v6}, {portOf(80)})}) == std::pair(false, true));
    }

    void aSinglePodHasNoTrafficWithItselfAndReplicasDo()
    {
        KubernetesObjects objects = world();
        objects.workloads[2].replicas = 2;
        const auto reachability = reachabilityOf(objects);
        const WorkloadIndex b = workloadAt(*reachability, "x", "b");
        const WorkloadIndex c = workloadAt(*reachability, "y", "c");
        QVERIFY(reachability->between(b, b).allowed.isAll());
        QVERIFY(reachability->between(c, c).possible.isEmpty());
    }

    void policiesOfAPodComeInOrder()
    {
        KubernetesObjects objects = world();
        objects.networkPolicies
            = {ingressPolicy("x", "c", {}), ingressPolicy("x", "a", {}), egressPolicy("x", "b", {}),
               ingressPolicy("x", "d", selecting({{"no", "1"}}))};
        const auto reachability = reachabilityOf(objects);
        const PodIndex pod = podOf(reachability->cluster(), "x", "b");
        QCOMPARE(reachability->policiesOf(pod, Direction::Ingress),
                 (std::vector<PolicyIndex> {PolicyIndex(0), PolicyIndex(2)}));
        QCOMPARE(reachability->policiesOf(pod, Direction::Egress), std::vector<PolicyIndex> {PolicyIndex(1)});
    }

    void anEditChangesTheNewResultAndNotTheOldOne()
    {
        KubernetesObjects objects = world();
        const auto before = reachabilityOf(objects);
        objects.networkPolicies = {ingressPolicy("y", "deny", {})};
        const auto after = before->withPolicies(std::make_shared<const PolicySet>(compilePolicies(objects)));
        const WorkloadIndex b = workloadAt(*before, "x", "b");
        const WorkloadIndex c = workloadAt(*before, "y", "c");
        QVERIFY(before->between(b, c).allowed.isAll());
        QVERIFY(after->between(b, c).possible.isEmpty());
        const auto back = after->withPolicies(std::make_shared<const PolicySet>());
        QVERIFY(back->between(b, c).allowed.isAll());
    }

    void aStoppedComputationGivesNothing()
    {
        std::stop_source stop;
        stop.request_stop();
        KubernetesObjects objects = world();
        objects.networkPolicies = {ingressPolicy("y", "deny", {})};
        const auto policies = std::make_shared<const PolicySet>(compilePolicies(objects));
        const auto cluster = std::make_shared<const Cluster>(buildCluster(objects).cluster);
        QVERIFY(!Reachability::compute(cluster, policies, genericProfile(), stop.get_token()));
        QVERIFY(!reachabilityOf(world())->withPolicies(policies, stop.get_token()));
    }

    void aStrangerIsAllowedByWhatLooksAtNoLabel()
    {
        KubernetesObjects objects = world();
        objects.networkPolicies
            = {ingressPolicy("x", "p", {}, {ruleOf({podsOfNamespaces({})}, {portOf(80)})}),
               ingressPolicy("y", "q", {}, {ruleOf({podsOfNamespaces(selecting({{"role", "edge"}}))})})};
        const auto reachability = reachabilityOf(objects);
        const TrafficBounds toB = reachability->fromStranger({}, podOf(reachability->cluster(), "x", "b"));
        QCOMPARE(toString(toB.allowed), std::string("TCP 80"));
        QVERIFY(toB.isCertain());
        const PodIndex c = podOf(reachability->cluster(), "y", "c");
        QVERIFY(!reachability->fromStranger({}, c).isCertain());
        QVERIFY(reachability->fromStranger({LabelMap {}, LabelMap {}}, c).possible.isEmpty());
        QVERIFY(reachability->fromStranger({LabelMap {{"role", "edge"}}, LabelMap {}}, c).allowed.isAll());
    }
};

QTEST_APPLESS_MAIN(TestReachability)
#include "tst_reachability.moc"
