// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/grid_layout.h"

#include "layout/box_packer.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

namespace drawbridge {

namespace {

using Spacing = LayoutSpacing;

/// Columns by dependency order; a node stands near the middle of what leads to it.
BoxContent contentInLayers(const LayoutGraph &graph, const std::vector<std::size_t> &nodes,
                           const std::vector<std::pair<std::size_t, std::size_t>> &edges)
{
    const std::vector<std::size_t> layers = layersOf(nodes.size(), edges);
    std::vector<std::vector<std::size_t>> columns;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (columns.size() <= layers[i])
            columns.resize(layers[i] + 1);
        columns[layers[i]].push_back(i);
    }
    std::vector<std::vector<std::size_t>> before(nodes.size());
    for (const auto &[from, to] : edges) {
        if (layers[from] < layers[to])
            before[to].push_back(from);
    }
    std::vector<double> row(nodes.size(), 0);
    BoxContent content;
    content.width = 2 * Spacing::kPadding - Spacing::kColumnGap;
    double x = Spacing::kPadding;
    for (std::vector<std::size_t> &column : columns) {
        std::vector<std::pair<double, std::size_t>> wanted;
        for (const std::size_t i : column) {
            double sum = 0;
            for (const std::size_t from : before[i])
                sum += row[from];
            wanted.emplace_back(before[i].empty() ? 0 : sum / static_cast<double>(before[i].size()), i);
        }
        std::stable_sort(wanted.begin(), wanted.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        double y = Spacing::kHeader + Spacing::kPadding;
        double width = 0;
        for (std::size_t place = 0; place < wanted.size(); ++place) {
            const std::size_t i = wanted[place].second;
            const LayoutNode &node = graph.nodes[nodes[i]];
            row[i] = static_cast<double>(place);
            content.places.push_back({nodes[i], {x, y}});
            y += node.height + Spacing::kRowGap;
            width = std::max(width, node.width);
        }
        content.height = std::max(content.height, y - Spacing::kRowGap + Spacing::kPadding);
        x += width + Spacing::kColumnGap;
    }
    content.width = x - Spacing::kColumnGap + Spacing::kPadding;
    return content;
}

/// What lies inside one box, by index into the graph.
struct BoxMembers {
    std::vector<std::size_t> nodes;
    std::vector<std::pair<std::size_t, std::size_t>> edges;
};

std::vector<BoxMembers> membersOf(const LayoutGraph &graph)
{
    std::vector<BoxMembers> members(graph.boxes.size());
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        if (const auto box = graph.nodes[i].box)
            members[*box].nodes.push_back(i);
    }
    for (const auto &[from, to, lane] : graph.edges) {
        const auto box = graph.boxAt(from);
        if (!from.isBox && !to.isBox && from != to && box && box == graph.boxAt(to))
            members[*box].edges.emplace_back(from.index, to.index);
    }
    return members;
}

BoxContent contentOf(const LayoutGraph &graph, BoxMembers members)
{
    std::unordered_map<std::size_t, std::size_t> local;
    for (const auto &[from, to] : members.edges) {
        local.try_emplace(from);
        local.try_emplace(to);
    }
    std::vector<std::size_t> connected;
    std::vector<std::size_t> loose;
    for (const std::size_t node : members.nodes) {
        const auto place = local.find(node);
        if (place != local.end())
            place->second = connected.size();
        (place != local.end() ? connected : loose).push_back(node);
    }
    if (connected.empty())
        return contentInRows(graph, loose);
    for (auto &[from, to] : members.edges) {
        from = local[from];
        to = local[to];
    }
    const BoxContent layered = contentInLayers(graph, connected, members.edges);
    return withRows(graph, layered, loose);
}

} // namespace

GraphLayout gridLayout(const LayoutGraph &graph)
{
    std::vector<BoxContents> contents;
    for (BoxMembers &members : membersOf(graph))
        contents.push_back({contentOf(graph, std::move(members))});
    std::vector<std::pair<std::size_t, std::size_t>> outer;
    for (const LayoutEdge &edge : graph.edges) {
        const auto from = graph.boxAt(edge.from);
        const auto to = graph.boxAt(edge.to);
        if (from && to && *from != *to)
            outer.emplace_back(*from, *to);
    }
    std::sort(outer.begin(), outer.end());
    outer.erase(std::unique(outer.begin(), outer.end()), outer.end());
    const std::vector<std::size_t> layers = layersOf(graph.boxes.size(), outer);
    std::vector<BoxOrder> order;
    for (std::size_t box = 0; box < graph.boxes.size(); ++box)
        order.push_back({static_cast<double>(layers[box]), static_cast<double>(box)});
    return packBoxes(graph, contents, order, PackingEffort::Quick);
}

GraphLayout withFixedPositions(const LayoutGraph &graph, GraphLayout layout,
                               const std::map<std::string, LayoutPoint> &positions)
{
    std::vector<bool> isTouched(graph.boxes.size(), false);
    std::vector<LayoutPoint> shift(graph.boxes.size());
    for (std::size_t box = 0; box < graph.boxes.size(); ++box) {
        const auto place = positions.find(graph.boxes[box].key);
        if (place == positions.end())
            continue;
        LayoutRect &rect = layout.boxes[graph.boxes[box].key];
        shift[box] = {place->second.x - rect.x, place->second.y - rect.y};
        rect.x = place->second.x;
        rect.y = place->second.y;
        isTouched[box] = true;
    }
    std::vector<LayoutRect> around(graph.boxes.size());
    for (const LayoutNode &node : graph.nodes) {
        LayoutRect &rect = layout.nodes[node.key];
        rect.width = node.width;
        rect.height = node.height;
        const auto place = positions.find(node.key);
        if (place != positions.end()) {
            rect.x = place->second.x;
            rect.y = place->second.y;
        } else if (node.box) {
            rect.x += shift[*node.box].x;
            rect.y += shift[*node.box].y;
        }
        if (!node.box)
            continue;
        around[*node.box] = united(around[*node.box], rect);
        isTouched[*node.box] = isTouched[*node.box] || place != positions.end();
    }
    for (std::size_t box = 0; box < graph.boxes.size(); ++box) {
        if (!isTouched[box] || around[box].width <= 0)
            continue;
        LayoutRect rect = around[box].grown(Spacing::kPadding);
        rect.y -= Spacing::kHeader;
        rect.height += Spacing::kHeader;
        layout.boxes[graph.boxes[box].key] = rect;
    }
    return layout;
}

bool hasNewNodes(const LayoutGraph &graph, const GraphLayout &layout)
{
    return std::ranges::any_of(graph.nodes,
                               [&](const LayoutNode &node) { return !layout.nodes.contains(node.key); });
}

GraphLayout withNewNodes(const LayoutGraph &graph, const GraphLayout &old)
{
    if (graph.nodes.empty() && graph.boxes.empty())
        return {};
    const auto isOld
        = [](const auto &rects) { return [&rects](const auto &thing) { return rects.contains(thing.key); }; };
    const bool hasNew = !std::all_of(graph.boxes.begin(), graph.boxes.end(), isOld(old.boxes))
        || !std::all_of(graph.nodes.begin(), graph.nodes.end(), isOld(old.nodes));
    GraphLayout fresh = hasNew ? gridLayout(graph) : old;
    if (old.nodes.empty() && old.boxes.empty())
        return fresh;
    GraphLayout layout;
    LayoutRect all;
    for (const auto *rects : {&old.boxes, &old.nodes}) {
        for (const auto &[key, rect] : *rects)
            all = united(all, rect);
    }
    double newBoxesY = all.bottom() + Spacing::kBoxGap;
    double newNodesX = all.x;
    std::vector<LayoutPoint> shift(graph.boxes.size());
    std::vector<bool> isNew(graph.boxes.size(), false);
    for (std::size_t box = 0; box < graph.boxes.size(); ++box) {
        const std::string &key = graph.boxes[box].key;
        LayoutRect rect = fresh.boxes[key];
        const auto found = old.boxes.find(key);
        isNew[box] = found == old.boxes.end();
        const LayoutPoint corner
            = isNew[box] ? LayoutPoint {all.x, newBoxesY} : LayoutPoint {found->second.x, found->second.y};
        shift[box] = {corner.x - rect.x, corner.y - rect.y};
        if (isNew[box])
            newBoxesY += rect.height + Spacing::kBoxGap;
        layout.boxes[key]
            = isNew[box] ? LayoutRect {corner.x, corner.y, rect.width, rect.height} : found->second;
    }
    for (const LayoutNode &node : graph.nodes) {
        const auto found = old.nodes.find(node.key);
        if (found != old.nodes.end()) {
            layout.nodes[node.key] = {found->second.x, found->second.y, node.width, node.height};
            continue;
        }
        LayoutRect rect = fresh.nodes[node.key];
        if (node.box && isNew[*node.box]) {
            rect.x += shift[*node.box].x;
            rect.y += shift[*node.box].y;
        } else if (node.box) {
            // Below the last row of a box that was there before; the box grows.
            LayoutRect &around = layout.boxes[graph.boxes[*node.box].key];
            rect.x = around.x + Spacing::kPadding;
            rect.y = around.bottom() - Spacing::kPadding + Spacing::kRowGap;
            around.height = rect.bottom() + Spacing::kPadding - around.y;
        } else {
            // In a row below everything.
            rect.x = newNodesX;
            rect.y = newBoxesY;
            newNodesX += rect.width + Spacing::kRowGap;
        }
        layout.nodes[node.key] = rect;
    }
    layout.nodes.insert(old.nodes.begin(), old.nodes.end());
    layout.boxes.insert(old.boxes.begin(), old.boxes.end());
    return layout;
}

} // namespace drawbridge
