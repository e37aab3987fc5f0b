// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/edge_router.h"

#include "layout/routing_grid.h"
#include "layout/track_assignment.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <memory>
#include <numeric>
#include <span>
#include <tuple>

namespace drawbridge {

namespace {

/// A grid with more crossings takes too long.
constexpr std::size_t kLargestGrid = 3'000'000;

class Router {
public:
    Router(const LayoutGraph &graph, const GraphLayout &layout)
        : m_graph(graph)
    {
        const auto rectOf = [](const auto &rects, const std::string &key) {
            const auto found = rects.find(key);
            return found == rects.end() ? LayoutRect {} : found->second;
        };
        for (const LayoutNode &node : graph.nodes)
            m_nodes.push_back(rectOf(layout.nodes, node.key));
        for (const LayoutBox &box : graph.boxes)
            m_boxes.push_back(rectOf(layout.boxes, box.key));
        m_inner.resize(graph.boxes.size());
        m_exits.resize(graph.boxes.size());
        m_members.resize(graph.boxes.size());
        for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
            if (graph.nodes[node].box)
                m_members[*graph.nodes[node].box].push_back(m_nodes[node]);
        }
    }

    std::vector<LayoutPoint> route(const LayoutEdge &edge)
    {
        const RoutingGrid::End from = endOf(edge.from);
        const RoutingGrid::End to = endOf(edge.to);
        const auto trunk = static_cast<std::uint32_t>(edge.from.index * 2 + (edge.from.isBox ? 1 : 0));
        if (edge.from == edge.to)
            return loop(from.rect);
        if (from.box && from.box == to.box && !from.isBox && !to.isBox) {
            if (auto line = innerGrid(*from.box).route(from, to, trunk))
                return *line;
        }
        if (RoutingGrid *grid = outerGrid()) {
            if (auto line = grid->route(from, to, trunk))
                return *line;
        } else if (auto line = routeInLegs(from, to, trunk)) {
            return *line;
        }
        return direct(from.rect, to.rect);
    }

    /// Forgets what was found among other nodes and boxes.
    void settle(FoundWays &found) const
    {
        std::vector<std::optional<std::size_t>> owners;
        for (const LayoutNode &node : m_graph.nodes)
            owners.push_back(node.box);
        if (found.nodes != m_nodes || found.boxes != m_boxes || found.owners != owners)
            found = {m_nodes, m_boxes, std::move(owners), {}};
    }

    const std::vector<LayoutRect> &nodes() const { return m_nodes; }
    const std::vector<LayoutRect> &boxes() const { return m_boxes; }
    LayoutRect rectOf(LayoutEnd end) const { return end.isBox ? m_boxes[end.index] : m_nodes[end.index]; }
    double length(const LayoutEdge &edge) const
    {
        const LayoutPoint a = endOf(edge.from).rect.center();
        const LayoutPoint b = endOf(edge.to).rect.center();
        return std::abs(a.x - b.x) + std::abs(a.y - b.y);
    }

private:
    RoutingGrid::End endOf(LayoutEnd end) const
    {
        if (end.isBox)
            return {m_boxes[end.index], end.index, true};
        return {m_nodes[end.index], m_graph.nodes[end.index].box, false};
    }

    /// Where one grid of everything would be too large: out of the one box, from box to box, and into the
    /// other. All lines between two boxes leave and arrive together.
    std::optional<std::vector<LayoutPoint>> routeInLegs(const RoutingGrid::End &from,
                                                        const RoutingGrid::End &to, std::uint32_t trunk)
    {
        const auto outermost = [this](const RoutingGrid::End &end) {
            return RoutingGrid::End {end.box ? m_boxes[*end.box] : end.rect, std::nullopt};
        };
        RoutingGrid *grid = from.box && from.box == to.box ? nullptr : boxGrid();
        auto between = grid ? grid->route(outermost(from), outermost(to), trunk) : std::nullopt;
        if (!between)
            return std::nullopt;
        const auto legOf = [&](const RoutingGrid::End &end, const LayoutPoint &outline, bool isLeaving) {
            const RoutingGrid::End inside {end.rect, 0};
            const RoutingGrid::End door {{outline.x, outline.y, 0, 0}, 0};
            RoutingGrid *exits = exitGrid(*end.box);
            return exits ? exits->route(isLeaving ? inside : door, isLeaving ? door : inside, trunk)
                         : std::nullopt;
        };
        const auto isInside = [](const RoutingGrid::End &end) { return end.box && !end.isBox; };
        // Legs meet beside the outlines that they have in common.
        if (isInside(from)) {
            const auto leg = legOf(from, between->front(), true);
            if (!leg)
                return std::nullopt;
            between->erase(between->begin());
            between->insert(between->begin(), leg->begin(), std::prev(leg->end()));
        }
        if (isInside(to)) {
            const auto leg = legOf(to, between->back(), false);
            if (!leg)
                return std::nullopt;
            between->pop_back();
            between->insert(between->end(), std::next(leg->begin()), leg->end());
        }
        return between;
    }

    RoutingGrid &innerGrid(std::size_t box)
    {
        if (!m_inner[box])
            m_inner[box] = std::make_unique<RoutingGrid>(m_members[box], std::vector<LayoutRect>());
        return *m_inner[box];
    }

    RoutingGrid *outerGrid()
    {
        if (!m_outer)
            m_outer = gridOf(m_nodes, m_boxes);
        return m_outer->get();
    }

    /// The gutters between boxes and what is outside of them; nothing if even that is too large.
    RoutingGrid *boxGrid()
    {
        if (!m_betweenBoxes) {
            std::vector<LayoutRect> obstacles = m_boxes;
            for (std::size_t node = 0; node < m_nodes.size(); ++node) {
                if (!m_graph.nodes[node].box)
                    obstacles.push_back(m_nodes[node]);
            }
            m_betweenBoxes = gridOf(obstacles, {});
        }
        return m_betweenBoxes->get();
    }

    /// The gutters inside a box and around it; nothing if it is too large.
    RoutingGrid *exitGrid(std::size_t box)
    {
        if (!m_exits[box])
            m_exits[box] = gridOf(m_members[box], {m_boxes[box]});
        return m_exits[box]->get();
    }

    static std::unique_ptr<RoutingGrid> gridOf(const std::vector<LayoutRect> &nodes,
                                               const std::vector<LayoutRect> &boxes)
    {
        return RoutingGrid::sizeOf(nodes, boxes) <= kLargestGrid ? std::make_unique<RoutingGrid>(nodes, boxes)
                                                                 : nullptr;
    }

    /// Between replicas of one workload: out at the right, back in at the top.
    static std::vector<LayoutPoint> loop(const LayoutRect &rect)
    {
        constexpr double kReach = 18;
        const LayoutPoint start {rect.right(), rect.center().y};
        const LayoutPoint end {rect.center().x, rect.y};
        return {start,
                {start.x + kReach, start.y},
                {start.x + kReach, end.y - kReach + 4},
                {end.x, end.y - kReach + 4},
                end};
    }

    static std::vector<LayoutPoint> direct(const LayoutRect &from, const LayoutRect &to)
    {
        const bool isRightward = to.center().x >= from.center().x;
        const LayoutPoint start {isRightward ? from.right() : from.x, from.center().y};
        const LayoutPoint end {isRightward ? to.x : to.right(), to.center().y};
        const double middle = (start.x + end.x) / 2;
        return {start, {middle, start.y}, {middle, end.y}, end};
    }

    const LayoutGraph &m_graph;
    std::vector<LayoutRect> m_nodes;
    std::vector<LayoutRect> m_boxes;
    std::vector<std::vector<LayoutRect>> m_members;
    std::vector<std::unique_ptr<RoutingGrid>> m_inner;
    /// Each is made when it is asked for; null inside for one that is too large.
    using Grid = std::optional<std::unique_ptr<RoutingGrid>>;
    Grid m_outer;
    Grid m_betweenBoxes;
    std::vector<Grid> m_exits;
};

/// Drops repeated points and corners that are none.
std::vector<LayoutPoint> simplified(const std::vector<LayoutPoint> &line)
{
    std::vector<LayoutPoint> points;
    for (const LayoutPoint &point : line) {
        if (!points.empty() && std::abs(points.back().x - point.x) < 0.01
            && std::abs(points.back().y - point.y) < 0.01)
            continue;
        if (points.size() > 1) {
            const LayoutPoint &a = points[points.size() - 2];
            const LayoutPoint &b = points.back();
            const bool isStraight = (std::abs(a.x - b.x) < 0.01 && std::abs(b.x - point.x) < 0.01)
                || (std::abs(a.y - b.y) < 0.01 && std::abs(b.y - point.y) < 0.01);
            if (isStraight)
                points.pop_back();
        }
        points.push_back(point);
    }
    return points;
}

/// Edges by source, short ones first: the long ones then follow their trunk.
std::vector<std::size_t> orderOf(const LayoutGraph &graph, const Router &router)
{
    std::vector<std::size_t> order(graph.edges.size());
    std::iota(order.begin(), order.end(), std::size_t {0});
    std::vector<double> lengths;
    for (const LayoutEdge &edge : graph.edges)
        lengths.push_back(router.length(edge));
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tuple(graph.edges[a].from, lengths[a], graph.edges[a].to, a)
            < std::tuple(graph.edges[b].from, lengths[b], graph.edges[b].to, b);
    });
    return order;
}

/// The ways of all edges of one source, which depend on no others. False if the stop was requested.
bool findWays(const LayoutGraph &graph, std::span<const std::size_t> edges, Router &router,
              FoundWays::Ways &ways, const std::stop_token &stop)
{
    std::vector<LayoutEnd> targets;
    for (const std::size_t edge : edges)
        targets.push_back(graph.edges[edge].to);
    if (ways.targets == targets)
        return true;
    ways = {};
    for (const std::size_t edge : edges) {
        if (stop.stop_requested())
            return false;
        ways.lines.push_back(simplified(router.route(graph.edges[edge])));
    }
    ways.targets = std::move(targets);
    return true;
}

} // namespace

std::vector<std::vector<LayoutPoint>> routeEdges(const LayoutGraph &graph, const GraphLayout &layout,
                                                 const std::stop_token &stop, FoundWays *found)
{
    Router router(graph, layout);
    FoundWays fresh;
    FoundWays &known = found ? *found : fresh;
    router.settle(known);
    const std::vector<std::size_t> order = orderOf(graph, router);
    std::vector<TrackedLine> lines(graph.edges.size());
    bool isStopped = false;
    for (auto first = order.begin(); first != order.end() && !isStopped;) {
        const LayoutEnd source = graph.edges[*first].from;
        const auto end = std::find_if(first, order.end(),
                                      [&](std::size_t edge) { return graph.edges[edge].from != source; });
        FoundWays::Ways &ways = known.bySource[source];
        isStopped = !findWays(graph, {first, end}, router, ways, stop);
        for (auto line = ways.lines.begin(); !isStopped && first != end; ++first, ++line) {
            const LayoutEdge &edge = graph.edges[*first];
            lines[*first] = {edge, router.rectOf(edge.from), router.rectOf(edge.to), *line};
        }
    }
    if (!isStopped)
        separateTracks(lines, router.nodes(), router.boxes());
    std::vector<std::vector<LayoutPoint>> routes;
    for (TrackedLine &line : lines)
        routes.push_back(std::move(line.corners));
    return routes;
}

} // namespace drawbridge
