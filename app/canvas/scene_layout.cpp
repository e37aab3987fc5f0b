// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/scene_layout.h"

#include "canvas/edge_style.h"
#include "support/qt_text.h"

#include <QHash>
#include <optional>

namespace drawbridge::app {

namespace {

/// Finds the ends of lines in a graph by the keys of the scene.
class EndFinder {
public:
    explicit EndFinder(const CanvasScene &scene)
        : m_scene(scene)
    {
    }

    void addNamespace(const QString &key, const LayoutEnd &end) { m_ends.insert(key, end); }
    /// The first node of the scene; the others follow it.
    void setFirstNode(std::size_t index) { m_firstNode = index; }

    std::optional<LayoutEnd> find(const QString &key, NodeHint hint)
    {
        if (isRight(m_scene, hint, key))
            return nodeAt(static_cast<std::size_t>(hint.node));
        auto found = m_ends.constFind(key);
        if (found == m_ends.constEnd() && !m_hasNodes) {
            addNodes();
            found = m_ends.constFind(key);
        }
        return found == m_ends.constEnd() ? std::nullopt : std::optional(*found);
    }

private:
    LayoutEnd nodeAt(std::size_t place) const { return {false, m_firstNode + place}; }

    void addNodes()
    {
        m_hasNodes = true;
        m_ends.reserve(m_ends.size() + static_cast<qsizetype>(m_scene.nodes.size()));
        for (std::size_t i = 0; i < m_scene.nodes.size(); ++i)
            m_ends.insert(m_scene.nodes[i].key, nodeAt(i));
    }

    const CanvasScene &m_scene;
    std::size_t m_firstNode = 0;
    bool m_hasNodes = false;
    QHash<QString, LayoutEnd> m_ends;
};

} // namespace

LayoutGraph toLayoutGraph(const CanvasScene &scene, LayoutLines lines, FoldedAs folded)
{
    constexpr double kNodeWidth = 168;
    constexpr double kPillWidth = 208;
    LayoutGraph graph;
    EndFinder ends(scene);
    std::vector<std::optional<std::size_t>> boxes;
    for (const CanvasNamespace &ns : scene.namespaces) {
        if (ns.isFolded && folded == FoldedAs::Nodes) {
            boxes.emplace_back();
            ends.addNamespace(ns.key, {false, graph.nodes.size()});
            graph.nodes.push_back(
                {toStd(ns.key), std::nullopt, LayoutSpacing::kEmptyBoxWidth, LayoutSpacing::kEmptyBoxHeight});
            continue;
        }
        boxes.emplace_back(graph.boxes.size());
        ends.addNamespace(ns.key, {true, graph.boxes.size()});
        graph.boxes.push_back({toStd(ns.key)});
    }
    ends.setFirstNode(graph.nodes.size());
    graph.nodes.reserve(graph.nodes.size() + scene.nodes.size());
    for (const CanvasNode &node : scene.nodes) {
        LayoutNode placed;
        placed.key = toStd(node.key);
        placed.width = node.shape == NodeShape::External ? kPillWidth : kNodeWidth;
        if (node.namespaceIndex >= 0)
            placed.box = boxes[static_cast<std::size_t>(node.namespaceIndex)];
        graph.nodes.push_back(std::move(placed));
    }
    for (const CanvasEdge &edge : scene.edges) {
        if (edge.isHubLine != (lines == LayoutLines::OfHubs))
            continue;
        const auto from = ends.find(edge.from, edge.fromNode);
        const auto to = ends.find(edge.to, edge.toNode);
        if (from && to)
            graph.edges.push_back({*from, *to, laneOf(edge.state)});
    }
    return graph;
}

std::vector<QPointF> toPoints(const std::vector<LayoutPoint> &line)
{
    std::vector<QPointF> points;
    points.reserve(line.size());
    for (const LayoutPoint &point : line)
        points.emplace_back(point.x, point.y);
    return points;
}

} // namespace drawbridge::app
