// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/smallest_change.h"

#include "support/builders.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

const TrafficSet kWanted(Protocol::Tcp, {{80, 80}});

/// Three workloads in two namespaces, with these policies.
KubernetesObjects world(std::vector<NetworkPolicy> policies)
{
    KubernetesObjects objects;
    objects.namespaces = {namespaceOf("shop"), namespaceOf("ops")};
    objects.workloads
        = {deployment("shop", "db", {{"app", "db"}}), deployment("shop", "web", {{"app", "web"}}),
           deployment("shop", "cart", {{"app", "cart"}}), deployment("ops", "probe", {{"app", "probe"}})};
    objects.networkPolicies = std::move(policies);
    return objects;
}

ChangeAnswer answerFor(const KubernetesObjects &objects, const WorkloadId &from, const WorkloadId &to,
                       const TrafficSet &wanted = kWanted)
{
    const auto reachability = reachabilityOf(objects);
    const Cluster &cluster = reachability->cluster();
    return SmallestChange(*reachability).find(*cluster.findWorkload(from), *cluster.findWorkload(to), wanted);
}

std::vector<PolicyChange> changesFor(const KubernetesObjects &objects, const WorkloadId &from,
                                     const WorkloadId &to, const TrafficSet &wanted = kWanted)
{
    const ChangeAnswer answer = answerFor(objects, from, to, wanted);
    return answer.obstacle == Obstacle::None ? answer.changes : std::vector<PolicyChange>();
}

const WorkloadId kDb {"shop", "db", "Deployment"};
const WorkloadId kWeb {"shop", "web", "Deployment"};
const WorkloadId kProbe {"ops", "probe", "Deployment"};

} // namespace

class TestSmallestChange : public QObject {
    Q_OBJECT

private slots:
    void whatIsAllowedNeedsNoChange() { QVERIFY(changesFor(world({}), kWeb, kDb).empty()); }

    void aRuleIsAddedToThePolicyOfTheWorkloadAlone()
    {
        const auto changes = changesFor(world({ingressPolicy("shop", "all", {}),
                                               ingressPolicy("shop", "db", selecting({{"app", "db"}}))}),
                                        kWeb, kDb);
        QCOMPARE(changes.size(), std::size_t {1});
        QVERIFY(changes[0].action == ChangeAction::AddRule);
        QVERIFY(changes[0].direction == Direction::Ingress);
        QCOMPARE(toString(changes[0].policy),
                 toString(PolicyId {"networking.k8s.io", "NetworkPolicy", "shop", "db"}));
        QCOMPARE(toString(changes[0].where), std::string("db.yaml:1:1"));
        QCOMPARE(changes[0].yaml,
                 std::string("{from: [{podSelector: {matchLabels: {app: web}}}], ports: [{protocol: TCP, "
                             "port: 80}]}"));
        QCOMPARE(changes[0].alsoOpens, std::uint64_t {0});
    }

    void aPolicyIsAddedWhereEveryOtherEditWouldOpenMore()
    {
        const auto changes = changesFor(world({ingressPolicy("shop", "all", {})}), kProbe, kDb);
        QCOMPARE(changes.size(), std::size_t {1});
        QVERIFY(changes[0].action == ChangeAction::AddPolicy);
        QCOMPARE(changes[0].policy.name, std::string("allow-db"));
        QVERIFY(!changes[0].where.isKnown());
        QCOMPARE(
            changes[0].yaml,
            std::string("{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: allow-db, "
                        "namespace: shop}, spec: {podSelector: {matchLabels: {app: db}}, policyTypes: "
                        "[Ingress], ingress: [{from: [{namespaceSelector: {matchLabels: "
                        "{kubernetes.io/metadata.name: ops}}, podSelector: {matchLabels: {app: probe}}}], "
                        "ports: [{protocol: TCP, port: 80}]}]}}"));
    }

    void aPortIsAddedWhereThePeerIsThere()
    {
        const auto changes = changesFor(
            world({ingressPolicy("shop", "db", selecting({{"app", "db"}}),
                                 {ruleOf({podsOf({})}, {portOf(81)}),
                                  ruleOf({podsOf(selecting({{"app", "web"}}))}, {portOf(82)})})}),
            kWeb, kDb);
        QCOMPARE(changes.size(), std::size_t {1});
        QVERIFY(changes[0].action == ChangeAction::AddPorts);
        QCOMPARE(changes[0].rule, std::uint32_t {1});
        QCOMPARE(changes[0].yaml, std::string("[{protocol: TCP, port: 80}]"));
    }

    void aPeerIsAddedWhereThePortIsThere()
    {
        const auto changes = changesFor(
            world({ingressPolicy("shop", "db", selecting({{"app", "db"}}),
                                 {ruleOf({podsOf(selecting({{"app", "cart"}}))}, {portOf(80)})})}),
            kWeb, kDb);
        QCOMPARE(changes.size(), std::size_t {1});
        QVERIFY(changes[0].action == ChangeAction::AddPeers);
        QCOMPARE(changes[0].yaml, std::string("[{podSelector: {matchLabels: {app: web}}}]"));
    }

    void bothEndsAreOpenedWhereBothDeny()
    {
        const auto changes = changesFor(world({ingressPolicy("shop", "db", selecting({{"app", "db"}})),
                                               egressPolicy("shop", "web", selecting({{"app", "web"}}))}),
                                        kWeb, kDb);
        QCOMPARE(changes.size(), std::size_t {2});
        QVERIFY(changes[0].direction == Direction::Egress);
        QVERIFY(changes[1].direction == Direction::Ingress);
        QCOMPARE(changes[0].yaml,
                 std::string("{to: [{podSelector: {matchLabels: {app: db}}}], ports: [{protocol: TCP, "
                             "port: 80}]}"));
    }

    void addressesAreGivenAsBlocks()
    {
        const auto reachability
            = reachabilityOf(world({ingressPolicy("shop", "db", selecting({{"app", "db"}}))}));
        const auto address = *IpAddress::parse("203.0.113.7");
        const auto changes
            = SmallestChange(*reachability)
                  .find(AddressSet(Cidr::of(address)), *reachability->cluster().findWorkload(kDb), kWanted)
                  .changes;
        QCOMPARE(changes.size(), std::size_t {1});
        QCOMPARE(
            changes[0].yaml,
            std::string("{from: [{ipBlock: {cidr: 203.0.113.7/32}}], ports: [{protocol: TCP, port: 80}]}"));
        QCOMPARE(changes[0].alsoOpens, std::uint64_t {0});
    }

    void manyAddressesAreABlockWithExceptions()
    {
        const AddressSet wanted
            = AddressSet(*Cidr::parse("0.0.0.0/0")) - AddressSet(*Cidr::parse("10.0.0.0/8"));
        const auto yamlUnder = [&wanted](const char *profile) {
            const auto reachability = reachabilityOf(
                world({ingressPolicy("shop", "db", selecting({{"app", "db"}}))}), *findProfile(profile));
            const ChangeAnswer answer
                = SmallestChange(*reachability)
                      .find(wanted, *reachability->cluster().findWorkload(kDb), kWanted);
            return answer.changes.at(0).yaml;
        };
        QCOMPARE(yamlUnder("generic"),
                 std::string("{from: [{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8]}}], ports: "
                             "[{protocol: TCP, port: 80}]}"));
        // Where an exception may deny what another rule allows, no rule has one.
        QVERIFY(yamlUnder("ovn-kubernetes").starts_with("{from: [{ipBlock: {cidr: 0.0.0.0/5}}, "));
    }

    void addressesOfWhichSomeAreOpenAreNotAllOpen()
    {
        const auto reachability = reachabilityOf(
            world({ingressPolicy("shop", "db", selecting({{"app", "db"}}),
                                 {ruleOf({addressesOf("198.51.100.0/24")}, {portOf(80)})})}));
        const AddressSet wanted
            = AddressSet(*Cidr::parse("198.51.100.0/24")) | AddressSet(*Cidr::parse("203.0.113.0/24"));
        const auto answer
            = SmallestChange(*reachability).find(wanted, *reachability->cluster().findWorkload(kDb), kWanted);
        QCOMPARE(answer.changes.size(), std::size_t {1});
        QCOMPARE(answer.changes[0].yaml,
                 std::string("[{ipBlock: {cidr: 198.51.100.0/24}}, {ipBlock: {cidr: 203.0.113.0/24}}]"));
    }

    void portsAreListedWhereRangesMayNotBeEnforced()
    {
        const auto answerUnder = [](const char *profile, PortRange range) {
            const auto reachability = reachabilityOf(
                world({ingressPolicy("shop", "db", selecting({{"app", "db"}}))}), *findProfile(profile));
            const Cluster &cluster = reachability->cluster();
            return SmallestChange(*reachability)
                .find(*cluster.findWorkload(kWeb), *cluster.findWorkload(kDb), {Protocol::Tcp, {range}});
        };
        const std::string peers = "{from: [{podSelector: {matchLabels: {app: web}}}], ports: [";
        QCOMPARE(answerUnder("calico", {80, 82}).changes.at(0).yaml,
                 peers + "{protocol: TCP, port: 80, endPort: 82}]}");
        QCOMPARE(answerUnder("weave", {80, 82}).changes.at(0).yaml,
                 peers + "{protocol: TCP, port: 80}, {protocol: TCP, port: 81}, {protocol: TCP, port: 82}]}");
        QVERIFY(answerUnder("weave", {8000, 9000}).obstacle == Obstacle::NoPortRanges);
    }

    void blocksOpenThePodsAtTheirAddressesToo()
    {
        KubernetesObjects objects = world({ingressPolicy("shop", "db", selecting({{"app", "db"}}))});
        const AddressSet everywhere(*Cidr::parse("0.0.0.0/0"));
        const auto alsoOpens = [&](const char *profile) {
            const auto reachability = reachabilityOf(objects, *findProfile(profile));
            const auto changes = SmallestChange(*reachability)
                                     .find(everywhere, *reachability->cluster().findWorkload(kDb), kWanted)
                                     .changes;
            return changes.at(0).alsoOpens;
        };
        QCOMPARE(alsoOpens("generic"), std::uint64_t {4});
        QCOMPARE(alsoOpens("np-guard"), std::uint64_t {0});
    }

    void whatIsNotCertainHasNoAnswer()
    {
        KubernetesObjects objects = world({ingressPolicy("shop", "db", selecting({{"app", "db"}}))});
        objects.networkPolicies[0].isValid = false;
        QVERIFY(answerFor(objects, kWeb, kDb).obstacle == Obstacle::NotCertain);
    }

    void workloadsThatLabelsDoNotTellApartHaveNoAnswer()
    {
        KubernetesObjects objects = world({ingressPolicy("shop", "db", selecting({{"app", "db"}}))});
        objects.workloads.push_back(deployment("shop", "twin", {{"app", "web"}}));
        QVERIFY(answerFor(objects, kWeb, kDb).obstacle == Obstacle::NoLabels);
    }

    void aRangeWithAHoleIsNotOpen()
    {
        const TrafficSet range(Protocol::Tcp, {{80, 83}});
        const auto changes
            = changesFor(world({ingressPolicy("shop", "db", selecting({{"app", "db"}}),
                                              {ruleOf({podsOf(selecting({{"app", "web"}}))},
                                                      {portOf(80), portOf(81), portOf(83)})})}),
                         kWeb, kDb, range);
        QCOMPARE(changes.size(), std::size_t {1});
        QCOMPARE(changes[0].yaml, std::string("[{protocol: TCP, port: 82}]"));
    }
};

QTEST_APPLESS_MAIN(TestSmallestChange)
#include "tst_smallest_change.moc"
