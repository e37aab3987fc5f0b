// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_widget.h"

#include <QApplication>
#include <QToolTip>

namespace drawbridge::app {

void CanvasWidget::beginPull(const QString &from, bool outgoing)
{
    m_drag = Drag::Pull;
    PullGesture pull;
    pull.active = true;
    pull.from = from;
    pull.outgoing = outgoing;
    pull.at = m_view.toCanvas(m_pressed);
    const auto consider = [&](const QString &key) {
        if (key != from && reasonAgainst(pull, key).isEmpty())
            pull.legal.insert(key);
    };
    for (const CanvasNode &node : m_geometry->scene().nodes)
        consider(node.key);
    for (const CanvasNamespace &ns : m_geometry->scene().namespaces)
        consider(ns.key);
    m_highlight.pull = pull;
    setPendingEdge({}, {});
    setCursor(Qt::CrossCursor);
    emit pullStarted(from, static_cast<int>(pull.legal.size()));
    update();
}

QString CanvasWidget::reasonAgainst(const PullGesture &pull, const QString &key) const
{
    if (!m_whyNot)
        return {};
    return pull.outgoing ? m_whyNot(pull.from, key) : m_whyNot(key, pull.from);
}

void CanvasWidget::updatePull(const QPointF &at)
{
    PullGesture &pull = m_highlight.pull;
    pull.at = m_view.toCanvas(at);
    QString over;
    if (const auto node = m_geometry->nodeAt(pull.at))
        over = m_geometry->scene().nodes[static_cast<std::size_t>(*node)].key;
    else if (const auto box = m_geometry->boxAt(pull.at))
        over = m_geometry->scene().namespaces[static_cast<std::size_t>(*box)].key;
    if (over != pull.over) {
        pull.over = over;
        pull.reason.clear();
        if (!over.isEmpty() && over != pull.from && !pull.legal.contains(over))
            pull.reason = reasonAgainst(pull, over);
        if (pull.reason.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(mapToGlobal(at.toPoint()), pull.reason, this);
    }
    update();
}

void CanvasWidget::endPull(const QPointF &at)
{
    updatePull(at);
    const PullGesture pull = m_highlight.pull;
    m_highlight.pull = {};
    setTool(m_tool);
    update();
    emit pullEnded();
    const QPoint global = mapToGlobal(at.toPoint());
    if (pull.legal.contains(pull.over)) {
        const QString &from = pull.outgoing ? pull.from : pull.over;
        const QString &to = pull.outgoing ? pull.over : pull.from;
        setPendingEdge(from, to);
        emit edgePulled(from, to, global, globalRectOf(pull.over));
    } else if (pull.over.isEmpty()
               && (at - m_pressed).manhattanLength() >= 2 * QApplication::startDragDistance()) {
        emit edgePulledToNothing(pull.from, global);
    }
}

} // namespace drawbridge::app
