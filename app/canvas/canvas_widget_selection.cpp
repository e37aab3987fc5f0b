// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_widget.h"

#include <algorithm>

namespace drawbridge::app {

namespace {

QStringList sorted(const QSet<QString> &keys)
{
    QStringList list(keys.begin(), keys.end());
    list.sort();
    return list;
}

bool isAllowed(EdgeState state)
{
    return state == EdgeState::Allowed || state == EdgeState::DrawnNew || state == EdgeState::NewlyAllowed;
}

/// Lines to or from a namespace say nothing about pods in the network of their node.
bool hasLinesOfItsBox(const CanvasNode &node)
{
    return node.namespaceIndex >= 0
        && std::ranges::find(node.badges, CanvasBadge::HostNetwork) == node.badges.end();
}

} // namespace

QStringList CanvasWidget::selectedNodes() const
{
    return sorted(m_highlight.nodes);
}

QStringList CanvasWidget::selectedEdges() const
{
    return sorted(m_highlight.edges);
}

void CanvasWidget::selectKeys(const QStringList &keys)
{
    QSet<QString> nodes;
    QSet<QString> edges;
    for (const QString &wanted : keys) {
        const QString key = shownKey(wanted);
        if (!m_geometry->rectOf(key).isNull())
            nodes.insert(key);
        else if (m_geometry->edgeIndex(key))
            edges.insert(key);
    }
    // What was chosen elsewhere is what keys are meant for now.
    if (!keys.isEmpty() && !keys.contains(m_highlight.focus))
        m_highlight.focus.clear();
    setSelection(nodes, edges);
}

void CanvasWidget::selectAll()
{
    QSet<QString> nodes;
    for (const CanvasNode &node : m_geometry->scene().nodes)
        nodes.insert(node.key);
    setSelection(nodes, {});
}

void CanvasWidget::clearSelection()
{
    const bool isLookedAtAlone = m_highlight.nodes.isEmpty() && m_highlight.edges.isEmpty();
    setSelection({}, {});
    if (!isLookedAtAlone || m_asked.ends.isEmpty())
        return;
    setAsked({});
    emit selectionChanged({}, {});
}

void CanvasWidget::setSelection(QSet<QString> nodes, QSet<QString> edges)
{
    if (nodes == m_highlight.nodes && edges == m_highlight.edges)
        return;
    m_highlight.nodes = std::move(nodes);
    m_highlight.edges = std::move(edges);
    updateRelated();
    updateAccessibleText();
    update();
    emit selectionChanged(selectedNodes(), selectedEdges());
}

void CanvasWidget::relateTarget(const CanvasEdge &line)
{
    insertEnd(isAllowed(line.state) ? m_highlight.reached : m_highlight.related, line.to);
}

void CanvasWidget::relateSource(const CanvasEdge &line)
{
    insertEnd(isAllowed(line.state) ? m_highlight.reaches : m_highlight.related, line.from);
}

void CanvasWidget::insertEnd(QSet<QString> &keys, const QString &end) const
{
    keys.insert(end);
    const auto box = m_geometry->namespaceIndex(end);
    if (!box)
        return;
    for (const int index : m_geometry->nodesOf(*box)) {
        const CanvasNode &node = m_geometry->scene().nodes[static_cast<std::size_t>(index)];
        if (hasLinesOfItsBox(node))
            keys.insert(node.key);
    }
}

QSet<QString> CanvasWidget::endsOfSelection() const
{
    const CanvasScene &scene = m_geometry->scene();
    QSet<QString> ends = m_highlight.nodes;
    for (const QString &key : m_highlight.nodes) {
        if (const auto box = m_geometry->namespaceIndex(key)) {
            for (const int node : m_geometry->nodesOf(*box))
                ends.insert(scene.nodes[static_cast<std::size_t>(node)].key);
        } else if (const auto index = m_geometry->nodeIndex(key)) {
            const CanvasNode &node = scene.nodes[static_cast<std::size_t>(*index)];
            if (hasLinesOfItsBox(node))
                ends.insert(scene.namespaces[static_cast<std::size_t>(node.namespaceIndex)].key);
        }
    }
    return ends;
}

void CanvasWidget::updateRelated()
{
    m_highlight.reached.clear();
    m_highlight.reaches.clear();
    m_highlight.related.clear();
    m_highlight.reachedEdges.clear();
    m_highlight.reachesEdges.clear();
    for (const QString &id : m_highlight.edges) {
        const CanvasEdge &edge
            = m_geometry->scene().edges[static_cast<std::size_t>(m_geometry->edgeIndex(id).value())];
        relateTarget(edge);
        relateSource(edge);
    }
    for (const QString &key : endsOfSelection()) {
        for (const int index : m_geometry->edgesAt(key)) {
            const CanvasEdge &edge = m_geometry->scene().edges[static_cast<std::size_t>(index)];
            if (edge.from == key) {
                m_highlight.reachedEdges.insert(edge.id);
                relateTarget(edge);
            } else {
                m_highlight.reachesEdges.insert(edge.id);
                relateSource(edge);
            }
        }
    }
    placeAsked();
    updateRelatedBoxes();
}

} // namespace drawbridge::app
