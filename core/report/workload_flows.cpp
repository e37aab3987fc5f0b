// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/workload_flows.h"

#include "base/repeated.h"
#include "report/outside_ends.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace drawbridge {

WorkloadFlows::WorkloadFlows(const Reachability &reachability)
    : m_reachability(reachability)
    , m_sorts(reachability)
{
    numberOf({});
    for (const PodSort &sort : m_sorts.all()) {
        const auto pod = PodIndex(sort.first);
        m_egress.emplace_back(reachability.endRuns(Direction::Egress, pod), m_numbers);
        m_ingress.emplace_back(reachability.endRuns(Direction::Ingress, pod), m_numbers);
    }
}

WorkloadFlows::Number WorkloadFlows::numberOf(PairTraffic traffic)
{
    const auto [place, isNew] = m_known.try_emplace(std::move(traffic), static_cast<Number>(m_pairs.size()));
    if (isNew)
        m_pairs.push_back(&place->first);
    return place->second;
}

/// The number of what both ends allow.
std::uint32_t WorkloadFlows::numberOfBoth(std::size_t from, std::size_t to)
{
    const std::uint32_t ingress = m_ingress[to].with(m_sorts.all()[from].first);
    const std::uint32_t egress = ingress == 0 ? 0 : m_egress[from].with(m_sorts.all()[to].first);
    if (egress == 0 || egress == ingress)
        return egress;
    const auto [place, isNew] = m_common.try_emplace(std::uint64_t {egress} << 32 | ingress, 0);
    if (isNew) {
        const TrafficBounds &a = m_numbers[egress];
        const TrafficBounds &b = m_numbers[ingress];
        place->second = m_numbers.numberOf({a.allowed & b.allowed, a.possible & b.possible});
    }
    return place->second;
}

const TrafficBounds *WorkloadFlows::betweenSorts(std::size_t from, std::size_t to)
{
    return m_sorts.pairOf(from, to) ? &m_numbers[numberOfBoth(from, to)] : nullptr;
}

WorkloadFlows::Number WorkloadFlows::between(WorkloadIndex from, WorkloadIndex to)
{
    const auto [firstSource, endSource] = m_sorts.of(from);
    const auto [firstTarget, endTarget] = m_sorts.of(to);
    if (endSource - firstSource == 1 && endTarget - firstTarget == 1) {
        if (from == to && !isPair(from, to))
            return 0;
        const auto [place, isNew] = m_single.try_emplace(numberOfBoth(firstSource, firstTarget), 0);
        if (isNew) {
            const TrafficBounds &bounds = m_numbers[place->first];
            place->second = numberOf({bounds.allowed, bounds.allowed, bounds.possible});
        }
        return place->second;
    }
    std::optional<PairTraffic> joined;
    for (std::size_t source = firstSource; source < endSource; ++source) {
        for (std::size_t target = firstTarget; target < endTarget; ++target) {
            const TrafficBounds *bounds = betweenSorts(source, target);
            if (!bounds)
                continue;
            if (!joined)
                joined = PairTraffic {{}, TrafficSet::all(), {}};
            joined->some |= bounds->allowed;
            joined->every = joined->every & bounds->allowed;
            joined->possible |= bounds->possible;
        }
    }
    return joined ? numberOf(std::move(*joined)) : 0;
}

const std::vector<AddressRun> &WorkloadFlows::withAddresses(std::size_t sort, Direction direction)
{
    const auto [place, isNew] = m_addresses.try_emplace({direction, m_sorts.addressClass(direction, sort)});
    std::vector<AddressRun> &runs = place->second;
    if (!isNew)
        return runs;
    const auto pod = PodIndex(m_sorts.all()[sort].first);
    std::span<const AddressRange> atoms = m_reachability.externalAtoms();
    if (!m_reachability.tellsAddressesApart(direction, pod))
        atoms = atoms.first(std::min<std::size_t>(1, atoms.size()));
    for (std::size_t i = 0; i < atoms.size(); ++i) {
        TrafficBounds bounds = withAddress(m_reachability, pod, direction, atoms[i].first);
        if (runs.empty() || runs.back().bounds != bounds)
            runs.push_back({i, std::move(bounds)});
    }
    return runs;
}

std::vector<WorkloadAddressRun> WorkloadFlows::withAddresses(WorkloadIndex workload, Direction direction)
{
    const auto [first, end] = m_sorts.of(workload);
    std::vector<std::size_t> cuts;
    for (std::size_t sort = first; sort < end; ++sort) {
        for (const AddressRun &run : withAddresses(sort, direction))
            cuts.push_back(run.first);
    }
    sortAndDropRepeated(cuts);
    std::vector<WorkloadAddressRun> joined;
    for (const std::size_t cut : cuts) {
        PairTraffic traffic {{}, TrafficSet::all(), {}};
        for (std::size_t sort = first; sort < end; ++sort) {
            const std::vector<AddressRun> &runs = withAddresses(sort, direction);
            const TrafficBounds &bounds
                = std::prev(std::ranges::upper_bound(runs, cut, {}, &AddressRun::first))->bounds;
            traffic.some |= bounds.allowed;
            traffic.every = traffic.every & bounds.allowed;
            traffic.possible |= bounds.possible;
        }
        joined.push_back({cut, std::move(traffic)});
    }
    return joined;
}

} // namespace drawbridge
