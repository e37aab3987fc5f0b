// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/box_packer.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>

namespace drawbridge {

namespace {

using Spacing = LayoutSpacing;

/// A column of boxes; narrow ones stand side by side in it.
struct Column {
    std::vector<std::pair<std::size_t, LayoutPoint>> places;
    double width = 0;
    double height = 0;
};

Column columnOf(const std::vector<BoxContent> &contents, const std::vector<std::size_t> &boxes)
{
    Column column;
    for (const std::size_t box : boxes)
        column.width = std::max(column.width, contents[box].width);
    double x = 0;
    double y = 0;
    double shelf = 0;
    for (const std::size_t box : boxes) {
        const BoxContent &content = contents[box];
        if (x > 0 && x + content.width > column.width) {
            x = 0;
            y += shelf + Spacing::kBoxGap;
            shelf = 0;
        }
        column.places.push_back({box, {x, y}});
        x += content.width + Spacing::kBoxColumnGap;
        shelf = std::max(shelf, content.height);
    }
    column.height = y + shelf;
    return column;
}

struct ColumnSplit {
    std::vector<Column> columns;
    double width = 0;
    double height = 0;
};

/// Fills columns in order; a column is full at the height.
ColumnSplit splitAt(const std::vector<BoxContent> &contents, const std::vector<std::size_t> &order,
                    double limit)
{
    ColumnSplit split;
    const auto add = [&split](Column column) {
        split.width += column.width + (split.columns.empty() ? 0 : Spacing::kBoxColumnGap);
        split.height = std::max(split.height, column.height);
        split.columns.push_back(std::move(column));
    };
    std::vector<std::size_t> boxes;
    Column current;
    for (const std::size_t box : order) {
        boxes.push_back(box);
        Column next = columnOf(contents, boxes);
        if (boxes.size() > 1 && next.height > limit) {
            add(std::move(current));
            boxes.assign(1, box);
            next = columnOf(contents, boxes);
        }
        current = std::move(next);
    }
    if (!boxes.empty())
        add(std::move(current));
    return split;
}

ColumnSplit bestSplit(const std::vector<BoxContent> &contents, const std::vector<std::size_t> &order)
{
    constexpr double kAspect = 1.5;
    constexpr int kTries = 48;
    double area = 0;
    double tallest = 0;
    for (const BoxContent &content : contents) {
        area += (content.width + Spacing::kBoxColumnGap) * (content.height + Spacing::kBoxGap);
        tallest = std::max(tallest, content.height);
    }
    // The size at which a window would show the whole largest is the best.
    ColumnSplit best;
    double bestSize = std::numeric_limits<double>::infinity();
    const double ideal = std::sqrt(area / kAspect);
    for (int i = 0; i < kTries; ++i) {
        const double limit = std::max(tallest, ideal * (0.6 + 0.03 * i));
        ColumnSplit split = splitAt(contents, order, limit);
        const double size = std::max(split.width, split.height * kAspect);
        if (size < bestSize) {
            bestSize = size;
            best = std::move(split);
        }
    }
    return best;
}

/// The box an end belongs to; nothing for a node at the rim.
std::optional<std::size_t> boxOf(const LayoutGraph &graph, LayoutEnd end)
{
    if (end.isBox)
        return end.index;
    return graph.nodes[end.index].box;
}

/// The middle of what a rim node is connected with, for its height on the rim.
double wantedHeight(const LayoutGraph &graph, const GraphLayout &layout, std::size_t node)
{
    double sum = 0;
    int count = 0;
    for (const LayoutEdge &edge : graph.edges) {
        for (const auto &[mine, other] : {std::pair(edge.from, edge.to), std::pair(edge.to, edge.from)}) {
            if (mine != LayoutEnd {false, node})
                continue;
            if (const auto box = boxOf(graph, other)) {
                const LayoutRect &rect = other.isBox ? layout.boxes.at(graph.boxes[*box].key)
                                                     : layout.nodes.at(graph.nodes[other.index].key);
                sum += rect.center().y;
                ++count;
            }
        }
    }
    return count > 0 ? sum / count : 0;
}

void placeRim(const LayoutGraph &graph, const std::vector<std::size_t> &rim, double x, bool alignRight,
              GraphLayout &layout)
{
    std::vector<std::pair<double, std::size_t>> wanted;
    for (const std::size_t node : rim)
        wanted.emplace_back(wantedHeight(graph, layout, node), node);
    std::sort(wanted.begin(), wanted.end());
    double free = -std::numeric_limits<double>::infinity();
    for (const auto &[center, index] : wanted) {
        const LayoutNode &node = graph.nodes[index];
        const double y = std::max(free, center - node.height / 2);
        layout.nodes[node.key] = {alignRight ? x - node.width : x, y, node.width, node.height};
        free = y + node.height + Spacing::kRowGap;
    }
}

} // namespace

std::vector<std::size_t> layersOf(std::size_t count,
                                  const std::vector<std::pair<std::size_t, std::size_t>> &edges)
{
    std::vector<std::vector<std::size_t>> next(count);
    std::vector<std::size_t> incoming(count, 0);
    for (const auto &[from, to] : edges) {
        if (from == to)
            continue;
        next[from].push_back(to);
        ++incoming[to];
    }
    std::vector<std::size_t> layer(count, 0);
    std::vector<bool> done(count, false);
    std::vector<std::size_t> ready;
    std::size_t left = count;
    while (left > 0) {
        for (std::size_t i = 0; i < count; ++i) {
            if (!done[i] && incoming[i] == 0)
                ready.push_back(i);
        }
        // Everything left lies on or behind a cycle: cut it where least comes in.
        if (ready.empty()) {
            std::size_t best = count;
            for (std::size_t i = 0; i < count; ++i) {
                if (!done[i] && (best == count || incoming[i] < incoming[best]))
                    best = i;
            }
            ready.push_back(best);
        }
        for (; !ready.empty(); --left) {
            const std::size_t current = ready.back();
            ready.pop_back();
            done[current] = true;
            for (const std::size_t target : next[current]) {
                if (done[target])
                    continue;
                layer[target] = std::max(layer[target], layer[current] + 1);
                if (--incoming[target] == 0)
                    ready.push_back(target);
            }
        }
    }
    return layer;
}

BoxContent contentInRows(const LayoutGraph &graph, const std::vector<std::size_t> &nodes)
{
    BoxContent content;
    if (nodes.empty())
        return content;
    // Nodes are about three times as wide as high; a few columns give a box that is a little wider than high.
    const auto columns = static_cast<std::size_t>(
        std::max(1.0, std::round(std::sqrt(static_cast<double>(nodes.size()) * 0.55))));
    double width = 0;
    double height = 0;
    for (const std::size_t node : nodes) {
        width = std::max(width, graph.nodes[node].width);
        height = std::max(height, graph.nodes[node].height);
    }
    const std::size_t rows = (nodes.size() + columns - 1) / columns;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const auto column = static_cast<double>(i % columns);
        const auto row = static_cast<double>(i / columns);
        content.places.push_back(
            {nodes[i],
             {Spacing::kPadding + column * (width + Spacing::kColumnGap),
              Spacing::kHeader + Spacing::kPadding + row * (height + Spacing::kRowGap)}});
    }
    const auto columnCount = static_cast<double>(columns);
    const auto rowCount = static_cast<double>(rows);
    content.width = 2 * Spacing::kPadding + columnCount * width + (columnCount - 1) * Spacing::kColumnGap;
    content.height
        = Spacing::kHeader + 2 * Spacing::kPadding + rowCount * height + (rowCount - 1) * Spacing::kRowGap;
    return content;
}

BoxContent stacked(const BoxContent &upper, const BoxContent &lower)
{
    if (upper.places.empty())
        return lower;
    if (lower.places.empty())
        return upper;
    BoxContent content = upper;
    const double shift = upper.height - Spacing::kHeader - 2 * Spacing::kPadding + Spacing::kRowGap;
    for (const auto &[node, place] : lower.places)
        content.places.push_back({node, {place.x, place.y + shift}});
    content.width = std::max(upper.width, lower.width);
    content.height = lower.height + shift;
    return content;
}

GraphLayout packBoxes(const LayoutGraph &graph, const std::vector<BoxContent> &contents,
                      const std::vector<BoxOrder> &order)
{
    std::vector<std::size_t> sorted(graph.boxes.size());
    std::iota(sorted.begin(), sorted.end(), std::size_t {0});
    std::sort(sorted.begin(), sorted.end(), [&](std::size_t a, std::size_t b) {
        return std::tuple(order[a].layer, order[a].order, a) < std::tuple(order[b].layer, order[b].order, b);
    });
    GraphLayout layout;
    double x = 0;
    for (const Column &column : bestSplit(contents, sorted).columns) {
        for (const auto &[box, corner] : column.places) {
            const BoxContent &content = contents[box];
            layout.boxes[graph.boxes[box].key] = {x + corner.x, corner.y, content.width, content.height};
            for (const auto &[index, place] : content.places) {
                const LayoutNode &node = graph.nodes[index];
                layout.nodes[node.key]
                    = {x + corner.x + place.x, corner.y + place.y, node.width, node.height};
            }
        }
        x += column.width + Spacing::kBoxColumnGap;
    }
    std::vector<std::size_t> sources;
    std::vector<std::size_t> sinks;
    std::vector<bool> sends(graph.nodes.size(), false);
    std::vector<bool> receives(graph.nodes.size(), false);
    for (const LayoutEdge &edge : graph.edges) {
        if (!edge.from.isBox)
            sends[edge.from.index] = true;
        if (!edge.to.isBox)
            receives[edge.to.index] = true;
    }
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        if (!graph.nodes[i].box)
            (receives[i] && !sends[i] ? sinks : sources).push_back(i);
    }
    placeRim(graph, sources, -Spacing::kColumnGap, true, layout);
    placeRim(graph, sinks, x, false, layout);
    return layout;
}

} // namespace drawbridge
