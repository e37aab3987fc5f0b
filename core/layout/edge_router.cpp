// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/edge_router.h"

namespace drawbridge {

namespace {

LayoutRect rectOf(const LayoutGraph &graph, const GraphLayout &layout, LayoutEnd end)
{
    const auto &rects = end.isBox ? layout.boxes : layout.nodes;
    const auto found = rects.find(end.isBox ? graph.boxes[end.index].key : graph.nodes[end.index].key);
    return found == rects.end() ? LayoutRect {} : found->second;
}

} // namespace

std::vector<std::vector<LayoutPoint>> routeEdges(const LayoutGraph &graph, const GraphLayout &layout)
{
    std::vector<std::vector<LayoutPoint>> routes;
    for (const LayoutEdge &edge : graph.edges) {
        const LayoutRect from = rectOf(graph, layout, edge.from);
        const LayoutRect to = rectOf(graph, layout, edge.to);
        const LayoutPoint start {from.right(), from.center().y};
        const LayoutPoint end {to.x, to.center().y};
        const double middle = start.x + LayoutSpacing::kColumnGap / 2;
        routes.push_back({start, {middle, start.y}, {middle, end.y}, end});
    }
    return routes;
}

} // namespace drawbridge
