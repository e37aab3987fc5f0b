// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_widget.h"

#include "canvas/canvas_metrics.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>

namespace drawbridge::app {

bool CanvasWidget::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress: {
        auto *key = static_cast<QKeyEvent *>(event);
        m_usesKeyboard = true;
        const bool isTab = key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab;
        // Without a current node Tab leaves the canvas, as everywhere.
        if (isTab && !m_highlight.focus.isEmpty() && !(key->modifiers() & Qt::ControlModifier)) {
            focusNextEdge(key->key() == Qt::Key_Tab ? 1 : -1);
            return true;
        }
        break;
    }
    case QEvent::ToolTip: {
        auto *help = static_cast<QHelpEvent *>(event);
        showTip(help->globalPos(), help->pos());
        return true;
    }
    case QEvent::NativeGesture: {
        auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomBy(1 + gesture->value(), gesture->position());
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QWidget::event(event);
}

void CanvasWidget::wheelEvent(QWheelEvent *event)
{
    constexpr double kStep = 120;
    constexpr double kZoomPerStep = 1.15;
    const bool isTouchpad = !event->pixelDelta().isNull();
    const bool isControl = event->modifiers() & Qt::ControlModifier;
    if (isControl || (!isTouchpad && !(event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier)))) {
        const double steps = event->angleDelta().y() / kStep;
        if (steps != 0)
            zoomBy(std::pow(kZoomPerStep, steps), event->position());
    } else {
        QPointF delta = isTouchpad ? QPointF(event->pixelDelta()) : QPointF(event->angleDelta()) / 2;
        if (!isTouchpad && delta.x() == 0)
            delta = {delta.y(), 0};
        panBy(delta);
    }
    event->accept();
}

void CanvasWidget::panBy(const QPointF &delta)
{
    m_userMovedView = true;
    m_view.panBy(delta);
    viewChanged();
}

void CanvasWidget::mousePressEvent(QMouseEvent *event)
{
    m_pressed = m_last = event->position();
    m_usesKeyboard = false;
    const bool pans
        = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld);
    if (pans) {
        m_drag = Drag::Pan;
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton || m_drag != Drag::None)
        return;
    m_pressedKey = keyAt(m_pressed);
    QString handleOwner;
    const int handle = handleAt(m_pressed, handleOwner);
    if (handle != 0) {
        beginPull(handleOwner, handle > 0);
    } else if (m_tool == Tool::Pull && !m_geometry->rectOf(m_pressedKey).isNull()) {
        beginPull(m_pressedKey, true);
    } else {
        m_drag = Drag::Press;
    }
}

int CanvasWidget::handleAt(const QPointF &point, QString &owner) const
{
    const QString focus = hasFocus() ? m_highlight.focus : QString();
    QStringList candidates {m_highlight.hover, focus};
    if (m_highlight.nodes.size() == 1)
        candidates << *m_highlight.nodes.begin();
    for (const QString &key : candidates) {
        if (!m_geometry->nodeIndex(key) || m_view.level() == DetailLevel::Cluster)
            continue;
        owner = key;
        if (handleRect(key).contains(point))
            return 1;
        if (key == m_highlight.hover && m_highlight.hoverLeft && leftHandleRect(key).contains(point))
            return -1;
    }
    return 0;
}

void CanvasWidget::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (m_drag == Drag::Press && (at - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        const bool isBox = m_geometry->namespaceIndex(m_pressedKey).has_value();
        const bool isHeader = m_geometry->isFolded(m_pressedKey)
            || (isBox && headerRect(m_view, m_geometry->rectOf(m_pressedKey)).contains(m_pressed));
        if (m_geometry->nodeIndex(m_pressedKey) || isHeader) {
            m_drag = Drag::Move;
            beginMove(m_highlight.nodes.contains(m_pressedKey) ? m_highlight.nodes
                                                               : QSet<QString> {m_pressedKey});
        } else {
            m_drag = Drag::RubberBand;
        }
    }
    switch (m_drag) {
    case Drag::None:
        setHover(at);
        break;
    case Drag::Press:
        break;
    case Drag::Pan:
        panBy(at - m_last);
        break;
    case Drag::Move:
        moveBy((at - m_pressed) / m_view.scale());
        showMoveTip(at);
        break;
    case Drag::RubberBand:
        m_highlight.rubberBand = QRectF(m_view.toCanvas(m_pressed), m_view.toCanvas(at)).normalized();
        update();
        break;
    case Drag::Pull:
        updatePull(at);
        break;
    }
    m_last = at;
}

void CanvasWidget::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag drag = m_drag;
    if (drag == Drag::None || (event->button() != Qt::LeftButton && drag != Drag::Pan))
        return;
    m_drag = Drag::None;
    switch (drag) {
    case Drag::None:
        break;
    case Drag::Press:
        clickAt(event->position(), event->modifiers());
        break;
    case Drag::Pan:
        setTool(m_tool);
        break;
    case Drag::Move:
        dropMoved();
        break;
    case Drag::RubberBand:
        endRubberBand(event->modifiers());
        break;
    case Drag::Pull:
        endPull(event->position());
        if (m_tool == Tool::Pull
            && (event->position() - m_pressed).manhattanLength() < QApplication::startDragDistance())
            clickAt(event->position(), event->modifiers());
        break;
    }
    setHover(event->position());
}

void CanvasWidget::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QString key = keyAt(event->position());
    if (!foldMarkAt(event->position()).isEmpty())
        return;
    const auto box = m_geometry->namespaceIndex(key);
    if (!box) {
        activate(key);
        return;
    }
    const bool isFolded = m_geometry->isFolded(key);
    const bool isHeader = m_view.level() != DetailLevel::Cluster
        && headerRect(m_view, m_geometry->boxRect(*box)).contains(event->position());
    if (isFolded || isHeader) {
        emit foldingRequested({key}, !isFolded);
        return;
    }
    setSelection({key}, {});
    zoomToSelection();
}

void CanvasWidget::clickAt(const QPointF &at, Qt::KeyboardModifiers modifiers)
{
    if (const QString marked = foldMarkAt(at); !marked.isEmpty()) {
        emit foldingRequested({marked}, !m_geometry->isFolded(marked));
        return;
    }
    const QString key = keyAt(at);
    const bool isEdge = m_geometry->edgeIndex(key).has_value();
    QSet<QString> nodes;
    QSet<QString> edges;
    if (modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) {
        nodes = m_highlight.nodes;
        edges = m_highlight.edges;
    }
    if (!key.isEmpty()) {
        QSet<QString> &kind = isEdge ? edges : nodes;
        if (!kind.remove(key))
            kind.insert(key);
        m_highlight.focus = key;
        emit focusedKeyChanged(key);
    }
    if (nodes.isEmpty() && edges.isEmpty())
        clearSelection();
    else
        setSelection(nodes, edges);
}

void CanvasWidget::endRubberBand(Qt::KeyboardModifiers modifiers)
{
    QSet<QString> nodes;
    if (modifiers & (Qt::ControlModifier | Qt::ShiftModifier))
        nodes = m_highlight.nodes;
    for (const int node : m_geometry->nodesIn(m_highlight.rubberBand)) {
        if (m_highlight.rubberBand.intersects(m_geometry->nodeRect(node)))
            nodes.insert(m_geometry->scene().nodes[static_cast<std::size_t>(node)].key);
    }
    m_highlight.rubberBand = {};
    setSelection(nodes, {});
    update();
}

void CanvasWidget::cancelGesture()
{
    const Drag drag = m_drag;
    m_drag = Drag::None;
    const bool wasPulling = m_highlight.pull.active;
    m_highlight.pull = {};
    if (wasPulling)
        setGhosts({}, {});
    m_highlight.rubberBand = {};
    if (drag == Drag::Move) {
        m_moved.clear();
        m_moveStart.clear();
        rebuild(m_geometry->scene(), m_layoutBeforeMove);
    }
    setTool(m_tool);
    update();
    if (wasPulling)
        emit pullEnded();
}

void CanvasWidget::setHover(const QPointF &at)
{
    QString key = keyAt(at);
    // The handles reach beyond the node: the pointer may leave it towards them.
    QString owner;
    if (handleAt(at, owner) != 0)
        key = owner;
    const QRectF shown = nodeRect(key);
    const bool isLeft = !shown.isNull() && at.x() < shown.left() + shown.width() / 3;
    if (key == m_highlight.hover && isLeft == m_highlight.hoverLeft)
        return;
    const bool isOther = key != m_highlight.hover;
    m_highlight.hover = key;
    m_highlight.hoverLeft = isLeft;
    update();
    if (isOther)
        emit hoverChanged(key);
}

void CanvasWidget::leaveEvent(QEvent *)
{
    if (m_drag != Drag::None || m_highlight.hover.isEmpty())
        return;
    m_highlight.hover.clear();
    update();
    emit hoverChanged({});
}

void CanvasWidget::focusInEvent(QFocusEvent *event)
{
    m_usesKeyboard = m_usesKeyboard || event->reason() == Qt::TabFocusReason
        || event->reason() == Qt::BacktabFocusReason;
    QWidget::focusInEvent(event);
    update();
    // Later: first it is said that the canvas has it.
    QMetaObject::invokeMethod(
        this, [this] { emit focusedKeyChanged(m_highlight.focus); }, Qt::QueuedConnection);
}

void CanvasWidget::focusOutEvent(QFocusEvent *event)
{
    m_spaceHeld = false;
    QWidget::focusOutEvent(event);
    update();
}

void CanvasWidget::contextMenuEvent(QContextMenuEvent *event)
{
    QString key = keyAt(event->pos());
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        key = m_highlight.focus;
        if (!key.isEmpty())
            at = globalRectOf(key).center();
    } else if (!key.isEmpty() && !m_highlight.nodes.contains(key) && !m_highlight.edges.contains(key)) {
        const bool isEdge = m_geometry->edgeIndex(key).has_value();
        setSelection(isEdge ? QSet<QString>() : QSet<QString> {key},
                     isEdge ? QSet<QString> {key} : QSet<QString>());
    }
    emit contextMenuRequested(key, at);
}

void CanvasWidget::showTip(const QPoint &globalPosition, const QPointF &at)
{
    const QString key = keyAt(at);
    const CanvasScene &scene = m_geometry->scene();
    QString text;
    if (const auto node = m_geometry->nodeIndex(key)) {
        const CanvasNode &shown = scene.nodes[static_cast<std::size_t>(*node)];
        text = shown.name + QLatin1Char('\n') + shown.meta;
        if (!shown.tip.isEmpty())
            text += QLatin1Char('\n') + shown.tip;
    } else if (const auto edge = m_geometry->edgeIndex(key)) {
        const CanvasEdge &shown = scene.edges[static_cast<std::size_t>(*edge)];
        text = describe(scene, shown);
        if (!shown.tip.isEmpty())
            text += QLatin1Char('\n') + shown.tip;
    } else if (const auto box = m_geometry->namespaceIndex(key)) {
        const CanvasNamespace &shown = scene.namespaces[static_cast<std::size_t>(*box)];
        text = shown.name;
        if (!shown.openNote.isEmpty())
            text += QLatin1Char('\n') + shown.openNote;
    }
    if (const QString undrawn = undrawnTip(key); !undrawn.isEmpty())
        text += QLatin1Char('\n') + undrawn;
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(globalPosition, text, this);
}

} // namespace drawbridge::app
