// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/flow_register.h"

#include "report/end_names.h"
#include "report/flow_justifications.h"
#include "report/flow_reasons.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <tuple>
#include <unordered_map>

namespace drawbridge {

namespace {

/// What flows must have in common to stand in one line.
struct FlowKey {
    std::uint32_t traffic = 0;
    FlowReasons::Number reason = 0;
    FlowJustifications::Number justification = 0;
    friend auto operator<=>(const FlowKey &, const FlowKey &) = default;
};

/// What is said of the traffic of a line.
struct LineTraffic {
    TrafficSet allowed;
    TrafficSet unknown;
    TrafficSet partial;
    friend auto operator<=>(const LineTraffic &, const LineTraffic &) = default;
};

class RegisterBuilder {
public:
    RegisterBuilder(WorkloadFlows &flows, FlowJustifications &justifications, const ReportScope &scope)
        : m_flows(flows)
        , m_scope(scope)
        , m_cluster(flows.cluster())
        , m_justifications(justifications)
        , m_reasons(flows.reachability(), flows.sorts())
        , m_names(flows)
    {
    }

    /// All that enters a workload, and what it exchanges with addresses.
    void add(WorkloadIndex workload)
    {
        if (m_flows.sorts().podsOf(workload) == 0)
            return;
        addPods(workload);
        if (!m_scope.holds(workload))
            return;
        for (const Direction direction : {Direction::Ingress, Direction::Egress})
            addAddresses(workload, direction);
    }

    FlowRegister finish();

private:
    using Lines = std::map<FlowKey, WorkloadList>;
    using Addresses = std::vector<AddressRange>;

    FlowKey keyOf(const TrafficBounds &bounds, const TrafficSet &every, FlowReasons::Number reason,
                  FlowJustifications::Number justification);
    /// Where all pods are treated alike. The bounds are those of the flows, and stay where they are.
    FlowKey keyOf(const TrafficBounds &bounds, FlowReasons::Number reason,
                  FlowJustifications::Number justification);
    void addPods(WorkloadIndex to);
    void addPair(WorkloadIndex from, WorkloadIndex to, WorkloadFlows::Number number, Lines &lines);
    void addItself(WorkloadIndex workload, Lines &lines);
    void addAddresses(WorkloadIndex workload, Direction direction);
    void addAddressesOf(std::size_t sort, Direction direction, const std::vector<WorkloadAddressRun> &whole);
    void extend(Addresses &addresses, std::size_t first, std::size_t end) const;
    FlowReasons::Number reasonWith(std::size_t sort, Direction direction, std::size_t atom,
                                   const TrafficBounds &bounds);
    RegisteredFlow flowOf(const FlowKey &key) const;
    static void count(const PairTraffic &traffic, FlowCount &count);

    WorkloadFlows &m_flows;
    const ReportScope &m_scope;
    const Cluster &m_cluster;
    FlowJustifications &m_justifications;
    FlowReasons m_reasons;
    EndNames m_names;
    FlowRegister m_register;
    std::map<std::tuple<Direction, std::uint32_t, std::size_t>, FlowReasons::Number> m_addressReasons;
    std::map<LineTraffic, std::uint32_t> m_numbers;
    std::unordered_map<const TrafficBounds *, std::uint32_t> m_numberOf;
    std::vector<const LineTraffic *> m_traffic;
    /// Destinations by sources.
    std::map<std::pair<WorkloadList, FlowKey>, WorkloadList> m_inside;
    /// Workloads by direction and addresses.
    std::map<std::tuple<Direction, Addresses, FlowKey>, WorkloadList> m_outside;
};

FlowKey RegisterBuilder::keyOf(const TrafficBounds &bounds, const TrafficSet &every,
                               FlowReasons::Number reason, FlowJustifications::Number justification)
{
    const auto [place, isNew]
        = m_numbers.try_emplace({bounds.allowed, bounds.possible - bounds.allowed, bounds.allowed - every},
                                static_cast<std::uint32_t>(m_traffic.size()));
    if (isNew)
        m_traffic.push_back(&place->first);
    return {place->second, reason, justification};
}

FlowKey RegisterBuilder::keyOf(const TrafficBounds &bounds, FlowReasons::Number reason,
                               FlowJustifications::Number justification)
{
    const auto [place, isNew] = m_numberOf.try_emplace(&bounds, 0);
    if (isNew)
        place->second = keyOf(bounds, bounds.allowed, reason, justification).traffic;
    return {place->second, reason, justification};
}

void RegisterBuilder::count(const PairTraffic &traffic, FlowCount &count)
{
    ++count.pairs;
    count.allowed += traffic.some.isEmpty() ? 0 : 1;
    count.unknown += traffic.unknown().isEmpty() ? 0 : 1;
}

void RegisterBuilder::addPair(WorkloadIndex from, WorkloadIndex to, WorkloadFlows::Number number,
                              Lines &lines)
{
    const PairTraffic &whole = m_flows[number];
    const FlowJustifications::Number justification = m_justifications.between(from, to, whole.possible);
    const auto [firstSource, endSource] = m_flows.sorts().of(from);
    const auto [firstTarget, endTarget] = m_flows.sorts().of(to);
    const bool isOneSort = endSource - firstSource == 1 && endTarget - firstTarget == 1;
    for (std::size_t source = firstSource; source < endSource; ++source) {
        for (std::size_t target = firstTarget; target < endTarget; ++target) {
            const TrafficBounds *bounds = m_flows.betweenSorts(source, target);
            if (!bounds || bounds->possible.isEmpty())
                continue;
            const FlowReasons::Number reason = m_reasons.between(source, target, bounds->possible);
            WorkloadList &sources = lines[isOneSort ? keyOf(*bounds, reason, justification)
                                                    : keyOf(*bounds, whole.every, reason, justification)];
            if (sources.empty() || sources.back() != from)
                sources.push_back(from);
        }
    }
}

void RegisterBuilder::addPods(WorkloadIndex to)
{
    Lines lines;
    for (std::size_t i = 0; i < m_cluster.workloads().size(); ++i) {
        const auto from = WorkloadIndex(i);
        if (!m_scope.touches(from, to) || !m_flows.isPair(from, to))
            continue;
        const WorkloadFlows::Number number = m_flows.between(from, to);
        if (number == 0) {
            ++m_register.inside.pairs;
            continue;
        }
        count(m_flows[number], m_register.inside);
        addPair(from, to, number, lines);
    }
    if (m_scope.holds(to) && !m_flows.isPair(to, to))
        addItself(to, lines);
    for (auto &[key, sources] : lines)
        m_inside[{std::move(sources), key}].push_back(to);
}

/// A single pod and itself are no connection. Where the same would be said of another replica it stands among
/// the sources, so that "shop/*" needs no exception.
void RegisterBuilder::addItself(WorkloadIndex workload, Lines &lines)
{
    const std::size_t sort = m_flows.sorts().of(workload).first;
    const TrafficBounds &bounds = m_flows.betweenReplicas(sort);
    const auto reason
        = bounds.possible.isEmpty() ? std::nullopt : m_reasons.betweenReplicas(sort, bounds.possible);
    if (!reason)
        return;
    const auto justification = m_justifications.between(workload, workload, bounds.possible);
    const auto line = lines.find(keyOf(bounds, bounds.allowed, *reason, justification));
    if (line != lines.end())
        line->second.insert(std::ranges::upper_bound(line->second, workload), workload);
}

/// From one place in the external atoms up to another one. Between two of them lie addresses of pods at most,
/// which are no addresses outside.
void RegisterBuilder::extend(Addresses &addresses, std::size_t first, std::size_t end) const
{
    const std::span<const AddressRange> atoms = m_flows.reachability().externalAtoms();
    for (std::size_t i = first; i < end; ++i) {
        const bool goesOn = !addresses.empty() && i > 0 && addresses.back().last == atoms[i - 1].last
            && atoms[i - 1].last.family() == atoms[i].first.family();
        if (goesOn)
            addresses.back().last = atoms[i].last;
        else
            addresses.push_back(atoms[i]);
    }
}

void RegisterBuilder::addAddresses(WorkloadIndex workload, Direction direction)
{
    const std::vector<WorkloadAddressRun> runs = m_flows.withAddresses(workload, direction);
    PairTraffic any;
    for (const WorkloadAddressRun &run : runs) {
        any.some |= run.traffic.some;
        any.possible |= run.traffic.possible;
    }
    count(any, m_register.outside);
    if (any.possible.isEmpty())
        return;
    const auto [first, end] = m_flows.sorts().of(workload);
    for (std::size_t sort = first; sort < end; ++sort)
        addAddressesOf(sort, direction, runs);
}

/// Cut where the workload's other pods differ, and where the reasons do.
void RegisterBuilder::addAddressesOf(std::size_t sort, Direction direction,
                                     const std::vector<WorkloadAddressRun> &whole)
{
    const std::span<const AddressRange> atoms = m_flows.reachability().externalAtoms();
    const WorkloadIndex workload = m_flows.sorts().all()[sort].workload;
    const std::vector<AddressRun> &runs = m_flows.withAddresses(sort, direction);
    std::map<FlowKey, Addresses> lines;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const TrafficBounds &bounds
            = std::prev(std::ranges::upper_bound(runs, whole[i].first, {}, &AddressRun::first))->bounds;
        if (bounds.possible.isEmpty())
            continue;
        const std::size_t end = i + 1 < whole.size() ? whole[i + 1].first : atoms.size();
        for (std::size_t atom = whole[i].first; atom < end; ++atom) {
            const auto reason = reasonWith(sort, direction, atom, bounds);
            extend(lines[keyOf(bounds, whole[i].traffic.every, reason, 0)], atom, atom + 1);
        }
    }
    for (auto &[key, addresses] : lines) {
        AddressSet set;
        for (const AddressRange &range : addresses)
            set = set | AddressSet(range);
        FlowKey full = key;
        const LineTraffic &traffic = *m_traffic[key.traffic];
        full.justification
            = m_justifications.withAddresses(workload, direction, set, traffic.allowed | traffic.unknown);
        WorkloadList &workloads = m_outside[{direction, std::move(addresses), full}];
        if (workloads.empty() || workloads.back() != workload)
            workloads.push_back(workload);
    }
}

/// The same for all sorts of a class, and for all addresses where pods tell none apart.
FlowReasons::Number RegisterBuilder::reasonWith(std::size_t sort, Direction direction, std::size_t atom,
                                                const TrafficBounds &bounds)
{
    const Reachability &reachability = m_flows.reachability();
    if (!reachability.tellsAddressesApart(direction, PodIndex(m_flows.sorts().all()[sort].first)))
        atom = 0;
    const auto [place, isNew]
        = m_addressReasons.try_emplace({direction, m_flows.sorts().addressClass(direction, sort), atom}, 0);
    if (isNew)
        place->second = m_reasons.withAddress(sort, direction, reachability.externalAtoms()[atom].first,
                                              bounds.possible);
    return place->second;
}

RegisteredFlow RegisterBuilder::flowOf(const FlowKey &key) const
{
    const LineTraffic &traffic = *m_traffic[key.traffic];
    const FlowReasons::Reason &reason = m_reasons[key.reason];
    RegisteredFlow flow;
    flow.allowed = traffic.allowed;
    flow.unknown = traffic.unknown;
    flow.partial = traffic.partial;
    flow.egress = reason.egress;
    flow.ingress = reason.ingress;
    flow.justifications = m_justifications[key.justification];
    return flow;
}

FlowRegister RegisterBuilder::finish()
{
    for (const auto &[line, destinations] : m_inside) {
        RegisteredFlow flow = flowOf(line.second);
        flow.sources = m_names.namesOf(line.first);
        flow.destinations = m_names.namesOf(destinations);
        m_register.flows.push_back(std::move(flow));
    }
    for (const auto &[line, workloads] : m_outside) {
        const auto &[direction, ranges, key] = line;
        AddressSet addresses;
        for (const AddressRange &range : ranges)
            addresses = addresses | AddressSet(range);
        RegisteredFlow flow = flowOf(key);
        const bool leaves = direction == Direction::Egress;
        (leaves ? flow.sources : flow.destinations) = m_names.namesOf(workloads);
        (leaves ? flow.destinations : flow.sources) = EndNames::namesOf(addresses);
        m_register.flows.push_back(std::move(flow));
    }
    const auto placeOf = [](const RegisteredFlow &flow) {
        return std::tie(flow.sources, flow.destinations, flow.allowed, flow.unknown, flow.egress,
                        flow.ingress, flow.partial, flow.justifications);
    };
    std::ranges::sort(m_register.flows, {}, placeOf);
    return std::move(m_register);
}

} // namespace

std::optional<FlowRegister> flowRegister(WorkloadFlows &flows, FlowJustifications &justifications,
                                         const ReportScope &scope, const std::stop_token &stop,
                                         const Progress &progress)
{
    RegisterBuilder builder(flows, justifications, scope);
    const std::size_t total = flows.cluster().workloads().size();
    for (std::size_t i = 0; i < total; ++i) {
        if (stop.stop_requested())
            return std::nullopt;
        builder.add(WorkloadIndex(i));
        if (progress)
            progress(i + 1, total);
    }
    return builder.finish();
}

} // namespace drawbridge
