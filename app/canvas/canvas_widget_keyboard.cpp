// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_widget.h"

#include "layout/grid_layout.h"
#include "support/qt_text.h"

#include <QKeyEvent>
#include <algorithm>
#include <limits>

namespace drawbridge::app {

namespace {

QPointF directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

} // namespace

void CanvasWidget::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        m_spaceHeld = true;
    if (handleNavigationKey(event) || handleCommandKey(event)) {
        event->accept();
        return;
    }
    QWidget::keyPressEvent(event);
}

void CanvasWidget::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        // Space on its own selects; held while dragging it pans.
        if (m_spaceHeld && m_drag == Drag::None && !m_highlight.focus.isEmpty()) {
            QSet<QString> nodes = m_highlight.nodes;
            QSet<QString> edges = m_highlight.edges;
            QSet<QString> &kind = m_geometry->edgeIndex(m_highlight.focus) ? edges : nodes;
            if (!kind.remove(m_highlight.focus))
                kind.insert(m_highlight.focus);
            setSelection(nodes, edges);
        }
        m_spaceHeld = false;
    }
    QWidget::keyReleaseEvent(event);
}

bool CanvasWidget::handleNavigationKey(QKeyEvent *event)
{
    constexpr double kPanStep = 60;
    constexpr double kMoveStep = 8;
    const QPointF direction = directionOf(event->key());
    if (!direction.isNull()) {
        if (event->modifiers() & Qt::ShiftModifier) {
            panBy(-direction * kPanStep);
        } else if (event->modifiers() & Qt::ControlModifier) {
            moveSelectionBy(direction * kMoveStep);
        } else {
            focusInDirection(direction);
        }
        return true;
    }
    if (event->key() != Qt::Key_Backspace)
        return false;
    const auto node = m_geometry->nodeIndex(m_highlight.focus);
    const int box = node ? m_geometry->scene().nodes[static_cast<std::size_t>(*node)].namespaceIndex : -1;
    if (box >= 0) {
        focusKey(m_geometry->scene().namespaces[static_cast<std::size_t>(box)].key);
    } else {
        focusKey({});
        fit();
    }
    return true;
}

bool CanvasWidget::handleCommandKey(QKeyEvent *event)
{
    const QString current = !m_highlight.focus.isEmpty() ? m_highlight.focus
        : !m_highlight.nodes.isEmpty()                   ? selectedNodes().first()
        : !m_highlight.edges.isEmpty()                   ? selectedEdges().first()
                                                         : QString();
    const bool isPlain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return true;
    }
    if (!isPlain)
        return false;
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_drag != Drag::None || m_highlight.pull.active)
            cancelGesture();
        else if (m_highlight.hasSelection())
            clearSelection();
        else
            emit leaveRequested();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activate(current);
        return true;
    case Qt::Key_E:
        return requestDrawing(current, !(event->modifiers() & Qt::ShiftModifier));
    case Qt::Key_F:
        if (event->modifiers() & Qt::ShiftModifier)
            emit blastRadiusRequested(current);
        else
            emit focusModeRequested(current);
        return true;
    case Qt::Key_T:
        if (m_highlight.nodes.isEmpty())
            return false;
        tidySelection();
        return true;
    case Qt::Key_Minus:
        requestFolding(true);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        requestFolding(false);
        return true;
    case Qt::Key_Delete:
        if (m_highlight.hasSelection())
            emit deleteRequested(selectedNodes(), selectedEdges());
        return m_highlight.hasSelection();
    default:
        return false;
    }
}

bool CanvasWidget::requestDrawing(const QString &key, bool isOutgoing)
{
    QString start = key;
    if (const auto edge = m_geometry->edgeIndex(key)) {
        const CanvasEdge &shown = m_geometry->scene().edges[static_cast<std::size_t>(*edge)];
        start = isOutgoing ? shown.from : shown.to;
    }
    if (m_geometry->rectOf(start).isNull())
        return false;
    emit drawByKeyboardRequested(selectedWith(start), isOutgoing, globalRectOf(start));
    return true;
}

void CanvasWidget::activate(const QString &key)
{
    const CanvasScene &scene = m_geometry->scene();
    if (m_geometry->edgeIndex(key)) {
        setSelection({}, {key});
        emit edgeActivated(key, globalRectOf(key));
    } else if (const auto box = m_geometry->namespaceIndex(key)) {
        const std::vector<int> &inside = m_geometry->nodesOf(*box);
        if (m_geometry->isFolded(key))
            emit foldingRequested({key}, false);
        else if (!inside.empty())
            focusKey(scene.nodes[static_cast<std::size_t>(inside.front())].key);
    } else if (m_geometry->nodeIndex(key)) {
        setSelection({key}, {});
        emit nodeActivated(key);
    }
}

void CanvasWidget::focusInDirection(const QPointF &direction)
{
    const CanvasScene &scene = m_geometry->scene();
    QRectF from = m_geometry->rectOf(m_highlight.focus);
    if (const auto edge = m_geometry->edgeIndex(m_highlight.focus))
        from = m_geometry->rectOf(scene.edges[static_cast<std::size_t>(*edge)].from);
    if (from.isNull() && m_highlight.nodes.size() == 1)
        from = m_geometry->rectOf(*m_highlight.nodes.begin());
    double best = std::numeric_limits<double>::infinity();
    QString next;
    const auto consider = [&](const QString &key, const QRectF &rect) {
        const QPointF offset = rect.center() - from.center();
        double cost = offset.manhattanLength();
        if (!from.isNull()) {
            const double along = QPointF::dotProduct(offset, direction);
            const double across = std::abs(offset.x() * direction.y()) + std::abs(offset.y() * direction.x());
            if (along <= 1 || across > 2 * along)
                return;
            cost = along + 2 * across;
        }
        if (cost < best) {
            best = cost;
            next = key;
        }
    };
    for (std::size_t i = 0; i < scene.nodes.size(); ++i)
        consider(scene.nodes[i].key, m_geometry->nodeRect(static_cast<int>(i)));
    for (std::size_t i = 0; i < scene.namespaces.size(); ++i) {
        if (scene.namespaces[i].isFolded)
            consider(scene.namespaces[i].key, m_geometry->boxRect(static_cast<int>(i)));
    }
    if (!next.isEmpty())
        focusKey(next);
}

void CanvasWidget::focusNextEdge(int step)
{
    const CanvasScene &scene = m_geometry->scene();
    QString node = m_highlight.focus;
    int place = step > 0 ? -1 : 0;
    const auto current = m_geometry->edgeIndex(m_highlight.focus);
    if (current) {
        const CanvasEdge &edge = scene.edges[static_cast<std::size_t>(*current)];
        node = m_edgeWalkNode == edge.to ? edge.to : edge.from;
    }
    m_edgeWalkNode = node;
    const std::vector<int> edges = m_geometry->edgesAt(node);
    if (edges.empty())
        return;
    if (current)
        place = static_cast<int>(std::find(edges.begin(), edges.end(), *current) - edges.begin());
    const int count = static_cast<int>(edges.size());
    const int next = edges[static_cast<std::size_t>((place + step + count) % count)];
    focusKey(scene.edges[static_cast<std::size_t>(next)].id);
}

void CanvasWidget::focusKey(const QString &key)
{
    if (m_highlight.focus == key)
        return;
    m_highlight.focus = key;
    revealKey(key);
    updateAccessibleText();
    update();
    emit focusedKeyChanged(key);
}

void CanvasWidget::moveSelectionBy(const QPointF &delta)
{
    QSet<QString> keys = m_highlight.nodes;
    if (keys.isEmpty() && !m_geometry->rectOf(m_highlight.focus).isNull())
        keys.insert(m_highlight.focus);
    if (keys.isEmpty())
        return;
    beginMove(keys);
    moveBy(delta);
    endMove(CanvasMove::Hand);
}

} // namespace drawbridge::app
