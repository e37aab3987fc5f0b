// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/pair_comparison.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace drawbridge {

namespace {

/// For each workload the others with which its own end may let something through, in any world that was
/// added.
class OpenRows {
public:
    OpenRows(const Cluster &cluster, Direction direction)
        : m_cluster(cluster)
        , m_direction(direction)
        , m_rows(cluster.workloads().size())
    {
    }

    void add(const Reachability &world, WorkloadIndex subject)
    {
        std::vector<bool> &row = m_rows[toSize(subject)];
        row.resize(m_rows.size());
        for (const PodIndex pod : m_cluster[subject].pods) {
            const std::vector<EndRun> runs = world.endRuns(m_direction, pod);
            for (auto run = runs.begin(); run != runs.end(); ++run) {
                const std::size_t end
                    = run + 1 == runs.end() ? m_cluster.pods().size() : toSize((run + 1)->first);
                for (std::size_t i = toSize(run->first); i < end && !run->bounds.possible.isEmpty(); ++i)
                    row[toSize(m_cluster.pods()[i].workload)] = true;
            }
        }
    }

    bool hasBetween(WorkloadIndex from, WorkloadIndex to) const
    {
        return m_direction == Direction::Egress ? m_rows[toSize(from)][toSize(to)]
                                                : m_rows[toSize(to)][toSize(from)];
    }

private:
    const Cluster &m_cluster;
    const Direction m_direction;
    std::vector<std::vector<bool>> m_rows;
};

PairChange changeOf(WorkloadIndex from, WorkloadIndex to, const ComparedPair &pair)
{
    return {from, to, pair.delta, !pair.before.every.isEmpty(), !pair.after.every.isEmpty()};
}

PairCounts countsOf(WorkloadIndex from, WorkloadIndex to, const ComparedPair &pair)
{
    const auto one = [](bool holds) { return std::size_t {holds ? 1U : 0U}; };
    const PairChange change = changeOf(from, to, pair);
    const TrafficDelta &delta = change.delta;
    PairCounts counts;
    counts.allowedBefore = one(change.wasAllowed);
    counts.allowedAfter = one(change.isAllowed);
    counts.unknown = one(pair.after.every != pair.after.possible);
    counts.newlyAllowed = one(change.isNewlyAllowed());
    counts.widened = one(change.isWidened());
    counts.newlyCut = one(change.isNewlyCut());
    counts.narrowed = one(change.isNarrowed());
    counts.mayChange = one(!delta.mayBeNewlyAllowed.isEmpty() || !delta.mayBeNewlyCut.isEmpty());
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
    {
    }

    void compareAll()
    {
        const std::size_t count = m_cluster.workloads().size();
        m_result.counts.pairs = count * (count - std::min<std::size_t>(count, 1));
        addRows(*m_result.before);
        addRows(*m_result.after);
        forEachPair([this](WorkloadIndex from, WorkloadIndex to) { add(from, to); });
    }

    void compareAgain(const PairComparison &earlier)
    {
        markEnds(*earlier.after);
        addRows(*m_result.before);
        addRows(*earlier.after);
        addRows(*m_result.after);
        m_result.counts = earlier.counts;
        std::ranges::copy_if(earlier.changes, std::back_inserter(m_result.changes),
                             [this](const PairChange &change) { return !isTouched(change.from, change.to); });
        forEachPair([&](WorkloadIndex from, WorkloadIndex to) {
            m_result.counts
                -= countsOf(from, to, compare({*m_result.before, from, to}, {*earlier.after, from, to}));
            add(from, to);
        });
        std::ranges::sort(m_result.changes);
    }

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
        return (!m_isSource[toSize(from)] || m_sources.hasBetween(from, to))
            && (!m_isTarget[toSize(to)] || m_targets.hasBetween(from, to));
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
            if (m_stop.stop_requested())
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
        m_result.counts += countsOf(from, to, pair);
        if (!pair.delta.isEmpty())
            m_result.changes.push_back(changeOf(from, to, pair));
    }

    PairComparison &m_result;
    const Cluster &m_cluster;
    const std::stop_token &m_stop;
    /// Workloads to be looked at as a source, and as a target.
    std::vector<bool> m_isSource;
    std::vector<bool> m_isTarget;
    OpenRows m_sources;
    OpenRows m_targets;
};

constexpr std::array kCounts = {&PairCounts::pairs,    &PairCounts::allowedBefore, &PairCounts::allowedAfter,
                                &PairCounts::unknown,  &PairCounts::newlyAllowed,  &PairCounts::widened,
                                &PairCounts::newlyCut, &PairCounts::narrowed,      &PairCounts::mayChange};

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
    PairComparison result {std::move(before), std::move(after), {}, {}};
    PairComparer comparer(result, stop);
    if (earlier && earlier->before == result.before)
        comparer.compareAgain(*earlier);
    else
        comparer.compareAll();
    return stop.stop_requested() ? std::nullopt : std::optional(std::move(result));
}

} // namespace drawbridge
