// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/explained_connections.h"

#include "export/smallest_change.h"
#include "export/traffic_delta.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace drawbridge {

namespace {

class Explainer {
public:
    Explainer(const Reachability &reachability, const ConnectionListOptions &options)
        : m_reachability(reachability)
        , m_cluster(reachability.cluster())
        , m_options(options)
        , m_search(reachability)
    {
        m_filter = options.port
            ? TrafficSet(options.port->protocol, {{options.port->port, options.port->port}})
            : TrafficSet::all();
    }

    std::vector<ExplainedConnection> explain()
    {
        const std::size_t count = m_cluster.workloads().size();
        for (std::size_t i = 0; i < count * count; ++i)
            addWorkloads(WorkloadIndex(i / count), WorkloadIndex(i % count));
        for (const Direction direction : {Direction::Ingress, Direction::Egress})
            addAddresses(direction);
        std::ranges::sort(m_found, {}, [](const ExplainedConnection &each) {
            return std::tie(each.source, each.destination);
        });
        return std::move(m_found);
    }

private:
    bool isWanted(WorkloadIndex workload, Direction direction) const
    {
        return m_options.isInFocus(workload) && (!m_options.direction || m_options.direction == direction);
    }

    std::string nameOf(WorkloadIndex workload) const { return toString(m_cluster[workload].id); }

    void addWorkloads(WorkloadIndex from, WorkloadIndex to)
    {
        if (!isWanted(from, Direction::Egress) && !isWanted(to, Direction::Ingress))
            return;
        if (from == to && m_reachability.profile().isForComparisonOnly)
            return;
        add({nameOf(from), nameOf(to), {}, {}, portsOf(to), {}}, from, to);
    }

    void addAddresses(Direction direction)
    {
        const std::array<const Reachability *, 1> worlds = {&m_reachability};
        for (const AddressRange &cell : addressCells(worlds, direction)) {
            for (std::size_t i = 0; i < m_cluster.workloads().size(); ++i) {
                const auto workload = WorkloadIndex(i);
                if (!isWanted(workload, direction))
                    continue;
                const std::string outside = externalName(cell);
                if (direction == Direction::Ingress)
                    add({outside, nameOf(workload), {}, {}, portsOf(workload), {}}, AddressSet(cell),
                        workload);
                else
                    add({nameOf(workload), outside, {}, {}, m_filter, {}}, workload, AddressSet(cell));
            }
        }
    }

    /// What a change would be wanted for.
    TrafficSet portsOf(WorkloadIndex workload) const
    {
        TrafficSet ports;
        for (const ContainerPort &port : m_cluster[workload].ports)
            ports.insert(port.protocol, {port.number, port.number});
        return m_options.port || ports.isEmpty() ? m_filter : ports;
    }

    void add(ExplainedConnection connection, const WantedEnd &from, const WantedEnd &to)
    {
        const PairTraffic traffic = trafficOf({m_reachability, listEnd(from), listEnd(to)}) & m_filter;
        connection.traffic = traffic.some;
        for (const auto &[source, target] : pairsOf(traffic, from, to))
            connection.pairs.push_back({source, target, partsOf(source, target)});
        if (connection.pairs.empty())
            return;
        if (traffic.possible.isEmpty())
            connection.smallestChange = m_search.find(from, to, connection.wanted);
        m_found.push_back(std::move(connection));
    }

    static ListEnd listEnd(const WantedEnd &end)
    {
        if (const auto *cell = std::get_if<AddressSet>(&end))
            return cell->ranges().front().first;
        return std::get<WorkloadIndex>(end);
    }

    std::vector<FlowEnd> flowEndsOf(const WantedEnd &end) const
    {
        if (const auto *cell = std::get_if<AddressSet>(&end))
            return {cell->ranges().front().first};
        return livePods(m_reachability, std::get<WorkloadIndex>(end));
    }

    /// One pair for each answer; a single pod's traffic to itself says nothing.
    std::vector<std::pair<FlowEnd, FlowEnd>> pairsOf(const PairTraffic &traffic, const WantedEnd &from,
                                                     const WantedEnd &to) const
    {
        const bool isAlike = traffic.every == traffic.possible;
        std::map<TrafficBounds, std::pair<FlowEnd, FlowEnd>> byAnswer;
        const std::vector<FlowEnd> targets = flowEndsOf(to);
        for (const FlowEnd &source : flowEndsOf(from)) {
            for (const FlowEnd &target : targets) {
                if (source == target && m_cluster[std::get<PodIndex>(source)].count == 1)
                    continue;
                byAnswer.try_emplace(boundsBetween(m_reachability, source, target), source, target);
                if (isAlike)
                    return {{source, target}};
            }
        }
        std::vector<std::pair<FlowEnd, FlowEnd>> pairs;
        for (const auto &[bounds, pair] : byAnswer)
            pairs.push_back(pair);
        return pairs;
    }

    std::vector<ExplainedTraffic> partsOf(const FlowEnd &from, const FlowEnd &to) const
    {
        std::vector<ExplainedTraffic> parts = explainPair(m_reachability, from, to);
        for (ExplainedTraffic &part : parts)
            part.traffic = part.traffic & m_filter;
        std::erase_if(parts, [](const ExplainedTraffic &part) { return part.traffic.isEmpty(); });
        return parts;
    }

    const Reachability &m_reachability;
    const Cluster &m_cluster;
    const ConnectionListOptions &m_options;
    TrafficSet m_filter;
    SmallestChange m_search;
    std::vector<ExplainedConnection> m_found;
};

} // namespace

std::vector<ExplainedConnection> explainConnections(const Reachability &reachability,
                                                    const ConnectionListOptions &options)
{
    return Explainer(reachability, options).explain();
}

} // namespace drawbridge
