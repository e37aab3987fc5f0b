// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_geometry.h"

namespace drawbridge::app {

namespace {

/// That many lines may come in edits before those of all edges are moved to make room.
constexpr std::size_t kRoomForEdits = 1024;

} // namespace

CanvasGeometry::End CanvasGeometry::endOf(const QString &key) const
{
    if (const auto node = nodeIndex(key))
        return *node;
    const auto box = namespaceIndex(key);
    return box ? static_cast<End>(m_nodeRects.size()) + *box : kNowhere;
}

CanvasGeometry::End CanvasGeometry::boxOf(End end) const
{
    const int box = isNode(end) ? m_scene.nodes[static_cast<std::size_t>(end)].namespaceIndex : -1;
    return box >= 0 ? static_cast<End>(m_nodeRects.size()) + box : end;
}

const QString &CanvasGeometry::keyOf(End end) const
{
    const auto index = static_cast<std::size_t>(end);
    return isNode(end) ? m_scene.nodes[index].key : m_scene.namespaces[index - m_nodeRects.size()].key;
}

QRectF CanvasGeometry::rectOf(End end) const
{
    const auto index = static_cast<std::size_t>(end);
    return isNode(end) ? m_nodeRects[index] : m_boxRects[index - m_nodeRects.size()];
}

std::vector<int> CanvasGeometry::edgesAt(const QString &key) const
{
    const End end = endOf(key);
    return end == kNowhere ? std::vector<int>() : m_edgesAt[static_cast<std::size_t>(end)];
}

void CanvasGeometry::addToEnds(int edge)
{
    const Ends &ends = m_ends[static_cast<std::size_t>(edge)];
    if (ends.from != kNowhere)
        m_edgesAt[static_cast<std::size_t>(ends.from)].push_back(edge);
    if (ends.to != kNowhere && ends.to != ends.from)
        m_edgesAt[static_cast<std::size_t>(ends.to)].push_back(edge);
}

QString CanvasGeometry::boxKeyOf(const QString &key) const
{
    const End end = endOf(key);
    return end == kNowhere ? key : keyOf(boxOf(end));
}

/// Before any other thread reads the scene, because the lines move when room is made for more.
void CanvasGeometry::take(CanvasScene scene, GraphLayout layout)
{
    m_scene = std::move(scene);
    m_layout = std::move(layout);
    const std::size_t room = m_scene.edges.size() + kRoomForEdits;
    m_scene.edges.reserve(room);
    m_ends.reserve(room);
    m_routes.reserve(room);
}

void CanvasGeometry::placeEdges()
{
    m_edgesAt.resize(m_nodeRects.size() + m_boxRects.size());
    for (const CanvasEdge &edge : m_scene.edges) {
        const int index = static_cast<int>(m_ends.size());
        m_ends.push_back(endsOf(edge));
        addToEnds(index);
    }
}

QHash<QString, int> CanvasGeometry::edgesById() const
{
    QHash<QString, int> edges;
    edges.reserve(static_cast<qsizetype>(m_scene.edges.size()));
    for (std::size_t i = 0; i < m_scene.edges.size(); ++i)
        edges.insert(m_scene.edges[i].id, static_cast<int>(i));
    return edges;
}

} // namespace drawbridge::app
