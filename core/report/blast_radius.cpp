// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/blast_radius.h"

#include "report/dominators.h"
#include "report/workload_access.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <tuple>

namespace drawbridge {

namespace {

/// How much of a workload is in an attacker's hands: what he may connect to from all pods that he holds.
using Hold = WorkloadAccess;

TrafficSet trafficBetween(const Reachability &reachability, WorkloadIndex from, WorkloadIndex to)
{
    TrafficSet certain = reachability.allowedForSome(from, to);
    return certain.isEmpty() ? reachability.between(from, to).possible : certain;
}

/// The same if the source is held as far as said. Where only some of its pods may connect, it is not known
/// whether the held ones may.
Hold holdBehind(Hold way, Hold source)
{
    if (source == Hold::SomePods && way == Hold::SomePods)
        return Hold::Perhaps;
    return source == Hold::Perhaps ? std::min(way, Hold::Perhaps) : way;
}

/// Goes from workload to workload, nearest first. A workload is visited again when more of it is held.
class Spread {
public:
    Spread(const Reachability &reachability, WorkloadIndex start)
        : m_reachability(reachability)
        , m_start(static_cast<std::size_t>(start))
        , m_count(reachability.cluster().workloads().size())
        , m_ways(m_count)
        , m_arrivals(m_count)
        , m_holds(m_count, Hold::None)
    {
        m_holds[m_start] = Hold::AllPods;
        m_next.push_back({m_start, Hold::AllPods});
    }

    /// False if the stop was requested.
    bool run(const std::stop_token &stop, const Progress &progress);
    std::vector<ReachedWorkload> reached() const;
    std::optional<BestCut> bestCut() const;

private:
    struct Visit {
        std::size_t workload = 0;
        Hold hold = Hold::None;
    };
    /// By hold: from where a workload came to be held so far first.
    using Arrivals = std::array<std::optional<Visit>, 4>;

    void look(std::size_t from);
    void goOn(const Visit &visit);
    ReachedWorkload reachedBy(const Visit &visit) const;

    const Reachability &m_reachability;
    std::size_t m_start;
    std::size_t m_count;
    /// The ways out of each workload that was looked at; nothing else has none.
    std::vector<std::optional<std::vector<Visit>>> m_ways;
    std::vector<Arrivals> m_arrivals;
    std::vector<Hold> m_holds;
    std::deque<Visit> m_next;
};

void Spread::look(std::size_t from)
{
    std::vector<Visit> &ways = m_ways[from].emplace();
    for (std::size_t to = 0; to < m_count; ++to) {
        const Hold hold = accessBetween(m_reachability, WorkloadIndex(from), WorkloadIndex(to));
        if (hold != Hold::None)
            ways.push_back({to, hold});
    }
}

void Spread::goOn(const Visit &visit)
{
    for (const Visit &way : *m_ways[visit.workload]) {
        const Hold hold = holdBehind(way.hold, visit.hold);
        if (hold <= m_holds[way.workload])
            continue;
        m_holds[way.workload] = hold;
        m_arrivals[way.workload][static_cast<std::size_t>(hold)] = visit;
        m_next.push_back({way.workload, hold});
    }
}

bool Spread::run(const std::stop_token &stop, const Progress &progress)
{
    std::size_t looked = 0;
    while (!m_next.empty()) {
        if (stop.stop_requested())
            return false;
        const Visit visit = m_next.front();
        m_next.pop_front();
        if (!m_ways[visit.workload]) {
            look(visit.workload);
            if (progress)
                progress(++looked, m_count);
        }
        goOn(visit);
    }
    return true;
}

ReachedWorkload Spread::reachedBy(const Visit &visit) const
{
    ReachedWorkload found;
    found.isCertain = visit.hold != Hold::Perhaps;
    std::optional<Visit> at = visit;
    while (at) {
        found.path.push_back(WorkloadIndex(at->workload));
        at = m_arrivals[at->workload][static_cast<std::size_t>(at->hold)];
    }
    std::ranges::reverse(found.path);
    found.traffic = trafficBetween(m_reachability, found.path[found.hops() - 1], found.path.back());
    return found;
}

std::vector<ReachedWorkload> Spread::reached() const
{
    std::vector<ReachedWorkload> all;
    for (std::size_t i = 0; i < m_count; ++i) {
        // What is held more firmly came to be later, by a longer path.
        for (const Hold hold : {Hold::SomePods, Hold::AllPods, Hold::Perhaps}) {
            if (i != m_start && m_arrivals[i][static_cast<std::size_t>(hold)]) {
                all.push_back(reachedBy({i, hold}));
                break;
            }
        }
    }
    std::ranges::sort(all, {}, [](const ReachedWorkload &each) {
        return std::tuple(!each.isCertain, each.hops(), each.workload());
    });
    return all;
}

std::optional<BestCut> Spread::bestCut() const
{
    Successors graph(m_count);
    for (std::size_t from = 0; from < m_count; ++from) {
        for (const Visit &way : m_ways[from].value_or(std::vector<Visit>()))
            graph[from].push_back(way.workload);
    }
    const std::vector<Bottleneck> all = bottlenecks(graph, m_start);
    if (all.empty())
        return std::nullopt;
    BestCut best {WorkloadIndex(all.front().from), WorkloadIndex(all.front().to), {}};
    for (const std::size_t each : all.front().behind)
        best.lost.push_back(WorkloadIndex(each));
    return best;
}

} // namespace

std::optional<BlastRadius> blastRadius(const Reachability &reachability, WorkloadIndex start,
                                       const std::stop_token &stop, const Progress &progress)
{
    Spread spread(reachability, start);
    if (!spread.run(stop, progress))
        return std::nullopt;
    return BlastRadius {start, spread.reached(), spread.bestCut()};
}

} // namespace drawbridge
