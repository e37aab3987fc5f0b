// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/connection_list.h"

#include "report/pair_traffic.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace drawbridge {

namespace {

class ListBuilder {
public:
    ListBuilder(const Reachability &reachability, const ConnectionListOptions &options)
        : m_reachability(reachability)
        , m_cluster(reachability.cluster())
        , m_options(options)
        , m_isInFocus(m_cluster.workloads().size(), !options.focus)
    {
        m_list.focusedOn = options.port;
        for (const WorkloadIndex workload : options.focus.value_or(std::vector<WorkloadIndex> {}))
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
    /// Addresses that no policy of a direction tells apart.
    struct Cell {
        std::string name;
        IpAddress address;
    };

    std::vector<Cell> cellsOf(Direction direction) const
    {
        const std::array<const Reachability *, 1> worlds = {&m_reachability};
        std::vector<Cell> cells;
        for (const AddressRange &range : addressCells(worlds, direction))
            cells.push_back({externalName(range), range.first});
        return cells;
    }

    std::string textOf(WorkloadIndex workload) const { return toString(m_cluster[workload].id); }

    /// What is in focus of all that enters or leaves a workload in focus.
    bool isWanted(Direction direction) const
    {
        return !m_options.direction || m_options.direction == direction;
    }

    void add(const std::string &source, const std::string &destination, PairTraffic traffic)
    {
        if (m_options.port)
            traffic = traffic
                & TrafficSet(m_options.port->protocol, {{m_options.port->port, m_options.port->port}});
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
            const bool leaves = m_isInFocus[toSize(from)] && isWanted(Direction::Egress);
            const bool enters = m_isInFocus[i] && isWanted(Direction::Ingress);
            if (leaves || enters)
                add(textOf(from), textOf(to), trafficBetween(m_reachability, from, to));
        }
    }

    void addAddresses(WorkloadIndex workload)
    {
        const std::string name = textOf(workload);
        const std::vector<Cell> none;
        for (const Cell &cell : isWanted(Direction::Ingress) ? m_sources : none)
            add(cell.name, name,
                trafficWithAddress(m_reachability, workload, Direction::Ingress, cell.address));
        for (const Cell &cell : isWanted(Direction::Egress) ? m_destinations : none)
            add(name, cell.name,
                trafficWithAddress(m_reachability, workload, Direction::Egress, cell.address));
    }

    void addExposures(const std::vector<Exposure> &exposures)
    {
        for (const auto &[workload, traffic] : trafficFromControllers(m_reachability, exposures)) {
            if (!m_isInFocus[toSize(workload)] || !isWanted(Direction::Ingress))
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
    const ConnectionListOptions &m_options;
    std::vector<bool> m_isInFocus;
    const std::vector<Cell> m_sources = cellsOf(Direction::Ingress);
    const std::vector<Cell> m_destinations = cellsOf(Direction::Egress);
    ConnectionList m_list;
};

} // namespace

std::string toString(const PortFocus &focus)
{
    return fmt::format("{} {}", toString(focus.protocol), focus.port);
}

ConnectionList listConnections(const Reachability &reachability, const std::vector<Exposure> &exposures,
                               const ConnectionListOptions &options)
{
    return ListBuilder(reachability, options).build(exposures);
}

} // namespace drawbridge
