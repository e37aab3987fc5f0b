// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/pair_comparison.h"

#include "reachability/matching.h"
#include "reachability/pair_access.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace drawbridge {

namespace {

/// For each workload the others with which its own end may let something through in some world that was
/// added, and those with which it certainly lets everything through in all of them.
class OpenRows {
public:
    OpenRows(const Cluster &cluster, Direction direction)
        : m_cluster(cluster)
        , m_direction(direction)
        , m_some(cluster.workloads().size())
        , m_all(cluster.workloads().size())
    {
    }

    void add(const Reachability &world, WorkloadIndex subject)
    {
        m_some[toSize(subject)].resize(m_some.size());
        m_all[toSize(subject)].resize(m_all.size(), true);
        for (const PodIndex pod : m_cluster[subject].pods) {
            const std::vector<EndRun> runs = world.endRuns(m_direction, pod);
            for (auto run = runs.begin(); run != runs.end(); ++run) {
                const std::size_t end
                    = run + 1 == runs.end() ? m_cluster.pods().size() : toSize((run + 1)->first);
                if (end > toSize(run->first))
                    note(subject, run->bounds, workloadOf(toSize(run->first)), workloadOf(end - 1) + 1);
            }
        }
    }

    bool hasSome(WorkloadIndex from, WorkloadIndex to) const { return holds(m_some, from, to); }
    bool hasAll(WorkloadIndex from, WorkloadIndex to) const { return holds(m_all, from, to); }

private:
    using Rows = std::vector<std::vector<bool>>;

    std::size_t workloadOf(std::size_t pod) const { return toSize(m_cluster.pods()[pod].workload); }

    /// With the workloads from the first up to the last, pods of which are treated so.
    void note(WorkloadIndex subject, const TrafficBounds &bounds, std::size_t first, std::size_t last)
    {
        const auto set = [first, last](std::vector<bool> &row, bool value) {
            std::fill(row.begin() + static_cast<std::ptrdiff_t>(first),
                      row.begin() + static_cast<std::ptrdiff_t>(last), value);
        };
        if (!bounds.possible.isEmpty())
            set(m_some[toSize(subject)], true);
        if (!bounds.allowed.isAll())
            set(m_all[toSize(subject)], false);
    }

    bool holds(const Rows &rows, WorkloadIndex from, WorkloadIndex to) const
    {
        const bool isLeaving = m_direction == Direction::Egress;
        const std::vector<bool> &row = rows[toSize(isLeaving ? from : to)];
        return !row.empty() && row[toSize(isLeaving ? to : from)];
    }

    const Cluster &m_cluster;
    const Direction m_direction;
    Rows m_some;
    Rows m_all;
};

Access verdictOf(const PairTraffic &traffic)
{
    return accessOf({traffic.every, traffic.possible});
}

PairChange changeOf(WorkloadIndex from, WorkloadIndex to, const ComparedPair &pair)
{
    return {from, to, pair.delta, verdictOf(pair.before) == Access::Allowed,
            verdictOf(pair.after) == Access::Allowed};
}

PairCounts countsOf(WorkloadIndex from, WorkloadIndex to, const ComparedPair &pair)
{
    const auto one = [](bool holds) { return std::size_t {holds ? 1U : 0U}; };
    const PairChange change = changeOf(from, to, pair);
    const TrafficDelta &delta = change.delta;
    PairCounts counts;
    counts.allowedBefore = one(change.wasAllowed);
    counts.allowedAfter = one(change.isAllowed);
    counts.unknownBefore = one(verdictOf(pair.before) == Access::Unknown);
    counts.unknownAfter = one(verdictOf(pair.after) == Access::Unknown);
    counts.newlyAllowed = one(change.isNewlyAllowed());
    counts.widened = one(change.isWidened());
    counts.newlyCut = one(change.isNewlyCut());
    counts.narrowed = one(change.isNarrowed());
    counts.mayBeAllowed = one(!delta.mayBeNewlyAllowed.isEmpty());
    counts.mayBeCut = one(!delta.mayBeNewlyCut.isEmpty());
    return counts;
}

class PairComparer {
public:
    PairComparer(PairComparison &result, const std::stop_token &stop)
        : m_result(result)
        , m_cluster(result.before->cluster())
        , m_stop(stop)
        , m_isSource(m_cluster.workloads().size(), true)
        , m_isTarget(m_cluster.workloads().size(), true)
        , m_sources(m_cluster, Direction::Egress)
        , m_targets(m_cluster, Direction::Ingress)
        , m_takesPart(m_cluster.workloads().size(), true)
    {
    }

    void compareAll()
    {
        const std::size_t count = m_cluster.workloads().size();
        m_result.counts.pairs = count * (count - std::min<std::size_t>(count, 1));
        m_result.unknownBefore.resize(count);
        m_result.unknownAfter.resize(count);
        addRows(*m_result.before);
        addRows(*m_result.after);
        std::size_t open = 0;
        forEachPair([&](WorkloadIndex from, WorkloadIndex to) {
            if (isOpenThroughout(from, to))
                ++open;
            else
                add(from, to);
        });
        m_result.counts.allowedBefore += open;
        m_result.counts.allowedAfter += open;
    }

    void compareAgain(const PairComparison &earlier)
    {
        markEnds(*earlier.after);
        addRows(*m_result.before);
        addRows(*earlier.after);
        addRows(*m_result.after);
        m_result.counts = earlier.counts;
        m_result.unknownBefore = earlier.unknownBefore;
        m_result.unknownAfter = earlier.unknownAfter;
        std::ranges::copy_if(earlier.changes, std::back_inserter(m_result.changes),
                             [this](const PairChange &change) { return !isTouched(change.from, change.to); });
        forEachPair([&](WorkloadIndex from, WorkloadIndex to) {
            if (isOpenThroughout(from, to))
                return;
            const PairCounts former
                = countsOf(from, to, compare({*m_result.before, from, to}, {*earlier.after, from, to}));
            m_result.counts -= former;
            forEachUnknown(from, to, former, [](std::uint32_t &count) { --count; });
            add(from, to);
        });
        std::ranges::sort(m_result.changes);
    }

    bool hasTooMany() const { return m_result.changes.size() > kMostPairChanges; }

private:
    /// The workloads whose ends may have changed.
    void markEnds(const Reachability &earlier)
    {
        for (std::size_t i = 0; i < m_isSource.size(); ++i) {
            const auto mayDiffer = [&](Direction direction) {
                return std::ranges::any_of(m_cluster[WorkloadIndex(i)].pods, [&](PodIndex pod) {
                    return m_result.after->mayDiffer(earlier, direction, pod);
                });
            };
            m_isSource[i] = mayDiffer(Direction::Egress);
            m_isTarget[i] = mayDiffer(Direction::Ingress);
        }
    }

    void addRows(const Reachability &world)
    {
        for (std::size_t i = 0; i < m_isSource.size() && !m_stop.stop_requested(); ++i) {
            if (!std::ranges::all_of(m_cluster[WorkloadIndex(i)].pods, [&](PodIndex pod) {
                    return takesPart(m_cluster[pod], world.profile());
                }))
                m_takesPart[i] = false;
            if (m_isSource[i])
                m_sources.add(world, WorkloadIndex(i));
            if (m_isTarget[i])
                m_targets.add(world, WorkloadIndex(i));
        }
    }

    bool isTouched(WorkloadIndex from, WorkloadIndex to) const
    {
        return m_isSource[toSize(from)] || m_isTarget[toSize(to)];
    }

    /// Of a pair that is touched: an end that is as it was has no row.
    bool mayTalk(WorkloadIndex from, WorkloadIndex to) const
    {
        return (!m_isSource[toSize(from)] || m_sources.hasSome(from, to))
            && (!m_isTarget[toSize(to)] || m_targets.hasSome(from, to));
    }

    /// Whether everything passes for certain between all their pods, in every world.
    bool isOpenThroughout(WorkloadIndex from, WorkloadIndex to) const
    {
        return m_takesPart[toSize(from)] && m_takesPart[toSize(to)] && m_sources.hasAll(from, to)
            && m_targets.hasAll(from, to);
    }

    /// Visits the pairs that are touched and between which something may pass.
    template <typename Visit> void forEachPair(Visit visit) const
    {
        std::vector<WorkloadIndex> all;
        std::vector<WorkloadIndex> targets;
        for (std::size_t i = 0; i < m_isTarget.size(); ++i) {
            all.push_back(WorkloadIndex(i));
            if (m_isTarget[i])
                targets.push_back(WorkloadIndex(i));
        }
        for (const WorkloadIndex from : all) {
            if (m_stop.stop_requested() || hasTooMany())
                return;
            for (const WorkloadIndex to : m_isSource[toSize(from)] ? all : targets) {
                if (from != to && mayTalk(from, to))
                    visit(from, to);
            }
        }
    }

    void add(WorkloadIndex from, WorkloadIndex to)
    {
        const ComparedPair pair = compare({*m_result.before, from, to}, {*m_result.after, from, to});
        const PairCounts counts = countsOf(from, to, pair);
        m_result.counts += counts;
        forEachUnknown(from, to, counts, [](std::uint32_t &count) { ++count; });
        if (!pair.delta.isEmpty())
            m_result.changes.push_back(changeOf(from, to, pair));
    }

    /// Visits the counts of both ends, of each world in which the pair is unknown.
    template <typename Visit>
    void forEachUnknown(WorkloadIndex from, WorkloadIndex to, const PairCounts &pair, Visit visit)
    {
        const auto visitEnds = [&](std::vector<UnknownPairs> &ofWorkloads) {
            visit(ofWorkloads[toSize(from)].asSource);
            visit(ofWorkloads[toSize(to)].asTarget);
        };
        if (pair.unknownBefore > 0)
            visitEnds(m_result.unknownBefore);
        if (pair.unknownAfter > 0)
            visitEnds(m_result.unknownAfter);
    }

    PairComparison &m_result;
    const Cluster &m_cluster;
    const std::stop_token &m_stop;
    /// Workloads to be looked at as a source, and as a target.
    std::vector<bool> m_isSource;
    std::vector<bool> m_isTarget;
    OpenRows m_sources;
    OpenRows m_targets;
    /// Whether all pods of a workload do, in every world; the ends of the others tell nothing.
    std::vector<bool> m_takesPart;
};

constexpr std::array kCounts
    = {&PairCounts::pairs,         &PairCounts::allowedBefore, &PairCounts::allowedAfter,
       &PairCounts::unknownBefore, &PairCounts::unknownAfter,  &PairCounts::newlyAllowed,
       &PairCounts::widened,       &PairCounts::newlyCut,      &PairCounts::narrowed,
       &PairCounts::mayBeAllowed,  &PairCounts::mayBeCut};

} // namespace

PairCounts &PairCounts::operator+=(const PairCounts &other)
{
    for (const auto count : kCounts)
        this->*count += other.*count;
    return *this;
}

PairCounts &PairCounts::operator-=(const PairCounts &other)
{
    for (const auto count : kCounts)
        this->*count -= other.*count;
    return *this;
}

std::optional<PairComparison> comparePairs(std::shared_ptr<const Reachability> before,
                                           std::shared_ptr<const Reachability> after,
                                           const PairComparison *earlier, const std::stop_token &stop)
{
    PairComparison result {std::move(before), std::move(after), {}, {}, {}, {}};
    PairComparer comparer(result, stop);
    if (earlier && earlier->before == result.before)
        comparer.compareAgain(*earlier);
    else
        comparer.compareAll();
    const bool isWhole = !stop.stop_requested() && !comparer.hasTooMany();
    return isWhole ? std::optional(std::move(result)) : std::nullopt;
}

} // namespace drawbridge
