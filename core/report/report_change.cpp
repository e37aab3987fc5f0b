// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/report_change.h"

#include "net/address_set.h"
#include "report/isolation_report.h"
#include "report/previous_report.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

namespace drawbridge {

namespace {

using Names = std::vector<std::string>;

/// What is certainly allowed, and what may be.
struct Said {
    TrafficSet allowed;
    TrafficSet possible;

    void add(const PreviousFlow &flow)
    {
        allowed |= flow.allowed;
        possible |= flow.allowed | flow.unknown;
    }
};

FlowChange changeOf(const Said &before, const Said &after)
{
    FlowChange change;
    change.newlyAllowed = after.allowed - before.possible;
    change.mayBeNewlyAllowed
        = ((after.possible - before.possible) | (after.allowed - before.allowed)) - change.newlyAllowed;
    change.newlyDenied = before.allowed - after.possible;
    change.mayBeNewlyDenied
        = ((before.allowed - after.allowed) | (before.possible - after.possible)) - change.newlyDenied;
    return change;
}

bool isWorkload(const std::string &end)
{
    return end.ends_with(']');
}

bool isWildcard(const std::string &end)
{
    return end == "*" || end.ends_with("/*");
}

bool isAddress(const std::string &end)
{
    return !isWorkload(end) && !isWildcard(end);
}

AddressSet addressesOf(const Names &ends)
{
    AddressSet set;
    for (const std::string &end : ends) {
        if (const auto block = Cidr::parse(end))
            set = set | AddressSet(*block);
    }
    return set;
}

Names namesOf(const AddressSet &addresses)
{
    Names names;
    for (const Cidr &block : toCidrs(addresses))
        names.push_back(toString(block));
    return names;
}

/// The workloads that take part, and those of them that a report is about; sorted.
struct ToldWorkloads {
    Names all;
    Names told;
    /// Those with several pods.
    Names replicated;

    ToldWorkloads(const Names &inside, const Names &severalPods, const Names &outside)
        : all(inside)
        , told(inside)
        , replicated(severalPods)
    {
        all.insert(all.end(), outside.begin(), outside.end());
        std::ranges::sort(all);
    }

    bool isPair(const std::string &from, const std::string &to) const
    {
        return from != to || std::ranges::binary_search(replicated, from);
    }

    /// Of a workload that there is not it is known that it exchanges nothing.
    bool tells(const std::string &end) const
    {
        return isAddress(end) || std::ranges::binary_search(told, end)
            || !std::ranges::binary_search(all, end);
    }
};

/// One report, pair by pair.
class SaidPairs {
public:
    /// Of a workload and addresses, seen from the workload.
    struct Outside {
        AddressSet addresses;
        Said said;
    };

    explicit SaidPairs(ToldWorkloads workloads)
        : m_workloads(std::move(workloads))
    {
    }

    void add(const PreviousFlow &flow)
    {
        const bool leaves = !flow.destinations.empty() && isAddress(flow.destinations.front());
        const bool enters = !flow.sources.empty() && isAddress(flow.sources.front());
        if (leaves || enters) {
            const AddressSet addresses = addressesOf(leaves ? flow.destinations : flow.sources);
            for (const std::string &workload : expanded(leaves ? flow.sources : flow.destinations)) {
                Outside outside {addresses, {}};
                outside.said.add(flow);
                m_outside[{workload, leaves}].push_back(std::move(outside));
            }
            return;
        }
        const Names sources = expanded(flow.sources);
        for (const std::string &destination : expanded(flow.destinations)) {
            for (const std::string &source : sources) {
                if (m_workloads.isPair(source, destination))
                    m_inside[{source, destination}].add(flow);
            }
        }
    }

    /// Whether the report would tell it if something were allowed between the two.
    bool tells(const std::string &from, const std::string &to) const
    {
        return m_workloads.tells(from) || m_workloads.tells(to);
    }
    bool tells(const std::string &workload) const { return m_workloads.tells(workload); }

    const std::map<std::pair<std::string, std::string>, Said> &inside() const { return m_inside; }
    const std::map<std::pair<std::string, bool>, std::vector<Outside>> &outside() const { return m_outside; }

private:
    Names expanded(const Names &ends) const
    {
        Names names;
        for (const std::string &end : ends) {
            const std::string prefix = end == "*" ? std::string() : end.substr(0, end.size() - 1);
            if (!isWildcard(end))
                names.push_back(end);
            else
                std::ranges::copy_if(m_workloads.all, std::back_inserter(names),
                                     [&prefix](const std::string &each) { return each.starts_with(prefix); });
        }
        return names;
    }

    ToldWorkloads m_workloads;
    std::map<std::pair<std::string, std::string>, Said> m_inside;
    std::map<std::pair<std::string, bool>, std::vector<Outside>> m_outside;
};

template <typename Map> std::set<typename Map::key_type> keysOf(const Map &a, const Map &b)
{
    std::set<typename Map::key_type> keys;
    for (const Map *map : {&a, &b}) {
        for (const auto &entry : *map)
            keys.insert(entry.first);
    }
    return keys;
}

template <typename Map> typename Map::mapped_type valueIn(const Map &map, const typename Map::key_type &key)
{
    const auto found = map.find(key);
    return found == map.end() ? typename Map::mapped_type {} : found->second;
}

Names without(const Names &names, const Names &others)
{
    Names rest;
    std::ranges::set_difference(names, others, std::back_inserter(rest));
    return rest;
}

/// The workloads that a report is about with at least that many pods, sorted.
Names namesOf(const IsolationReport &report, std::size_t pods)
{
    Names names;
    for (const InventoryWorkload &each : report.inventory.workloads) {
        if (each.pods >= pods)
            names.push_back(each.name);
    }
    std::ranges::sort(names);
    return names;
}

bool haveCommon(const Names &sorted, const Names &names)
{
    return std::ranges::any_of(
        names, [&sorted](const std::string &each) { return std::ranges::binary_search(sorted, each); });
}

/// Joins ends between which the same changed: first sources of one destination, then destinations.
class ChangeList {
public:
    void add(const Names &sources, const Names &destinations, FlowChange change)
    {
        Names &all = m_sources[{destinations, std::move(change)}];
        all.insert(all.end(), sources.begin(), sources.end());
    }

    std::vector<ChangedFlow> take()
    {
        std::map<std::pair<Names, FlowChange>, Names> destinations;
        for (auto &[key, sources] : m_sources) {
            Names &all = destinations[{std::move(sources), key.second}];
            all.insert(all.end(), key.first.begin(), key.first.end());
        }
        std::vector<ChangedFlow> flows;
        for (auto &[key, ends] : destinations)
            flows.push_back({key.first, std::move(ends), key.second});
        std::ranges::sort(flows, {}, [](const ChangedFlow &flow) {
            return std::tuple(flow.change.newlyAllowed.isEmpty(), flow.change.mayBeNewlyAllowed.isEmpty(),
                              flow.sources, flow.destinations, flow.change);
        });
        return flows;
    }

private:
    std::map<std::pair<Names, FlowChange>, Names> m_sources;
};

class ReportComparison {
public:
    ReportComparison(const PreviousReport &previous, const IsolationReport &report, const Names &workloads)
        : m_before(ToldWorkloads(previous.workloads, previous.replicated, previous.outside))
        , m_after(ToldWorkloads(workloads, namesOf(report, 2), report.scope.outside))
    {
        for (const PreviousFlow &flow : previous.flows)
            m_before.add(flow);
        for (const RegisteredFlow &flow : report.flows.flows)
            m_after.add({flow.sources, flow.destinations, flow.allowed, flow.unknown});
    }

    void compare(ReportChange &result)
    {
        for (const auto &ends : keysOf(m_before.inside(), m_after.inside())) {
            if (!m_before.tells(ends.first, ends.second) || !m_after.tells(ends.first, ends.second))
                continue;
            FlowChange change = changeOf(valueIn(m_before.inside(), ends), valueIn(m_after.inside(), ends));
            ++(change.isEmpty() ? result.unchanged : result.changed);
            if (!change.isEmpty())
                m_changes.add({ends.first}, {ends.second}, std::move(change));
        }
        for (const auto &end : keysOf(m_before.outside(), m_after.outside())) {
            if (!m_before.tells(end.first) || !m_after.tells(end.first))
                continue;
            ++(compareOutside(end) ? result.changed : result.unchanged);
        }
        result.flows = m_changes.take();
    }

private:
    /// Address ranges that neither report tells apart, one by one.
    bool compareOutside(const std::pair<std::string, bool> &end)
    {
        const std::vector<SaidPairs::Outside> before = valueIn(m_before.outside(), end);
        const std::vector<SaidPairs::Outside> after = valueIn(m_after.outside(), end);
        std::vector<AddressSet> parts = {AddressSet::all()};
        for (const auto *side : {&before, &after}) {
            for (const SaidPairs::Outside &each : *side)
                parts = cut(parts, each.addresses);
        }
        std::map<FlowChange, AddressSet> changed;
        for (const AddressSet &part : parts) {
            const FlowChange change = changeOf(saidOf(before, part), saidOf(after, part));
            if (!change.isEmpty())
                changed[change] = changed[change] | part;
        }
        for (const auto &[change, addresses] : changed) {
            const Names blocks = namesOf(addresses);
            if (end.second)
                m_changes.add({end.first}, blocks, change);
            else
                m_changes.add(blocks, {end.first}, change);
        }
        return !changed.empty();
    }

    static std::vector<AddressSet> cut(const std::vector<AddressSet> &parts, const AddressSet &by)
    {
        std::vector<AddressSet> result;
        for (const AddressSet &part : parts) {
            for (AddressSet piece : {part & by, part - by}) {
                if (!piece.isEmpty())
                    result.push_back(std::move(piece));
            }
        }
        return result;
    }

    static Said saidOf(const std::vector<SaidPairs::Outside> &all, const AddressSet &part)
    {
        Said said;
        for (const SaidPairs::Outside &each : all) {
            if (!each.addresses.contains(part))
                continue;
            said.allowed |= each.said.allowed;
            said.possible |= each.said.possible;
        }
        return said;
    }

    SaidPairs m_before;
    SaidPairs m_after;
    ChangeList m_changes;
};

} // namespace

bool ReportChange::isRetestRequired() const
{
    return !addedWorkloads.empty() || std::ranges::any_of(flows, [](const ChangedFlow &each) {
        return !each.change.newlyAllowed.isEmpty() || !each.change.mayBeNewlyAllowed.isEmpty();
    });
}

ReportChange reportChange(const PreviousReport &previous, const IsolationReport &report)
{
    const Names workloads = namesOf(report, 1);
    ReportChange change;
    change.digest = previous.digest;
    change.date = previous.date;
    change.root = previous.root;
    change.addedWorkloads = without(without(workloads, previous.workloads), previous.outside);
    change.removedWorkloads = without(without(previous.workloads, workloads), report.scope.outside);
    change.isSameScope
        = !haveCommon(workloads, previous.outside) && !haveCommon(previous.workloads, report.scope.outside);
    ReportComparison(previous, report, workloads).compare(change);
    return change;
}

} // namespace drawbridge
