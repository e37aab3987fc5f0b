// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/connection_list.h"
#include "report/flow_justifications.h"
#include "report/flow_reasons.h"
#include "report/flow_register.h"
#include "report/outside_ends.h"
#include "report/pair_explanation.h"
#include "report/zone_matrix.h"
#include "report/zone_plan.h"
#include "support/builders.h"
#include "support/random_world.h"

#include <QTest>
#include <set>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

constexpr std::uint32_t kWorlds = 100;

/// Policies of every dialect, and pods that several policies tell apart though one object owns them.
KubernetesObjects worldOf(std::uint32_t seed)
{
    RandomWorld random(seed);
    KubernetesObjects objects = random.objects();
    if (seed % 3 == 1)
        random.addAdminPolicies(objects);
    if (seed % 5 == 1)
        random.addCalicoPolicies(objects);
    if (seed % 7 == 1)
        random.addCiliumPolicies(objects);
    if (seed % 2 == 1)
        joinPods(objects);
    return objects;
}

std::set<RuleCitation> citedBy(const EndReason &end, const PolicySet &policies)
{
    std::set<RuleCitation> cited;
    for (const RuleReference &each : end.decidingRules) {
        const Policy &policy = policies[each.policy];
        const PolicyRule &rule = policy.rules(each.direction)[each.rule];
        cited.insert({toString(policy.id), ruleList(rule, each.direction), rule.sourceIndex, rule.where});
    }
    return cited;
}

/// The rules that the evaluator names for what may flow.
std::pair<std::set<RuleCitation>, std::set<RuleCitation>> citations(const Reachability &world,
                                                                    const FlowEnd &from, const FlowEnd &to)
{
    std::set<RuleCitation> egress;
    std::set<RuleCitation> ingress;
    for (const ExplainedTraffic &part : explainPair(world, from, to)) {
        if (part.verdict.access == Access::Denied)
            continue;
        egress.merge(citedBy(part.verdict.egress, world.policies()));
        ingress.merge(citedBy(part.verdict.ingress, world.policies()));
    }
    return {egress, ingress};
}

std::set<RuleCitation> toSet(const EndCitation &end)
{
    return {end.rules.begin(), end.rules.end()};
}

} // namespace

class TestFlowRegisterIsRight : public QObject {
    Q_OBJECT

private slots:
    void workloadsExchangeWhatTheEngineSays()
    {
        for (std::uint32_t seed = 0; seed < kWorlds; ++seed) {
            const auto world = reachabilityOf(worldOf(seed));
            WorkloadFlows flows(*world);
            const std::size_t count = world->cluster().workloads().size();
            for (std::size_t i = 0; i < count * count; ++i) {
                const auto from = WorkloadIndex(i / count);
                const auto to = WorkloadIndex(i % count);
                const PairTraffic &found = flows[flows.between(from, to)];
                const TrafficBounds bounds = world->between(from, to);
                const bool isEqual = found.every == bounds.allowed && found.possible == bounds.possible
                    && found.some == world->allowedForSome(from, to);
                QVERIFY2(isEqual, qPrintable(QStringLiteral("seed %1, pair %2").arg(seed).arg(i)));
            }
        }
    }

    void addressesExchangeWhatTheEngineSays()
    {
        for (std::uint32_t seed = 0; seed < kWorlds; ++seed) {
            const auto world = reachabilityOf(worldOf(seed));
            WorkloadFlows flows(*world);
            for (std::size_t sort = 0; sort < flows.sorts().all().size(); ++sort) {
                const auto pod = PodIndex(flows.sorts().all()[sort].first);
                for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
                    const std::vector<AddressRun> &runs = flows.withAddresses(sort, direction);
                    auto run = runs.begin();
                    for (std::size_t i = 0; i < world->externalAtoms().size(); ++i) {
                        while (run + 1 != runs.end() && (run + 1)->first <= i)
                            ++run;
                        const IpAddress &address = world->externalAtoms()[i].first;
                        QVERIFY2(run->bounds == withAddress(*world, pod, direction, address),
                                 qPrintable(QStringLiteral("seed %1, sort %2").arg(seed).arg(sort)));
                    }
                }
            }
        }
    }

    void reasonsAreThoseOfTheEvaluatorForEveryPairOfPods()
    {
        for (std::uint32_t seed = 0; seed < kWorlds; ++seed) {
            const auto world = reachabilityOf(worldOf(seed));
            WorkloadFlows flows(*world);
            FlowReasons reasons(*world, flows.sorts());
            const std::size_t count = flows.sorts().all().size();
            for (std::size_t i = 0; i < count * count; ++i) {
                const auto bounds = flows.betweenSorts(i / count, i % count);
                if (!bounds || bounds->possible.isEmpty())
                    continue;
                const auto &reason = reasons[reasons.between(i / count, i % count, bounds->possible)];
                const PodSort &from = flows.sorts().all()[i / count];
                const PodSort &to = flows.sorts().all()[i % count];
                for (const std::uint32_t a : {from.first, from.end - 1}) {
                    for (const std::uint32_t b : {to.first, to.end - 1}) {
                        if (a == b && world->cluster()[PodIndex(a)].count == 1)
                            continue;
                        const auto [egress, ingress] = citations(*world, PodIndex(a), PodIndex(b));
                        QVERIFY2(
                            toSet(reason.egress) == egress && toSet(reason.ingress) == ingress,
                            qPrintable(QStringLiteral("seed %1, pods %2 and %3").arg(seed).arg(a).arg(b)));
                    }
                }
            }
        }
    }

    void itCountsAsManyPairsAsTheListHasLines()
    {
        for (std::uint32_t seed = 0; seed < kWorlds; ++seed) {
            const auto world = reachabilityOf(worldOf(seed));
            WorkloadFlows flows(*world);
            FlowJustifications none(world->cluster(), world->profile(), nullptr);
            const auto made = flowRegister(flows, none);
            const ConnectionList list = listConnections(*world, {});
            const auto isInside = [](const Connection &each) {
                return each.source.find("[External]") == std::string::npos
                    && each.destination.find("[External]") == std::string::npos;
            };
            QCOMPARE(made->inside.allowed,
                     static_cast<std::uint64_t>(std::ranges::count_if(list.connections, isInside)));
            QCOMPARE(made->inside.unknown,
                     static_cast<std::uint64_t>(std::ranges::count_if(list.unknown, isInside)));
        }
    }

    void cellsOfTheZoneMatrixAddUpToIt()
    {
        for (std::uint32_t seed = 0; seed < kWorlds; ++seed) {
            const auto world = reachabilityOf(worldOf(seed));
            WorkloadFlows flows(*world);
            FlowJustifications none(world->cluster(), world->profile(), nullptr);
            const auto made = flowRegister(flows, none);
            const auto zones = zoneMatrix(flows, {}, {});
            FlowCount sum;
            for (const ZoneCell &cell : zones->cells) {
                sum.pairs += cell.count.pairs;
                sum.allowed += cell.count.connected;
                sum.unknown += cell.unknownPairs;
            }
            QCOMPARE(sum.pairs, made->inside.pairs);
            QCOMPARE(sum.allowed, made->inside.allowed);
            QCOMPARE(sum.unknown, made->inside.unknown);
        }
    }

    /// A workload and the rest share the pairs between them, and every other pair is told once.
    void scopesShareWhatCrossesTheirBorder()
    {
        for (std::uint32_t seed = 0; seed < kWorlds; ++seed) {
            const auto world = reachabilityOf(worldOf(seed));
            const auto countOf = [&world](const ReportScope &scope) {
                WorkloadFlows flows(*world);
                FlowJustifications none(world->cluster(), world->profile(), nullptr);
                return *flowRegister(flows, none, scope);
            };
            const std::size_t count = world->cluster().workloads().size();
            std::vector<Match> one(count, Match::No);
            std::vector<Match> rest(count, Match::Yes);
            const std::size_t chosen = seed % count;
            one[chosen] = Match::Maybe;
            rest[chosen] = Match::No;
            std::uint64_t border = 0;
            for (std::size_t other = 0; other < count; ++other) {
                for (const auto &[from, to] : {std::pair(chosen, other), std::pair(other, chosen)})
                    border += other != chosen
                            && !world->allowedForSome(WorkloadIndex(from), WorkloadIndex(to)).isEmpty()
                        ? 1
                        : 0;
            }
            const FlowRegister whole = countOf({});
            const FlowRegister part = countOf(ReportScope(one));
            const FlowRegister others = countOf(ReportScope(rest));
            QCOMPARE(part.inside.allowed + others.inside.allowed, whole.inside.allowed + border);
            QCOMPARE(part.outside.allowed + others.outside.allowed, whole.outside.allowed);
            QCOMPARE(part.outside.unknown + others.outside.unknown, whole.outside.unknown);
        }
    }
};

QTEST_APPLESS_MAIN(TestFlowRegisterIsRight)
#include "tst_flow_register_is_right.moc"
