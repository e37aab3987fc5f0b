// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/rim_columns.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <vector>

namespace drawbridge {

namespace {

using Spacing = LayoutSpacing;
using Nodes = std::vector<std::size_t>;

struct Rim {
    Nodes left;
    Nodes right;
};

/// Into how many columns nodes go beside boxes of that height.
std::size_t columnCount(const LayoutGraph &graph, const Nodes &nodes, double height)
{
    double wanted = -Spacing::kRowGap;
    for (const std::size_t node : nodes)
        wanted += graph.nodes[node].height + Spacing::kRowGap;
    return nodes.empty() ? 0 : std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(wanted / height)));
}

/// Which side each node stands at, beside boxes of that height. Few that only receive get no column of their
/// own where the others leave room for them.
Rim rimOf(const LayoutGraph &graph, double height)
{
    std::vector<bool> sends(graph.nodes.size());
    std::vector<bool> receives(graph.nodes.size());
    for (const LayoutEdge &edge : graph.edges) {
        if (!edge.from.isBox)
            sends[edge.from.index] = true;
        if (!edge.to.isBox)
            receives[edge.to.index] = true;
    }
    Rim rim;
    for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
        if (!graph.nodes[node].box)
            (receives[node] && !sends[node] ? rim.right : rim.left).push_back(node);
    }
    constexpr std::size_t kFew = 2;
    Nodes all = rim.left;
    all.insert(all.end(), rim.right.begin(), rim.right.end());
    if (rim.right.size() <= kFew && rim.right.size() < rim.left.size()
        && columnCount(graph, all, height) == columnCount(graph, rim.left, height))
        return {std::move(all), {}};
    return rim;
}

double columnWidth(const LayoutGraph &graph, const Nodes &nodes)
{
    double width = 0;
    for (const std::size_t node : nodes)
        width = std::max(width, graph.nodes[node].width);
    return width + Spacing::kRimGap;
}

/// Where a node wants to stand: at the height of what it is linked with, and at which its line runs straight.
struct Wanted {
    double links = 0;
    double line = 0;
};

/// The height of a line between what it ends at and the side, past the nodes before it; not nearer to the
/// upper and the lower end than the margin.
double straightHeight(const GraphLayout &layout, const LayoutRect &end, bool isLeft, double margin,
                      double height)
{
    constexpr double kClearance = 10;
    const double middle = end.center().y;
    const auto isFree = [&](double y) {
        const LayoutRect way {isLeft ? -1e9 : end.right() + 1, y - kClearance, isLeft ? 1e9 + end.x - 1 : 1e9,
                              2 * kClearance};
        return std::ranges::none_of(layout.nodes,
                                    [&way](const auto &node) { return node.second.intersects(way); });
    };
    const double beside = (end.height + Spacing::kRowGap) / 2;
    for (const double y : {middle, middle + beside, middle - beside}) {
        if (y >= margin && y <= height - margin && isFree(y))
            return y;
    }
    return middle;
}

/// For each node the mean height of the centres of what it is linked with in a box; nothing if that is
/// nothing.
std::vector<std::optional<Wanted>> wantedHeights(const LayoutGraph &graph, const GraphLayout &layout,
                                                 const Rim &rim, double height)
{
    std::vector<double> sums(graph.nodes.size());
    std::vector<double> counts(graph.nodes.size());
    std::vector<LayoutRect> lastEnds(graph.nodes.size());
    const auto count = [&](LayoutEnd at, LayoutEnd other) {
        if (at.isBox || graph.nodes[at.index].box || (!other.isBox && !graph.nodes[other.index].box))
            return;
        const LayoutRect &place = other.isBox ? layout.boxes.at(graph.boxes[other.index].key)
                                              : layout.nodes.at(graph.nodes[other.index].key);
        sums[at.index] += place.center().y;
        counts[at.index] += 1;
        lastEnds[at.index] = place;
    };
    for (const LayoutEdge &edge : graph.edges) {
        count(edge.from, edge.to);
        count(edge.to, edge.from);
    }
    std::vector<std::optional<Wanted>> wanted(graph.nodes.size());
    for (const Nodes *side : {&rim.left, &rim.right}) {
        for (const std::size_t node : *side) {
            if (counts[node] <= 0)
                continue;
            const double links = sums[node] / counts[node];
            wanted[node] = {links, links};
            if (counts[node] == 1)
                wanted[node]->line = straightHeight(layout, lastEnds[node], side == &rim.left,
                                                    graph.nodes[node].height / 2, height);
        }
    }
    return wanted;
}

/// Between things below each other: lines to both that come from one side have room for a head each.
double gapBetween(const std::vector<double> &heights, double height)
{
    constexpr double kRoomy = 56;
    const double all = std::accumulate(heights.begin(), heights.end(), 0.0);
    const double free
        = heights.size() < 2 ? kRoomy : (height - all) / static_cast<double>(heights.size() - 1);
    return std::floor(std::clamp(free, Spacing::kRowGap, kRoomy));
}

/// The upper edges of things below each other, as near to where they want to be as their order and the height
/// allow.
std::vector<double> spread(const std::vector<double> &wanted, const std::vector<double> &heights,
                           double height)
{
    const double gap = gapBetween(heights, height);
    std::vector<double> tops;
    double free = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        tops.push_back(std::floor(std::max(free, wanted[i] - heights[i] / 2)));
        free = tops.back() + heights[i] + gap;
    }
    double limit = std::max(height, 0.0);
    for (std::size_t i = wanted.size(); i-- > 0;) {
        tops[i] = std::floor(std::min(tops[i], limit - heights[i]));
        limit = tops[i] - gap;
    }
    // More than there is room for stands from the top on.
    free = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        tops[i] = std::max(tops[i], free);
        free = tops[i] + heights[i] + gap;
    }
    return tops;
}

/// Places one side, its first column at `x`.
void placeSide(const LayoutGraph &graph, Nodes nodes, const std::vector<std::optional<Wanted>> &wanted,
               double x, double height, GraphLayout &layout)
{
    const std::size_t columns = columnCount(graph, nodes, height);
    const double width = columnWidth(graph, nodes);
    const Wanted lowest {height, height};
    std::ranges::stable_sort(nodes, {},
                             [&](std::size_t node) { return wanted[node].value_or(lowest).links; });
    for (std::size_t column = 0; column < columns; ++column) {
        std::vector<double> centres;
        std::vector<double> heights;
        for (std::size_t i = column; i < nodes.size(); i += columns) {
            centres.push_back(wanted[nodes[i]].value_or(lowest).line);
            heights.push_back(graph.nodes[nodes[i]].height);
        }
        const std::vector<double> tops = spread(centres, heights, height);
        for (std::size_t i = column; i < nodes.size(); i += columns) {
            const LayoutNode &node = graph.nodes[nodes[i]];
            layout.nodes[node.key]
                = {x + static_cast<double>(column) * width, tops[i / columns], node.width, node.height};
        }
    }
}

} // namespace

double rimWidth(const LayoutGraph &graph, double height)
{
    const Rim rim = rimOf(graph, height);
    double width = 0;
    for (const Nodes *side : {&rim.left, &rim.right})
        width += static_cast<double>(columnCount(graph, *side, height)) * columnWidth(graph, *side);
    return width;
}

void placeRim(const LayoutGraph &graph, GraphLayout &layout)
{
    LayoutRect boxes;
    for (const auto &[key, box] : layout.boxes)
        boxes = united(boxes, box);
    const double height = std::max(boxes.bottom(), LayoutSpacing::kEmptyBoxHeight);
    const Rim rim = rimOf(graph, height);
    const double left
        = static_cast<double>(columnCount(graph, rim.left, height)) * columnWidth(graph, rim.left);
    for (auto *rects : {&layout.boxes, &layout.nodes}) {
        for (auto &[key, rect] : *rects)
            rect.x += left;
    }
    const double right = boxes.width > 0 ? left + boxes.right() + Spacing::kRimGap : left;
    const std::vector<std::optional<Wanted>> wanted = wantedHeights(graph, layout, rim, height);
    placeSide(graph, rim.right, wanted, right, height, layout);
    placeSide(graph, rim.left, wanted, 0, height, layout);
}

} // namespace drawbridge
