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
        if (!saysSomething(i))
            continue;
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

bool FlowJustifications::saysSomething(std::uint32_t edge) const
{
    const AllowedEdge &drawn = m_design->edges[edge];
    return !drawn.reason.empty() || !drawn.owner.empty() || !drawn.reviewBy.empty();
}

std::string FlowJustifications::covered(const Asking &asking) const
{
    if (asking.isForAllTraffic && asking.isForAllAddresses)
        return {};
    const AllowedEdge &edge = m_design->edges[asking.edge];
    const std::string traffic = toString(edge.traffic);
    if (asking.isForAllAddresses)
        return traffic;
    const EdgeEndpoint &outside = isInsideCluster(edge.to) ? edge.from : edge.to;
    return toString(outside) + ", " + traffic;
}

TrafficBounds FlowJustifications::askedFor(const ResolvedEdge &edge, WorkloadIndex destination) const
{
    TrafficBounds asked {TrafficSet::all(), {}};
    for (const PodIndex pod : m_cluster[destination].pods) {
        const TrafficSet ofPod = resolvedOn(edge.ports, m_cluster[pod]);
        asked = {asked.allowed & ofPod, asked.possible | ofPod};
    }
    return asked;
}

FlowJustifications::Number FlowJustifications::numberOf(const std::vector<Asking> &edges)
{
    const auto [place, isNew] = m_known.try_emplace(edges, 0);
    if (!isNew)
        return place->second;
    std::vector<FlowJustification> list;
    for (const Asking &asking : edges) {
        const AllowedEdge &edge = m_design->edges[asking.edge];
        list.push_back({edge.reason, edge.owner, edge.reviewBy, covered(asking), edge.place.where});
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
    std::vector<Asking> asking;
    for (const std::uint32_t edge : edges) {
        const TrafficBounds asked = askedFor(m_resolved.edges[edge], to);
        if (!(asked.possible & traffic).isEmpty())
            asking.push_back({edge, asked.allowed.contains(traffic), true});
    }
    return numberOf(asking);
}

FlowJustifications::Number FlowJustifications::withAddresses(WorkloadIndex workload, Direction direction,
                                                             const AddressSet &addresses,
                                                             const TrafficSet &traffic)
{
    const bool leaves = direction == Direction::Egress;
    std::vector<Asking> asking;
    for (const std::uint32_t index : (leaves ? m_leaving : m_entering)[toSize(workload)]) {
        const ResolvedEdge &edge = m_resolved.edges[index];
        const AddressSet reached = (leaves ? edge.to : edge.from).addresses();
        const TrafficSet toAddress = resolvedOnAddress(edge.ports);
        const TrafficBounds asked = leaves ? TrafficBounds {toAddress, toAddress} : askedFor(edge, workload);
        if (!(reached & addresses).isEmpty() && !(asked.possible & traffic).isEmpty())
            asking.push_back({index, asked.allowed.contains(traffic), (addresses - reached).isEmpty()});
    }
    return numberOf(asking);
}

} // namespace drawbridge
