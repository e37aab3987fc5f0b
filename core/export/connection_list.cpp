// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/connection_list.h"

#include "export/exposed_ports.h"

#include <algorithm>
#include <fmt/format.h>

namespace drawbridge {

namespace {

constexpr const char *kIngressController = "{ingress-controller}";

std::string toText(const AddressRange &range)
{
    return fmt::format("{}-{}[External]", toString(range.first), toString(range.last));
}

/// The addresses of a family, cut where the blocks of one direction begin and end.
void cutFamily(std::vector<AddressRange> &cells, std::vector<IpAddress> starts, IpFamily family)
{
    starts.push_back(IpAddress::first(family));
    std::erase_if(starts, [family](const IpAddress &start) { return start.family() != family; });
    std::ranges::sort(starts);
    const auto repeated = std::ranges::unique(starts);
    starts.erase(repeated.begin(), repeated.end());
    for (std::size_t i = 0; i < starts.size(); ++i)
        cells.push_back(
            {starts[i], i + 1 == starts.size() ? IpAddress::last(family) : starts[i + 1].previous()});
}

std::vector<AddressRange> cellsOf(const Reachability &reachability, Direction direction)
{
    std::vector<IpAddress> starts;
    bool namesV6 = false;
    for (const Policy &policy : reachability.policies().policies) {
        for (const PolicyRule &rule : policy.rules(direction)) {
            for (const PolicyPeer &peer : rule.peers) {
                const auto *block = std::get_if<AddressPeer>(&peer.what);
                if (!block)
                    continue;
                for (const AddressRange &range : block->addresses.ranges()) {
                    namesV6 = namesV6 || range.first.family() == IpFamily::V6;
                    starts.push_back(range.first);
                    if (range.last != IpAddress::last(range.last.family()))
                        starts.push_back(range.last.next());
                }
            }
        }
    }
    std::vector<AddressRange> cells;
    cutFamily(cells, starts, IpFamily::V4);
    // The analyzer whose output is compared knows IPv4 only.
    if (namesV6 && !reachability.profile().isForComparisonOnly)
        cutFamily(cells, starts, IpFamily::V6);
    return cells;
}

class ListBuilder {
public:
    ListBuilder(const Reachability &reachability, const ConnectionListOptions &options)
        : m_reachability(reachability)
        , m_cluster(reachability.cluster())
        , m_isInFocus(m_cluster.workloads().size(), options.focus.empty())
    {
        for (const WorkloadIndex workload : options.focus)
            m_isInFocus[toSize(workload)] = true;
    }

    ConnectionList build(const std::vector<Exposure> &exposures)
    {
        for (std::size_t i = 0; i < m_cluster.workloads().size(); ++i) {
            addWorkloadPairs(WorkloadIndex(i));
            if (m_isInFocus[i])
                addAddresses(WorkloadIndex(i));
        }
        addExposures(exposures);
        addWorkloads();
        std::ranges::sort(m_list.connections);
        std::ranges::sort(m_list.unknown);
        std::ranges::sort(m_list.partial);
        return std::move(m_list);
    }

private:
    std::string textOf(WorkloadIndex workload) const { return toString(m_cluster[workload].id); }

    /// allowedForSome holds for one pair of pods at least, bounds.allowed for all of them.
    void add(const std::string &source, const std::string &destination, const TrafficSet &allowedForSome,
             const TrafficBounds &bounds)
    {
        if (!allowedForSome.isEmpty())
            m_list.connections.push_back({source, destination, allowedForSome});
        const TrafficSet partial = allowedForSome - bounds.allowed;
        if (!partial.isEmpty())
            m_list.partial.push_back({source, destination, partial});
        const TrafficSet unknown = bounds.possible - allowedForSome;
        if (!unknown.isEmpty())
            m_list.unknown.push_back({source, destination, unknown});
    }

    void addWorkloadPairs(WorkloadIndex from)
    {
        for (std::size_t i = 0; i < m_cluster.workloads().size(); ++i) {
            const auto to = WorkloadIndex(i);
            // Connections between replicas of one workload are real; the analyzer to compare with hides them.
            const bool isHidden = from == to && m_reachability.profile().isForComparisonOnly;
            if (isHidden || (!m_isInFocus[toSize(from)] && !m_isInFocus[i]))
                continue;
            add(textOf(from), textOf(to), m_reachability.allowedForSome(from, to),
                m_reachability.between(from, to));
        }
    }

    void addAddresses(WorkloadIndex workload)
    {
        for (const AddressRange &cell : m_sources)
            addJoined(workload, Direction::Ingress, cell);
        for (const AddressRange &cell : m_destinations)
            addJoined(workload, Direction::Egress, cell);
    }

    void addJoined(WorkloadIndex workload, Direction direction, const AddressRange &cell)
    {
        TrafficSet some;
        for (const PodIndex pod : m_cluster[workload].pods)
            some |= (direction == Direction::Ingress ? m_reachability.fromAddress(cell.first, pod)
                                                     : m_reachability.toAddress(pod, cell.first))
                        .allowed;
        if (direction == Direction::Ingress)
            add(toText(cell), textOf(workload), some, m_reachability.fromAddress(cell.first, workload));
        else
            add(textOf(workload), toText(cell), some, m_reachability.toAddress(workload, cell.first));
    }

    /// Ingress controllers are pods of the cluster whose labels are not known. The analyzer to compare with
    /// takes them for a pod without labels in a namespace of its own.
    Stranger ingressController() const
    {
        if (!m_reachability.profile().isForComparisonOnly)
            return {};
        return {LabelMap {{"kubernetes.io/metadata.name", "ingress-controller-ns"}}, LabelMap {}};
    }

    void addExposures(const std::vector<Exposure> &exposures)
    {
        const Stranger controller = ingressController();
        for (const auto &[workload, pods] : exposedPorts(m_cluster, exposures)) {
            if (!m_isInFocus[toSize(workload)])
                continue;
            TrafficSet some;
            TrafficBounds bounds;
            for (const auto &[pod, ports] : pods) {
                const TrafficBounds pair = m_reachability.fromStranger(controller, pod);
                some |= pair.allowed & ports;
                bounds.possible |= pair.possible & ports;
            }
            bounds.allowed = some;
            add(kIngressController, textOf(workload), some, bounds);
            if (bounds.possible.isEmpty())
                m_list.blockedExposures.push_back(m_cluster[workload].id);
        }
    }

    void addWorkloads()
    {
        for (std::size_t i = 0; i < m_cluster.workloads().size(); ++i) {
            const std::string text = textOf(WorkloadIndex(i));
            const auto isAt
                = [&text](const Connection &each) { return each.source == text || each.destination == text; };
            if (m_isInFocus[i] || std::ranges::any_of(m_list.connections, isAt))
                m_list.workloads.push_back(m_cluster[WorkloadIndex(i)].id);
        }
    }

    const Reachability &m_reachability;
    const Cluster &m_cluster;
    std::vector<bool> m_isInFocus;
    const std::vector<AddressRange> m_sources = cellsOf(m_reachability, Direction::Ingress);
    const std::vector<AddressRange> m_destinations = cellsOf(m_reachability, Direction::Egress);
    ConnectionList m_list;
};

} // namespace

ConnectionList listConnections(const Reachability &reachability, const std::vector<Exposure> &exposures,
                               const ConnectionListOptions &options)
{
    return ListBuilder(reachability, options).build(exposures);
}

} // namespace drawbridge
