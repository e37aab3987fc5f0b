// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/dominators.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace drawbridge {

namespace {

constexpr std::size_t kNone = ~std::size_t {0};

/// The dominator tree of what a start reaches, over places in reverse postorder: the start has place 0, and
/// no node stands before its dominator.
class DominatorTree {
public:
    DominatorTree(const Successors &graph, std::size_t start)
        : m_placeOf(graph.size(), kNone)
    {
        order(graph, start);
        m_predecessors.resize(m_nodes.size());
        for (std::size_t place = 0; place < m_nodes.size(); ++place) {
            for (const std::size_t next : graph[m_nodes[place]])
                m_predecessors[m_placeOf[next]].push_back(place);
        }
        m_dominator.assign(m_nodes.size(), kNone);
        m_dominator[0] = 0;
        while (improve()) { }
    }

    std::size_t size() const { return m_nodes.size(); }
    std::size_t node(std::size_t place) const { return m_nodes[place]; }
    std::size_t dominator(std::size_t place) const { return m_dominator[place]; }
    bool dominates(std::size_t place, std::size_t other) const
    {
        while (other > place)
            other = m_dominator[other];
        return other == place;
    }
    /// Whether the edge from the dominator is there, and no other way leads in but from behind the place.
    bool isBehindOneEdge(std::size_t place) const
    {
        const std::vector<std::size_t> &before = m_predecessors[place];
        return std::ranges::find(before, m_dominator[place]) != before.end()
            && std::ranges::all_of(before, [&](std::size_t from) {
                   return from == m_dominator[place] || dominates(place, from);
               });
    }

private:
    void order(const Successors &graph, std::size_t start);
    bool improve();
    std::size_t common(std::size_t a, std::size_t b) const
    {
        while (a != b)
            (a > b ? a : b) = m_dominator[a > b ? a : b];
        return a;
    }

    std::vector<std::size_t> m_nodes;
    std::vector<std::size_t> m_placeOf;
    std::vector<std::vector<std::size_t>> m_predecessors;
    std::vector<std::size_t> m_dominator;
};

void DominatorTree::order(const Successors &graph, std::size_t start)
{
    std::vector<std::pair<std::size_t, std::size_t>> path {{start, 0}};
    std::vector<bool> isSeen(graph.size(), false);
    isSeen[start] = true;
    while (!path.empty()) {
        auto &[node, next] = path.back();
        if (next == graph[node].size()) {
            m_nodes.push_back(node);
            path.pop_back();
        } else if (const std::size_t follower = graph[node][next++]; !isSeen[follower]) {
            isSeen[follower] = true;
            path.emplace_back(follower, 0);
        }
    }
    std::ranges::reverse(m_nodes);
    for (std::size_t place = 0; place < m_nodes.size(); ++place)
        m_placeOf[m_nodes[place]] = place;
}

bool DominatorTree::improve()
{
    bool isChanged = false;
    for (std::size_t place = 1; place < m_nodes.size(); ++place) {
        std::size_t dominator = kNone;
        for (const std::size_t from : m_predecessors[place]) {
            if (m_dominator[from] != kNone)
                dominator = dominator == kNone ? from : common(dominator, from);
        }
        isChanged = isChanged || m_dominator[place] != dominator;
        m_dominator[place] = dominator;
    }
    return isChanged;
}

} // namespace

std::vector<Bottleneck> bottlenecks(const Successors &graph, std::size_t start)
{
    const DominatorTree tree(graph, start);
    std::vector<std::vector<std::size_t>> behind(tree.size());
    for (std::size_t place = tree.size() - 1; place > 0; --place) {
        behind[place].push_back(place);
        if (const std::size_t above = tree.dominator(place); above > 0)
            behind[above].insert(behind[above].end(), behind[place].begin(), behind[place].end());
    }
    std::vector<Bottleneck> found;
    for (std::size_t place = 1; place < tree.size(); ++place) {
        if (!tree.isBehindOneEdge(place))
            continue;
        Bottleneck bottleneck {tree.node(tree.dominator(place)), tree.node(place), {}};
        for (const std::size_t each : behind[place])
            bottleneck.behind.push_back(tree.node(each));
        std::ranges::sort(bottleneck.behind);
        found.push_back(std::move(bottleneck));
    }
    std::ranges::sort(found, {}, [](const Bottleneck &each) {
        return std::tuple(~each.behind.size(), each.from, each.to);
    });
    return found;
}

} // namespace drawbridge
