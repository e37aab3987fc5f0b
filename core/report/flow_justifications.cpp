// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/flow_justifications.h"

#include "base/repeated.h"

#include <algorithm>
#include <iterator>

namespace drawbridge {

FlowJustifications::FlowJustifications(const Cluster &cluster, const EnforcementProfile &profile,
                                       const Design *design)
    : m_cluster(cluster)
    , m_design(design)
    , m_leaving(cluster.workloads().size())
    , m_entering(cluster.workloads().size())
{
    numberOf({});
    if (!design)
        return;
    m_resolved = resolveDesign(cluster, *design, profile);
    for (std::uint32_t i = 0; i < m_resolved.edges.size(); ++i) {
        enter(m_resolved.edges[i].from, i, m_leaving);
        enter(m_resolved.edges[i].to, i, m_entering);
    }
}

void FlowJustifications::enter(const ResolvedEnd &end, std::uint32_t edge, Edges &edges) const
{
    for (const std::vector<PodIndex> *pods : {&end.pods, &end.heldPods}) {
        for (const PodIndex pod : *pods) {
            std::vector<std::uint32_t> &list = edges[toSize(m_cluster[pod].workload)];
            if (list.empty() || list.back() != edge)
                list.push_back(edge);
        }
    }
}

bool FlowJustifications::asksFor(const ResolvedEdge &edge, WorkloadIndex destination,
                                 const TrafficSet &traffic) const
{
    return std::ranges::any_of(m_cluster[destination].pods, [&](PodIndex pod) {
        return !(resolvedOn(edge.ports, m_cluster[pod]) & traffic).isEmpty();
    });
}

FlowJustifications::Number FlowJustifications::numberOf(const std::vector<std::uint32_t> &edges)
{
    const auto [place, isNew] = m_known.try_emplace(edges, 0);
    if (!isNew)
        return place->second;
    std::vector<FlowJustification> list;
    for (const std::uint32_t index : edges) {
        const AllowedEdge &edge = m_design->edges[index];
        list.push_back({edge.reason, edge.owner, edge.reviewBy, edge.place.where});
    }
    sortAndDropRepeated(list);
    const auto [known, isNewList]
        = m_numbers.try_emplace(std::move(list), static_cast<Number>(m_lists.size()));
    if (isNewList)
        m_lists.push_back(&known->first);
    return place->second = known->second;
}

FlowJustifications::Number FlowJustifications::between(WorkloadIndex from, WorkloadIndex to,
                                                       const TrafficSet &traffic)
{
    if (m_leaving[toSize(from)].empty() || m_entering[toSize(to)].empty())
        return 0;
    std::vector<std::uint32_t> edges;
    std::ranges::set_intersection(m_leaving[toSize(from)], m_entering[toSize(to)], std::back_inserter(edges));
    std::erase_if(edges, [&](std::uint32_t edge) { return !asksFor(m_resolved.edges[edge], to, traffic); });
    return numberOf(edges);
}

FlowJustifications::Number FlowJustifications::withAddresses(WorkloadIndex workload, Direction direction,
                                                             const AddressSet &addresses,
                                                             const TrafficSet &traffic)
{
    const bool leaves = direction == Direction::Egress;
    std::vector<std::uint32_t> edges = (leaves ? m_leaving : m_entering)[toSize(workload)];
    std::erase_if(edges, [&](std::uint32_t index) {
        const ResolvedEdge &edge = m_resolved.edges[index];
        if (((leaves ? edge.to : edge.from).addresses() & addresses).isEmpty())
            return true;
        return leaves ? (resolvedOnAddress(edge.ports) & traffic).isEmpty()
                      : !asksFor(edge, workload, traffic);
    });
    return numberOf(edges);
}

} // namespace drawbridge
