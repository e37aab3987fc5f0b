// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/subject_groups.h"

#include "base/repeated.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

namespace drawbridge {

namespace {

using Needs = std::vector<std::pair<RulePeer, EdgePorts>>;

/// What is granted to both, where both need the same.
void keepCommon(Grants &into, const Grants &from)
{
    for (auto &[peer, grant] : into)
        grant.ports = intersect(grant.ports, from.at(peer).ports);
}

std::vector<PodIndex> together(const std::vector<PodIndex> &a, const std::vector<PodIndex> &b)
{
    std::vector<PodIndex> pods = a;
    pods.insert(pods.end(), b.begin(), b.end());
    sortAndDropRepeated(pods);
    return pods;
}

/// The rules of one namespace as a graph: a node for each set of rules of one direction, and for each set of
/// rules both ways, that subjects have, a cell between two nodes, or at one node if it has one direction
/// alone. A cell costs a policy unless all its nodes have policies of their own. A node is worth its own
/// policy only where two cells or more are left that need it, so the best choice is what remains after all
/// others have been taken away one by one: taking away any part of that would save no more policies than it
/// adds cells.
class RuleGraph {
public:
    explicit RuleGraph(const std::vector<SubjectGroup> &singles);

    /// The subjects that get one policy together, by index, and for which directions.
    struct Choice {
        std::vector<std::size_t> members;
        bool hasIngress = false;
        bool hasEgress = false;
    };
    std::vector<Choice> choices(bool mayHaveOwnPolicies);

private:
    struct Cell {
        std::optional<std::size_t> ingress;
        std::optional<std::size_t> egress;
        friend auto operator<=>(const Cell &, const Cell &) = default;
    };
    bool isAt(const Cell &cell, std::size_t node) const
    {
        return cell.ingress == node || cell.egress == node;
    }
    /// True if no node of the cell has been taken away.
    bool isLeft(const Cell &cell) const
    {
        return (!cell.ingress || m_isOwn[*cell.ingress]) && (!cell.egress || m_isOwn[*cell.egress]);
    }
    void chooseOwn();
    void takeAwayUseless();
    void takeAwayEven();

    std::map<Cell, std::vector<std::size_t>> m_cells;
    /// By node: whether its rules get a policy of their own.
    std::vector<bool> m_isOwn;
    std::vector<bool> m_isIngress;
};

RuleGraph::RuleGraph(const std::vector<SubjectGroup> &singles)
{
    std::map<std::pair<bool, Needs>, std::size_t> nodes;
    const auto nodeOf = [&](const Grants &grants, bool isIngress) -> std::optional<std::size_t> {
        if (grants.empty())
            return std::nullopt;
        return nodes.try_emplace({isIngress, needsOf(grants)}, nodes.size()).first->second;
    };
    for (std::size_t i = 0; i < singles.size(); ++i)
        m_cells[{nodeOf(singles[i].rules.ingress, true), nodeOf(singles[i].rules.egress, false)}].push_back(
            i);
    m_isIngress.resize(nodes.size());
    for (const auto &[key, node] : nodes)
        m_isIngress[node] = key.first;
}

/// Takes away nodes at which at most one cell is left.
void RuleGraph::takeAwayUseless()
{
    std::vector<std::vector<const Cell *>> cellsOf(m_isOwn.size());
    for (const auto &[cell, members] : m_cells) {
        for (const auto &node : {cell.ingress, cell.egress}) {
            if (node)
                cellsOf[*node].push_back(&cell);
        }
    }
    const auto countOf = [&](std::size_t node) {
        return std::ranges::count_if(cellsOf[node], [this](const Cell *cell) { return isLeft(*cell); });
    };
    std::vector<std::size_t> candidates(m_isOwn.size());
    std::iota(candidates.begin(), candidates.end(), std::size_t {0});
    while (!candidates.empty()) {
        const std::size_t node = candidates.back();
        candidates.pop_back();
        if (!m_isOwn[node] || countOf(node) > 1)
            continue;
        m_isOwn[node] = false;
        for (const Cell *cell : cellsOf[node]) {
            for (const auto &other : {cell->ingress, cell->egress}) {
                if (other && m_isOwn[*other])
                    candidates.push_back(*other);
            }
        }
    }
}

/// Takes away connected parts that have as many nodes as cells: policies for both directions say it as
/// briefly, and every workload is explained by one.
void RuleGraph::takeAwayEven()
{
    std::vector<std::size_t> part(m_isOwn.size());
    std::iota(part.begin(), part.end(), std::size_t {0});
    const auto rootOf = [&part](std::size_t node) {
        while (part[node] != node)
            node = part[node] = part[part[node]];
        return node;
    };
    for (const auto &[cell, members] : m_cells) {
        if (isLeft(cell) && cell.ingress && cell.egress)
            part[rootOf(*cell.ingress)] = rootOf(*cell.egress);
    }
    std::map<std::size_t, std::ptrdiff_t> surplus;
    for (std::size_t node = 0; node < m_isOwn.size(); ++node)
        surplus[rootOf(node)] -= 1;
    for (const auto &[cell, members] : m_cells) {
        if (isLeft(cell))
            surplus[rootOf(cell.ingress ? *cell.ingress : *cell.egress)] += 1;
    }
    for (std::size_t node = 0; node < m_isOwn.size(); ++node)
        m_isOwn[node] = m_isOwn[node] && surplus[rootOf(node)] > 0;
}

std::vector<RuleGraph::Choice> RuleGraph::choices(bool mayHaveOwnPolicies)
{
    m_isOwn.assign(m_isIngress.size(), mayHaveOwnPolicies);
    if (mayHaveOwnPolicies) {
        takeAwayUseless();
        takeAwayEven();
    }
    std::map<std::size_t, Choice> own;
    std::vector<Choice> result;
    for (const auto &[cell, members] : m_cells) {
        if (!isLeft(cell)) {
            result.push_back({members, cell.ingress.has_value(), cell.egress.has_value()});
            continue;
        }
        for (const auto &node : {cell.ingress, cell.egress}) {
            if (!node)
                continue;
            Choice &choice = own[*node];
            choice.members.insert(choice.members.end(), members.begin(), members.end());
            choice.hasIngress = m_isIngress[*node];
            choice.hasEgress = !m_isIngress[*node];
        }
    }
    for (auto &[node, choice] : own)
        result.push_back(std::move(choice));
    return result;
}

/// The members of a choice, with the rules of its directions, taken apart where no one selector can hold
/// them.
void appendSelectable(const RuleGraph::Choice &choice, const std::vector<SubjectGroup> &singles,
                      const CanSelect &canSelect, std::vector<SubjectGroup> &result)
{
    std::vector<SubjectGroup> members;
    std::vector<std::vector<PodIndex>> lists;
    for (const std::size_t index : choice.members) {
        SubjectGroup &member = members.emplace_back(singles[index]);
        if (!choice.hasIngress)
            member.rules.ingress.clear();
        if (!choice.hasEgress)
            member.rules.egress.clear();
        lists.push_back(member.pods);
    }
    for (const SelectablePart &part : fewestSelectable(lists, canSelect)) {
        SubjectGroup group = members[part.members.front()];
        group.pods = part.pods;
        group.workloads.clear();
        for (const std::size_t index : part.members) {
            const SubjectGroup &member = members[index];
            group.workloads.insert(group.workloads.end(), member.workloads.begin(), member.workloads.end());
            keepCommon(group.rules.ingress, member.rules.ingress);
            keepCommon(group.rules.egress, member.rules.egress);
        }
        sortAndDropRepeated(group.workloads);
        result.push_back(std::move(group));
    }
}

} // namespace

std::vector<SelectablePart> fewestSelectable(const std::vector<std::vector<PodIndex>> &lists,
                                             const CanSelect &canSelect)
{
    SelectablePart all;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        all.members.push_back(i);
        all.pods.insert(all.pods.end(), lists[i].begin(), lists[i].end());
    }
    sortAndDropRepeated(all.pods);
    if (lists.size() < 2 || canSelect(all.pods))
        return {all};
    std::vector<SelectablePart> parts;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        const auto takes = [&](SelectablePart &part) { return canSelect(together(part.pods, lists[i])); };
        auto part = std::ranges::find_if(parts, takes);
        if (part == parts.end())
            part = parts.emplace(parts.end());
        part->members.push_back(i);
        part->pods = together(part->pods, lists[i]);
    }
    return parts;
}

std::vector<SubjectGroup> fewestGroups(const std::vector<SubjectGroup> &singles, const CanSelect &canSelect)
{
    RuleGraph graph(singles);
    std::vector<SubjectGroup> best;
    for (const bool mayHaveOwnPolicies : {false, true}) {
        std::vector<SubjectGroup> groups;
        for (const RuleGraph::Choice &choice : graph.choices(mayHaveOwnPolicies))
            appendSelectable(choice, singles, canSelect, groups);
        if (!mayHaveOwnPolicies || groups.size() < best.size())
            best = std::move(groups);
    }
    std::ranges::sort(best, {}, &SubjectGroup::workloads);
    return best;
}

} // namespace drawbridge
