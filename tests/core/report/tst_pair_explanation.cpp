// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pair_explanation.h"

#include "support/builders.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

/// db takes two ports from web by one rule each, the second by name.
KubernetesObjects world()
{
    KubernetesObjects objects;
    objects.namespaces = {namespaceOf("shop")};
    objects.workloads
        = {workloadOf("Pod", "shop", "db", {{"app", "db"}}, {{"sql", 5432, Protocol::Tcp, {}, {}}}),
           workloadOf("Pod", "shop", "web", {{"app", "web"}})};
    objects.networkPolicies
        = {ingressPolicy("shop", "db", selecting({{"app", "db"}}),
                         {ruleOf({podsOf({})}, {portOf(80)}), ruleOf({podsOf({})}, {namedPort("sql")})})};
    return objects;
}

} // namespace

class TestPairExplanation : public QObject {
    Q_OBJECT

private slots:
    void everyPortIsExplainedOnce()
    {
        const auto reachability = reachabilityOf(world());
        const Cluster &cluster = reachability->cluster();
        const auto parts
            = explainPair(*reachability, podOf(cluster, "shop", "web"), podOf(cluster, "shop", "db"));
        QCOMPARE(parts.size(), std::size_t {3});
        QCOMPARE(toString(parts[0].traffic), std::string("TCP 80"));
        QCOMPARE(parts[0].verdict.ingress.decidingRules[0].rule, std::uint32_t {0});
        QCOMPARE(toString(parts[1].traffic), std::string("TCP 5432"));
        QCOMPARE(parts[1].verdict.ingress.decidingRules[0].rule, std::uint32_t {1});
        QVERIFY(parts[2].verdict.access == Access::Denied);
        QVERIFY(parts[2].verdict.ingress.cause == EndCause::NoRule);
        TrafficSet all;
        for (const ExplainedTraffic &part : parts) {
            QVERIFY((all & part.traffic).isEmpty());
            all |= part.traffic;
        }
        QVERIFY(all.isAll());
    }

    void whatNoPolicySelectsIsOnePart()
    {
        const auto reachability = reachabilityOf(world());
        const auto parts = explainPair(*reachability, podOf(reachability->cluster(), "shop", "db"),
                                       *IpAddress::parse("203.0.113.7"));
        QCOMPARE(parts.size(), std::size_t {1});
        QVERIFY(parts[0].traffic.isAll());
        QVERIFY(parts[0].verdict.egress.cause == EndCause::NotIsolated);
    }

    void unknownComesBetweenAllowedAndDenied()
    {
        KubernetesObjects objects = world();
        objects.networkPolicies.push_back(
            ingressPolicy("shop", "bad", selecting({{"app", "db"}}), {ruleOf({podsOf({})}, {portOf(81)})}));
        objects.networkPolicies.back().isValid = false;
        const auto reachability = reachabilityOf(objects);
        const Cluster &cluster = reachability->cluster();
        const auto parts
            = explainPair(*reachability, podOf(cluster, "shop", "web"), podOf(cluster, "shop", "db"));
        QCOMPARE(parts.size(), std::size_t {4});
        QVERIFY(parts[2].verdict.access == Access::Unknown);
        QCOMPARE(toString(parts[2].traffic), std::string("TCP 81"));
    }
};

QTEST_APPLESS_MAIN(TestPairExplanation)
#include "tst_pair_explanation.moc"
