// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_widget.h"

#include "canvas/free_places.h"
#include "canvas/scene_layout.h"
#include "canvas/tidy_places.h"
#include "layout/grid_layout.h"
#include "support/qt_text.h"

#include <QToolTip>
#include <cmath>

namespace drawbridge::app {

void CanvasWidget::beginMove(const QSet<QString> &keys)
{
    m_moveStart.clear();
    const auto add = [this](const QString &key) {
        const QRectF rect = m_geometry->rectOf(key);
        m_moveStart[toStd(key)] = {rect.x(), rect.y()};
    };
    for (const QString &key : keys) {
        add(key);
        const auto box = m_geometry->namespaceIndex(key);
        if (!box)
            continue;
        // Nodes with places of their own have to come along.
        for (const int node : m_geometry->nodesOf(*box)) {
            const QString &inner = m_geometry->scene().nodes[static_cast<std::size_t>(node)].key;
            if (m_geometry->scene().positions.contains(toStd(inner)))
                add(inner);
        }
    }
    m_moved.clear();
    m_movedOnto.clear();
    m_layoutBeforeMove = m_geometry->layout();
}

void CanvasWidget::showMoveTip(const QPointF &at)
{
    const auto moved = m_geometry->nodeIndex(m_pressedKey);
    if (!moved)
        return;
    const std::vector<CanvasNode> &nodes = m_geometry->scene().nodes;
    const QPointF point = m_view.toCanvas(at);
    QString onto;
    for (const int node : m_geometry->nodesIn(QRectF(point, QSizeF(1, 1)))) {
        const QString &key = nodes[static_cast<std::size_t>(node)].key;
        if (!m_moveStart.contains(toStd(key)) && m_geometry->nodeRect(node).contains(point))
            onto = key;
    }
    if (onto == m_movedOnto)
        return;
    m_movedOnto = onto;
    if (onto.isEmpty()) {
        QToolTip::hideText();
        return;
    }
    const QString &name = nodes[static_cast<std::size_t>(*moved)].name;
    QToolTip::showText(
        mapToGlobal(at.toPoint()),
        tr("This moves %1. To draw an edge, pull from the round handle at its right edge, or press E.")
            .arg(name),
        this);
}

void CanvasWidget::moveBy(const QPointF &delta)
{
    QSet<QString> keys;
    m_moved.clear();
    for (const auto &[key, start] : m_moveStart) {
        m_moved[key] = {std::round(start.x + delta.x()), std::round(start.y + delta.y())};
        keys.insert(toQString(key));
    }
    const LayoutGraph graph = toLayoutGraph(m_geometry->scene());
    m_geometry = m_geometry->withLayout(withFixedPositions(graph, m_layoutBeforeMove, m_moved), keys);
    m_frame.forget();
    update();
    emit drawingChanged();
}

void CanvasWidget::pinBoxesOfMoved()
{
    const CanvasScene &scene = m_geometry->scene();
    std::map<std::string, LayoutPoint> boxes;
    for (const auto &[key, place] : m_moved) {
        const auto node = m_geometry->nodeIndex(toQString(key));
        const int box = node ? scene.nodes[static_cast<std::size_t>(*node)].namespaceIndex : -1;
        if (box < 0)
            continue;
        const std::string boxKey = toStd(scene.namespaces[static_cast<std::size_t>(box)].key);
        const LayoutRect &rect = m_layoutBeforeMove.boxes[boxKey];
        if (!scene.positions.contains(boxKey))
            boxes[boxKey] = {rect.x, rect.y};
    }
    m_moved.merge(boxes);
}

void CanvasWidget::dropMoved()
{
    m_moved = freePlaces(toLayoutGraph(m_geometry->scene()), m_layoutBeforeMove, m_moved);
    endMove(CanvasMove::Hand);
}

void CanvasWidget::tidySelection()
{
    m_layoutBeforeMove = m_geometry->layout();
    m_moved = tidyPlaces(m_geometry->scene(), m_layoutBeforeMove, m_highlight.nodes);
    if (!m_moved.empty())
        endMove(CanvasMove::Tidy);
}

void CanvasWidget::endMove(CanvasMove how)
{
    m_scenes->stop();
    std::map<std::string, LayoutPoint> cards;
    if (isAmongCards())
        cards = takeCards(m_moved);
    else
        pinBoxesOfMoved();
    if (m_whole)
        moveHiddenAlong(m_moved);
    CanvasScene whole = wholeScene();
    for (const auto &[key, place] : m_moved)
        whole.positions[key] = place;
    for (const auto &[key, place] : cards)
        whole.cardPositions[key] = place;
    const std::map<std::string, LayoutPoint> moved = std::move(m_moved);
    m_userMovedView = true;
    m_moved.clear();
    m_moveStart.clear();
    showScene(std::move(whole));
    if (!moved.empty() || !cards.empty())
        emit positionsMoved(moved, cards, how);
}

} // namespace drawbridge::app
