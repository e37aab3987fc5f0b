// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/connection_list.h"

#include "export/pair_traffic.h"

#include <algorithm>
#include <array>

namespace drawbridge {

namespace {

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

    void add(const std::string &source, const std::string &destination, const PairTraffic &traffic)
    {
        if (!traffic.some.isEmpty())
            m_list.connections.push_back({source, destination, traffic.some});
        const TrafficSet partial = traffic.partial();
        if (!partial.isEmpty())
            m_list.partial.push_back({source, destination, partial});
        const TrafficSet unknown = traffic.unknown();
        if (!unknown.isEmpty())
            m_list.unknown.push_back({source, destination, unknown});
    }

    void addWorkloadPairs(WorkloadIndex from)
    {
        for (std::size_t i = 0; i < m_cluster.workloads().size(); ++i) {
            const auto to = WorkloadIndex(i);
            if (m_isInFocus[toSize(from)] || m_isInFocus[i])
                add(textOf(from), textOf(to), trafficBetween(m_reachability, from, to));
        }
    }

    void addAddresses(WorkloadIndex workload)
    {
        const std::string name = textOf(workload);
        for (const AddressRange &cell : m_sources)
            add(externalName(cell), name,
                trafficWithAddress(m_reachability, workload, Direction::Ingress, cell.first));
        for (const AddressRange &cell : m_destinations)
            add(name, externalName(cell),
                trafficWithAddress(m_reachability, workload, Direction::Egress, cell.first));
    }

    void addExposures(const std::vector<Exposure> &exposures)
    {
        for (const auto &[workload, traffic] : trafficFromControllers(m_reachability, exposures)) {
            if (!m_isInFocus[toSize(workload)])
                continue;
            add(std::string(kIngressController), textOf(workload), traffic);
            if (traffic.possible.isEmpty())
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
    const std::array<const Reachability *, 1> m_worlds = {&m_reachability};
    const std::vector<AddressRange> m_sources = addressCells(m_worlds, Direction::Ingress);
    const std::vector<AddressRange> m_destinations = addressCells(m_worlds, Direction::Egress);
    ConnectionList m_list;
};

} // namespace

ConnectionList listConnections(const Reachability &reachability, const std::vector<Exposure> &exposures,
                               const ConnectionListOptions &options)
{
    return ListBuilder(reachability, options).build(exposures);
}

} // namespace drawbridge
