// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/connection_diff.h"
#include "export/pair_comparison.h"
#include "policy/policy_compiler.h"

#include "support/builders.h"
#include "support/random_world.h"

#include <QTest>
#include <fmt/format.h>
#include <map>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

constexpr std::uint32_t kSeeds = 200;

using Ends = std::pair<std::string, std::string>;

std::map<Ends, ConnectionChange> byEnds(const std::vector<ConnectionChange> &changes)
{
    std::map<Ends, ConnectionChange> map;
    for (const ConnectionChange &change : changes)
        map.emplace(Ends(change.source, change.destination), change);
    return map;
}

TrafficDelta deltaOf(const std::map<Ends, ConnectionChange> &changes, const Ends &ends)
{
    const auto place = changes.find(ends);
    return place == changes.end() ? TrafficDelta {} : place->second.delta;
}

/// What pairs of pods gain and lose, pod by pod: the plainest way to compare.
struct PodDelta {
    TrafficSet gained;
    TrafficSet lost;
    TrafficSet surelyGained;
    TrafficSet surelyLost;
};

PodDelta podDelta(const Reachability &before, const Reachability &after, WorkloadIndex from, WorkloadIndex to)
{
    PodDelta delta;
    for (const PodIndex source : before.cluster()[from].pods) {
        for (const PodIndex target : before.cluster()[to].pods) {
            const TrafficBounds then = before.between(source, target);
            const TrafficBounds now = after.between(source, target);
            delta.gained |= (now.allowed - then.allowed) | (now.possible - then.possible);
            delta.lost |= (then.allowed - now.allowed) | (then.possible - now.possible);
            delta.surelyGained |= now.allowed - then.possible;
            delta.surelyLost |= then.allowed - now.possible;
        }
    }
    return delta;
}

} // namespace

/// Worlds before and after random edits of their policies.
class TestDiffMissesNothing : public QObject {
    Q_OBJECT

private slots:
    void everythingThatPodsGainOrLoseIsTold()
    {
        std::size_t changed = 0;
        for (std::uint32_t seed = 1; seed <= kSeeds; ++seed) {
            RandomWorld random(seed);
            KubernetesObjects before = random.objects();
            joinPods(before);
            KubernetesObjects after = before;
            for (int edits = 0; edits < 3; ++edits)
                random.edit(after);
            changed += check(*reachabilityOf(before), *reachabilityOf(after), seed);
        }
        QVERIFY2(changed > kSeeds, qPrintable(QString::number(changed)));
    }

    /// Pairs that an edit cannot concern are not looked at again.
    void comparingAgainAfterAnEditTellsTheSame()
    {
        std::size_t changed = 0;
        for (std::uint32_t seed = 1; seed <= kSeeds; ++seed) {
            RandomWorld random(seed);
            KubernetesObjects objects = random.objects();
            random.addCiliumPolicies(objects);
            const auto before = reachabilityOf(objects);
            std::shared_ptr<const Reachability> after = before;
            std::optional<PairComparison> earlier = comparePairs(before, after);
            QVERIFY2(earlier->changes.empty(), qPrintable(QString::number(seed)));
            checkPairs(*earlier, seed);
            for (int edits = 0; edits < 5; ++edits) {
                random.edit(objects);
                after = after->withPolicies(std::make_shared<const PolicySet>(compilePolicies(objects)));
                std::optional<PairComparison> again = comparePairs(before, after, &*earlier);
                checkPairs(*again, seed);
                changed += again->changes.size();
                earlier = std::move(again);
            }
        }
        QVERIFY2(changed > kSeeds, qPrintable(QString::number(changed)));
    }

private:
    /// Against the plainest way to compare: each pair by itself.
    static void checkPairs(const PairComparison &told, std::uint32_t seed)
    {
        const Cluster &cluster = told.before->cluster();
        const std::size_t count = cluster.workloads().size();
        PairCounts counts;
        std::vector<PairChange> changes;
        std::vector<UnknownPairs> unknownBefore(count);
        std::vector<UnknownPairs> unknownAfter(count);
        const auto countUnknown
            = [](const TrafficBounds &bounds, UnknownPairs &source, UnknownPairs &target) {
                  const std::uint32_t one = bounds.allowed.isEmpty() && !bounds.possible.isEmpty() ? 1 : 0;
                  source.asSource += one;
                  target.asTarget += one;
              };
        for (std::size_t i = 0; i < count * count; ++i) {
            const auto from = WorkloadIndex(i / count);
            const auto to = WorkloadIndex(i % count);
            if (from == to)
                continue;
            const TrafficBounds then = told.before->between(from, to);
            const TrafficBounds now = told.after->between(from, to);
            const TrafficDelta delta = compare({*told.before, from, to}, {*told.after, from, to}).delta;
            counts.pairs += 1;
            counts.allowedBefore += then.allowed.isEmpty() ? 0 : 1;
            counts.allowedAfter += now.allowed.isEmpty() ? 0 : 1;
            counts.unknownBefore += then.allowed.isEmpty() && !then.possible.isEmpty() ? 1 : 0;
            counts.unknownAfter += now.allowed.isEmpty() && !now.possible.isEmpty() ? 1 : 0;
            countUnknown(then, unknownBefore[toSize(from)], unknownBefore[toSize(to)]);
            countUnknown(now, unknownAfter[toSize(from)], unknownAfter[toSize(to)]);
            const bool wasAllowed = !then.allowed.isEmpty();
            const bool isAllowed = !now.allowed.isEmpty();
            if (!delta.newlyAllowed.isEmpty())
                (!wasAllowed && isAllowed ? counts.newlyAllowed : counts.widened) += 1;
            if (!delta.newlyCut.isEmpty())
                (wasAllowed && !isAllowed ? counts.newlyCut : counts.narrowed) += 1;
            counts.mayBeAllowed += delta.mayBeNewlyAllowed.isEmpty() ? 0 : 1;
            counts.mayBeCut += delta.mayBeNewlyCut.isEmpty() ? 0 : 1;
            if (!delta.isEmpty())
                changes.push_back({from, to, delta, wasAllowed, isAllowed});
        }
        if (told.counts != counts || told.changes != changes || told.unknownBefore != unknownBefore
            || told.unknownAfter != unknownAfter) {
            const std::string text = fmt::format(
                "seed {}: {} changes instead of {}, {} allowed instead of {}", seed, told.changes.size(),
                changes.size(), told.counts.allowedAfter, counts.allowedAfter);
            QTest::qFail(text.c_str(), __FILE__, __LINE__);
        }
    }

    static std::size_t check(const Reachability &before, const Reachability &after, std::uint32_t seed)
    {
        const std::vector<Exposure> none;
        const auto forth = byEnds(compareConnections({before, none}, {after, none}));
        const auto back = byEnds(compareConnections({after, none}, {before, none}));
        const Cluster &cluster = before.cluster();
        const std::size_t count = cluster.workloads().size();
        for (std::size_t i = 0; i < count * count; ++i) {
            const auto from = WorkloadIndex(i / count);
            const auto to = WorkloadIndex(i % count);
            const Ends ends(toString(cluster[from].id), toString(cluster[to].id));
            const TrafficDelta told = deltaOf(forth, ends);
            const PodDelta pods = podDelta(before, after, from, to);
            const bool isComplete = told.newlyAllowed.contains(pods.surelyGained)
                && told.newlyCut.contains(pods.surelyLost)
                && (told.newlyAllowed | told.mayBeNewlyAllowed).contains(pods.gained)
                && (told.newlyCut | told.mayBeNewlyCut).contains(pods.lost);
            const bool isTrue = pods.gained.contains(told.newlyAllowed | told.mayBeNewlyAllowed)
                && pods.lost.contains(told.newlyCut | told.mayBeNewlyCut);
            const bool isSymmetric = deltaOf(back, ends).newlyCut == told.newlyAllowed
                && deltaOf(back, ends).newlyAllowed == told.newlyCut;
            if (!isComplete || !isTrue || !isSymmetric) {
                const std::string text = fmt::format(
                    "seed {}: {} => {}: complete {}, true {}, symmetric {}; gained {}, told {} and perhaps "
                    "{}",
                    seed, ends.first, ends.second, isComplete, isTrue, isSymmetric, toString(pods.gained),
                    toString(told.newlyAllowed), toString(told.mayBeNewlyAllowed));
                QTest::qFail(text.c_str(), __FILE__, __LINE__);
            }
        }
        return forth.size();
    }
};

QTEST_APPLESS_MAIN(TestDiffMissesNothing)
#include "tst_diff_misses_nothing.moc"
