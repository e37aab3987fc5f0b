// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/zone_matrix.h"

#include "report/workload_flows.h"
#include "report/zone_plan.h"

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

class ZoneCounter {
public:
    ZoneCounter(WorkloadFlows &flows, const ZonePlan &plan, const ReportScope &scope)
        : m_flows(flows)
        , m_plan(plan)
        , m_scope(scope)
    {
        m_matrix.label = plan.label;
        m_matrix.hasRequirements = plan.hasRequirements;
        numberOf({});
        addZones();
        m_matrix.cells.resize(m_matrix.zones.size() * m_matrix.zones.size());
        m_seen.resize(m_matrix.cells.size());
    }

    void count(WorkloadIndex from)
    {
        for (std::size_t i = 0; i < m_flows.cluster().workloads().size(); ++i) {
            const auto to = WorkloadIndex(i);
            if (isTold(m_zoneOf[toSize(from)], m_zoneOf[i]) && m_flows.isPair(from, to))
                count(m_zoneOf[toSize(from)] * m_matrix.zones.size() + m_zoneOf[i], m_flows.between(from, to),
                      isOnHostNetwork(from) || isOnHostNetwork(to));
        }
    }

    ZoneMatrix finish()
    {
        const std::size_t size = m_matrix.zones.size();
        for (std::size_t i = 0; i < m_matrix.cells.size(); ++i) {
            if (isTold(i / size, i % size))
                judge(m_matrix.cells[i], m_seen[i], m_matrix.zones[i / size].name,
                      m_matrix.zones[i % size].name);
            else
                m_matrix.cells[i].judgement = ZoneJudgement::OutsideScope;
        }
        if (!m_scope.isWhole() && !m_matrix.hasRequirements)
            dropStrangers();
        return std::move(m_matrix);
    }

private:
    /// What pairs of a cell exchange: those that policies bind, and those with an end on the host network.
    struct Seen {
        std::vector<WorkloadFlows::Number> bound;
        std::vector<WorkloadFlows::Number> unbound;
    };

    bool isTold(std::size_t from, std::size_t to) const
    {
        return m_matrix.zones[from].isInScope || m_matrix.zones[to].isInScope;
    }

    /// Zones outside the scope that have nothing to do with one in it.
    void dropStrangers()
    {
        const std::size_t size = m_matrix.zones.size();
        const auto isEmpty = [](const ZoneCell &cell) {
            return cell.allowed == 0 && cell.unknown == 0 && cell.required == 0;
        };
        std::vector<std::size_t> kept;
        for (std::size_t zone = 0; zone < size; ++zone) {
            bool isKept = m_matrix.zones[zone].isInScope;
            for (std::size_t other = 0; other < size && !isKept; ++other)
                isKept = !isEmpty(m_matrix.at(zone, other)) || !isEmpty(m_matrix.at(other, zone));
            if (isKept)
                kept.push_back(zone);
        }
        std::vector<ReportZone> zones;
        std::vector<ZoneCell> cells;
        for (const std::size_t from : kept) {
            zones.push_back(m_matrix.zones[from]);
            for (const std::size_t to : kept)
                cells.push_back(m_matrix.at(from, to));
        }
        m_matrix.zones = std::move(zones);
        m_matrix.cells = std::move(cells);
    }

    void addZones()
    {
        const std::vector<std::string> names = zonesOf(m_flows.cluster(), m_plan.label);
        std::map<std::string, std::size_t> places;
        for (const std::string &name : names)
            places.emplace(name, 0);
        for (auto &[name, place] : places) {
            place = m_matrix.zones.size();
            m_matrix.zones.push_back({name, 0, 0, m_scope.isWhole()});
        }
        for (std::size_t i = 0; i < names.size(); ++i) {
            m_zoneOf.push_back(places.at(names[i]));
            ReportZone &zone = m_matrix.zones[m_zoneOf.back()];
            ++zone.workloads;
            zone.pods += m_flows.sorts().podsOf(WorkloadIndex(i));
            zone.isInScope = zone.isInScope || m_scope.holds(WorkloadIndex(i));
        }
    }

    bool isOnHostNetwork(WorkloadIndex workload) const
    {
        return m_flows.cluster()[workload].hostNetwork
            && !m_flows.reachability().profile().hostNetworkPodsAreOrdinary;
    }

    void count(std::size_t place, WorkloadFlows::Number number, bool isUnbound)
    {
        const PairTraffic &traffic = m_flows[number];
        MatrixCell &cell = m_matrix.cells[place].count;
        ++cell.pairs;
        if (number == 0)
            return;
        cell.connected += traffic.some.isEmpty() ? 0 : 1;
        cell.open += traffic.every.isAll() ? 1 : 0;
        cell.unknown += traffic.some.isEmpty() && !traffic.possible.isEmpty() ? 1 : 0;
        m_matrix.cells[place].unknownPairs += traffic.unknown().isEmpty() ? 0 : 1;
        Seen &seen = m_seen[place];
        std::vector<WorkloadFlows::Number> &numbers = isUnbound ? seen.unbound : seen.bound;
        if (std::ranges::find(numbers, number) == numbers.end())
            numbers.push_back(number);
    }

    std::uint32_t numberOf(const TrafficSet &traffic)
    {
        const auto [place, isNew]
            = m_known.try_emplace(traffic, static_cast<std::uint32_t>(m_matrix.traffic.size()));
        if (isNew)
            m_matrix.traffic.push_back(traffic);
        return place->second;
    }

    void judge(ZoneCell &cell, const Seen &seen, const std::string &from, const std::string &to)
    {
        TrafficSet allowed;
        TrafficSet possible;
        const auto add = [&](const std::vector<WorkloadFlows::Number> &numbers) {
            for (const WorkloadFlows::Number number : numbers) {
                allowed |= m_flows[number].some;
                possible |= m_flows[number].possible;
            }
        };
        add(seen.bound);
        const TrafficSet bound = allowed;
        add(seen.unbound);
        cell.isWidenedByHostNetwork = allowed != bound;
        cell.allowed = numberOf(allowed);
        cell.unknown = numberOf(possible - allowed);
        const std::optional<TrafficSet> required = requiredBetween(m_plan, from, to);
        if (!required)
            return;
        cell.required = numberOf(*required);
        cell.judgement = judgementOf(allowed, possible, *required);
    }

    static ZoneJudgement judgementOf(const TrafficSet &allowed, const TrafficSet &possible,
                                     const TrafficSet &required)
    {
        if (!required.contains(allowed))
            return ZoneJudgement::TooMuch;
        if (!required.contains(possible))
            return ZoneJudgement::Unknown;
        if (required.isAll() || allowed.contains(required))
            return ZoneJudgement::Meets;
        return possible.contains(required) ? ZoneJudgement::Unknown : ZoneJudgement::TooLittle;
    }

    WorkloadFlows &m_flows;
    const ZonePlan &m_plan;
    const ReportScope &m_scope;
    ZoneMatrix m_matrix;
    /// By workload.
    std::vector<std::size_t> m_zoneOf;
    /// By cell: what was seen in it.
    std::vector<Seen> m_seen;
    std::map<TrafficSet, std::uint32_t> m_known;
};

} // namespace

std::vector<std::string> zonesOf(const Cluster &cluster, const std::string &label)
{
    std::vector<std::string> zones;
    for (const ClusterWorkload &workload : cluster.workloads()) {
        if (label.empty()) {
            zones.push_back(workload.id.namespaceName);
            continue;
        }
        const std::string *value = workload.labels.find(label);
        if (!value)
            value = cluster[workload.namespaceIndex].labels.find(label);
        zones.push_back(value ? *value : std::string());
    }
    return zones;
}

std::optional<ZoneMatrix> zoneMatrix(WorkloadFlows &flows, const ZonePlan &plan, const ReportScope &scope,
                                     const std::stop_token &stop)
{
    ZoneCounter counter(flows, plan, scope);
    for (std::size_t i = 0; i < flows.cluster().workloads().size(); ++i) {
        if (stop.stop_requested())
            return std::nullopt;
        counter.count(WorkloadIndex(i));
    }
    return counter.finish();
}

} // namespace drawbridge
