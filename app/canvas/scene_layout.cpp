// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/scene_layout.h"

#include "layout/graph_layout.h"
#include "support/qt_text.h"

#include <QHash>

namespace drawbridge::app {

LayoutGraph toLayoutGraph(const CanvasScene &scene, LayoutLines lines, FoldedAs folded)
{
    constexpr double kNodeWidth = 168;
    constexpr double kPillWidth = 208;
    LayoutGraph graph;
    QHash<QString, LayoutEnd> ends;
    std::vector<std::optional<std::size_t>> boxes;
    for (const CanvasNamespace &ns : scene.namespaces) {
        if (ns.isFolded && folded == FoldedAs::Nodes) {
            boxes.emplace_back();
            ends.insert(ns.key, {false, graph.nodes.size()});
            graph.nodes.push_back(
                {toStd(ns.key), std::nullopt, LayoutSpacing::kEmptyBoxWidth, LayoutSpacing::kEmptyBoxHeight});
            continue;
        }
        boxes.emplace_back(graph.boxes.size());
        ends.insert(ns.key, {true, graph.boxes.size()});
        graph.boxes.push_back({toStd(ns.key)});
    }
    for (const CanvasNode &node : scene.nodes) {
        ends.insert(node.key, {false, graph.nodes.size()});
        LayoutNode placed;
        placed.key = toStd(node.key);
        placed.width = node.shape == NodeShape::External ? kPillWidth : kNodeWidth;
        if (node.namespaceIndex >= 0)
            placed.box = boxes[static_cast<std::size_t>(node.namespaceIndex)];
        graph.nodes.push_back(std::move(placed));
    }
    for (const CanvasEdge &edge : scene.edges) {
        const auto from = ends.constFind(edge.from);
        const auto to = ends.constFind(edge.to);
        const bool isWanted = edge.isHubLine == (lines == LayoutLines::OfHubs);
        if (isWanted && from != ends.constEnd() && to != ends.constEnd())
            graph.edges.push_back({*from, *to});
    }
    return graph;
}

} // namespace drawbridge::app
