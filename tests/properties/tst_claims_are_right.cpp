// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "design/design_edits.h"
#include "reachability/matching.h"
#include "report/user_claims.h"
#include "report/workload_flows.h"
#include "support/builders.h"
#include "support/random_world.h"

#include <QTest>
#include <set>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

constexpr std::uint32_t kWorlds = 400;

/// Pods by one label or all of them, of one namespace or of all.
PodsEndpoint randomPods(RandomWorld &random, const Cluster &cluster)
{
    PodsEndpoint end;
    const auto &namespaces = cluster.namespaces();
    if (random.oneIn(2))
        end.namespaceSelector.matchLabels.set("kubernetes.io/metadata.name",
                                              namespaces[random.below(namespaces.size())].name);
    const LabelMap &labels = cluster[PodIndex(random.below(cluster.pods().size()))].labels;
    for (const auto &[key, value] : labels) {
        if (random.oneIn(2))
            end.podSelector.matchLabels.set(key, value);
    }
    return end;
}

/// Labels may be added to pods whose manifest somebody wrote.
Match holds(const PodsEndpoint &end, const Cluster &cluster, PodIndex pod)
{
    const bool isOpen = cluster[pod].isAuthored && looksAtAddedLabels(end.podSelector);
    const Match byLabels = matchLabels(end.podSelector, cluster[pod].labels);
    return both(matchNamespace(end.namespaceSelector, cluster.namespaceOf(pod), genericProfile()),
                isOpen && byLabels == Match::No ? Match::Maybe : byLabels);
}

struct Expected {
    std::set<std::pair<WorkloadIndex, WorkloadIndex>> failing;
    bool mayFail = false;
};

/// What the claim comes to, one pair of pods after the other.
Expected expectedOf(const Reachability &world, ClaimRule rule, const PodsEndpoint &from,
                    const PodsEndpoint &to)
{
    Expected expected;
    const Cluster &cluster = world.cluster();
    for (std::uint32_t i = 0; i < cluster.pods().size(); ++i) {
        for (std::uint32_t j = 0; j < cluster.pods().size(); ++j) {
            const auto a = PodIndex(i);
            const auto b = PodIndex(j);
            const bool isPair = (i != j || cluster[a].count > 1) && takesPart(cluster[a], world.profile())
                && takesPart(cluster[b], world.profile());
            const Match isSource = rule == ClaimRule::CannotReach
                ? holds(from, cluster, a)
                : negated(either(holds(from, cluster, a), holds(to, cluster, a)));
            const Match isMeant = both(isSource, holds(to, cluster, b));
            if (!isPair || isMeant == Match::No)
                continue;
            const TrafficBounds bounds = world.between(a, b);
            expected.mayFail = expected.mayFail || !bounds.possible.isEmpty();
            if (isMeant == Match::Yes && !bounds.allowed.isEmpty())
                expected.failing.emplace(cluster[a].workload, cluster[b].workload);
        }
    }
    return expected;
}

/// Why the claim is judged otherwise than pair by pair; empty if it is not.
QString difference(std::uint32_t seed, ClaimRule rule, int &count)
{
    RandomWorld random(seed);
    KubernetesObjects objects = random.objects();
    if (seed % 2 == 1)
        joinPods(objects);
    const auto world = reachabilityOf(objects);
    if (world->cluster().pods().empty())
        return {};
    const PodsEndpoint from = randomPods(random, world->cluster());
    const PodsEndpoint to = randomPods(random, world->cluster());
    DesignClaim wanted;
    wanted.rule = rule;
    wanted.connections.from = from;
    wanted.connections.to = to;
    const auto design = withClaim({}, wanted);
    // Labels with variables make no selector.
    if (!design)
        return {};
    ++count;
    const auto judged = judgedUserClaims(*world, *design, true);
    const ReportClaim &claim = judged->front();
    const Expected expected = expectedOf(*world, rule, from, to);
    // Addresses count, too, where nothing but the one may connect.
    const bool isCounted = rule == ClaimRule::CannotReach ? claim.failing == expected.failing.size()
                                                          : claim.failing >= expected.failing.size();
    const bool isSound = !expected.mayFail || claim.verdict != ClaimVerdict::ProvenUnderAssumptions;
    return isCounted && isSound ? QString()
                                : QStringLiteral("seed %1: %2 fail and not %3")
                                      .arg(seed)
                                      .arg(claim.failing)
                                      .arg(expected.failing.size());
}

} // namespace

class TestClaimsAreRight : public QObject {
    Q_OBJECT

private slots:
    void aClaimBetweenTwoSelectorsIsJudgedByEveryPairOfPods()
    {
        for (const ClaimRule rule : kAllClaimRules) {
            int count = 0;
            for (std::uint32_t seed = 0; seed < kWorlds; ++seed) {
                const QString found = difference(seed, rule, count);
                QVERIFY2(found.isEmpty(), qPrintable(found));
            }
            QVERIFY(count > static_cast<int>(kWorlds) / 2);
        }
    }
};

QTEST_APPLESS_MAIN(TestClaimsAreRight)
#include "tst_claims_are_right.moc"
