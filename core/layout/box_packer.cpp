// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/box_packer.h"

#include "layout/rim_columns.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <numeric>
#include <optional>
#include <tuple>

namespace drawbridge {

namespace {

using Spacing = LayoutSpacing;

/// One content below another.
BoxContent stacked(const BoxContent &upper, const BoxContent &lower)
{
    BoxContent content = upper;
    const double shift = upper.height - Spacing::kHeader - 2 * Spacing::kPadding + Spacing::kRowGap;
    for (const auto &[node, place] : lower.places)
        content.places.push_back({node, {place.x, place.y + shift}});
    content.width = std::max(upper.width, lower.width);
    content.height = lower.height + shift;
    return content;
}

BoxContent sideBySide(const BoxContent &left, const BoxContent &right)
{
    BoxContent content = left;
    const double shift = left.width - 2 * Spacing::kPadding + Spacing::kColumnGap;
    for (const auto &[node, place] : right.places)
        content.places.push_back({node, {place.x + shift, place.y}});
    content.width = right.width + shift;
    content.height = std::max(left.height, right.height);
    return content;
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

BoxContent contentInRows(const LayoutGraph &graph, const std::vector<std::size_t> &nodes, double below)
{
    BoxContent content;
    if (nodes.empty())
        return content;
    double width = 0;
    double height = 0;
    for (const std::size_t node : nodes) {
        width = std::max(width, graph.nodes[node].width);
        height = std::max(height, graph.nodes[node].height);
    }
    // Nodes are about three times as wide as high; a few columns give a box that is a little wider than high.
    const double wanted = std::round(std::sqrt(static_cast<double>(nodes.size()) * 0.55));
    const double free
        = std::floor((below - 2 * Spacing::kPadding + Spacing::kColumnGap) / (width + Spacing::kColumnGap));
    const auto columns = std::min(nodes.size(), static_cast<std::size_t>(std::max({1.0, wanted, free})));
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

BoxContent withRows(const LayoutGraph &graph, const BoxContent &content,
                    const std::vector<std::size_t> &nodes)
{
    if (nodes.empty())
        return content;
    const BoxContent below = stacked(content, contentInRows(graph, nodes, content.width));
    const BoxContent beside = sideBySide(content, contentInRows(graph, nodes));
    const auto size = [](const BoxContent &each) { return std::max(each.width, each.height * kBoxAspect); };
    return size(beside) < size(below) ? beside : below;
}

namespace {

/// What nine of ten of many boxes are not wider than; of many only the names are read, and those are as well
/// seen as the narrowest column is wide. Nothing for few.
std::optional<double> usualWidth(const std::vector<BoxContents> &contents)
{
    constexpr std::size_t kMany = 40;
    if (contents.size() <= kMany)
        return std::nullopt;
    std::vector<double> widths;
    std::ranges::transform(contents, std::back_inserter(widths),
                           [](const BoxContents &shapes) { return shapes.front().width; });
    const auto most = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
    std::ranges::nth_element(widths, most);
    return *most;
}

std::vector<PackedItem> itemsOf(const std::vector<BoxContents> &contents, std::optional<double> usual)
{
    std::vector<PackedItem> items;
    for (const BoxContents &shapes : contents) {
        PackedItem &item = items.emplace_back();
        for (const BoxContent &shape : shapes) {
            const double wanted = std::min(usual.value_or(0), kMostGrowth * shape.width);
            item.push_back({std::max(shape.width, wanted), shape.height, shape.price});
        }
    }
    return items;
}

/// The boxes in the order that was found for them; behind them, as they come, those that nothing links, and
/// at last those that would make a column wider than usual, the widest first.
std::vector<std::size_t> sortedBoxes(const LayoutGraph &graph, const std::vector<BoxOrder> &order,
                                     const std::vector<PackedItem> &items, std::optional<double> usual)
{
    std::vector<bool> isLinked(graph.boxes.size());
    for (const LayoutEdge &edge : graph.edges) {
        const auto from = graph.boxAt(edge.from);
        const auto to = graph.boxAt(edge.to);
        if (from == to)
            continue;
        for (const auto &box : {from, to}) {
            if (box)
                isLinked[*box] = true;
        }
    }
    const auto rank = [&](std::size_t box) {
        const double width = items[box].front().width;
        const bool isWide = usual && width > *usual;
        if (isWide)
            return std::tuple(isWide, true, -width, 0.0, box);
        return isLinked[box] ? std::tuple(isWide, false, order[box].layer, order[box].order, box)
                             : std::tuple(isWide, true, 0.0, 0.0, box);
    };
    std::vector<std::size_t> sorted(graph.boxes.size());
    std::iota(sorted.begin(), sorted.end(), std::size_t {0});
    std::ranges::sort(sorted, {}, rank);
    return sorted;
}

} // namespace

GraphLayout packBoxes(const LayoutGraph &graph, const std::vector<BoxContents> &contents,
                      const std::vector<BoxOrder> &order, PackingEffort effort)
{
    const std::optional<double> usual = usualWidth(contents);
    const std::vector<PackedItem> items = itemsOf(contents, usual);
    double area = 0;
    for (const PackedItem &item : items)
        area += (item.front().width + Spacing::kBoxColumnGap) * (item.front().height + Spacing::kBoxGap);
    std::vector<std::pair<std::size_t, std::size_t>> links;
    for (const LayoutEdge &edge : graph.edges) {
        const auto from = graph.boxAt(edge.from);
        const auto to = graph.boxAt(edge.to);
        if (from && to && from != to)
            links.emplace_back(*from, *to);
    }
    const double rim = items.empty() ? 0 : rimWidth(graph, std::sqrt(area / kCanvasAspect));
    const std::vector<PackedPlace> packed
        = packColumns(items, sortedBoxes(graph, order, items, usual), links, rim, effort, usual);
    GraphLayout layout;
    for (std::size_t box = 0; box < contents.size(); ++box) {
        const auto &[corner, width, shape] = packed[box];
        const BoxContent &content = contents[box][shape];
        layout.boxes[graph.boxes[box].key] = {corner.x, corner.y, width, content.height};
        const double left = corner.x + std::floor((width - content.width) / 2);
        for (const auto &[index, place] : content.places) {
            const LayoutNode &node = graph.nodes[index];
            layout.nodes[node.key] = {left + place.x, corner.y + place.y, node.width, node.height};
        }
    }
    placeRim(graph, layout);
    return layout;
}

} // namespace drawbridge
