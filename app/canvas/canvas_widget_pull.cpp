// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_widget.h"

#include <QApplication>
#include <QToolTip>
#include <algorithm>

namespace drawbridge::app {

QStringList CanvasWidget::selectedWith(const QString &key) const
{
    return m_highlight.nodes.contains(key) ? selectedNodes() : QStringList {key};
}

void CanvasWidget::beginPull(const QString &from, bool outgoing)
{
    m_drag = Drag::Pull;
    // What is pulled is what is looked at.
    if (!m_highlight.nodes.contains(from))
        setSelection({from}, {});
    PullGesture pull;
    pull.active = true;
    pull.from = from;
    pull.starts = selectedWith(from);
    pull.outgoing = outgoing;
    pull.at = m_view.toCanvas(m_pressed);
    const auto consider = [&](const QString &key) {
        if (!pull.starts.contains(key) && reasonAgainst(pull, key).isEmpty())
            pull.legal.insert(key);
    };
    for (const CanvasNode &node : m_geometry->scene().nodes)
        consider(node.key);
    for (const CanvasNamespace &ns : m_geometry->scene().namespaces)
        consider(ns.key);
    setPendingEdges({}, {});
    m_highlight.pull = pull;
    setCursor(Qt::CrossCursor);
    emit pullStarted(pull.starts, ringedTargets());
    tellPull();
    update();
}

int CanvasWidget::ringedTargets() const
{
    return static_cast<int>(std::ranges::count_if(m_highlight.pull.legal, [this](const QString &key) {
        return m_geometry->nodeIndex(key) || m_geometry->isFolded(key);
    }));
}

QString CanvasWidget::reasonAgainst(const PullGesture &pull, const QString &key) const
{
    if (!m_whyNot)
        return {};
    QString first;
    for (const QString &start : pull.starts) {
        const QString reason = pull.outgoing ? m_whyNot(start, key) : m_whyNot(key, start);
        if (reason.isEmpty())
            return {};
        if (first.isEmpty())
            first = reason;
    }
    return first;
}

void CanvasWidget::tellPull()
{
    const PullGesture &pull = m_highlight.pull;
    const QStringList over = pull.legal.contains(pull.over) ? selectedWith(pull.over) : QStringList();
    emit pullChanged(pull.outgoing ? pull.starts : over, pull.outgoing ? over : pull.starts);
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
        if (!over.isEmpty() && !pull.starts.contains(over) && !pull.legal.contains(over))
            pull.reason = reasonAgainst(pull, over);
        if (pull.reason.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(mapToGlobal(at.toPoint()), pull.reason, this);
        tellPull();
        placePullLines();
    }
    update();
}

void CanvasWidget::placePullLines()
{
    const PullGesture &pull = m_highlight.pull;
    QStringList from = m_highlight.pendingFrom;
    QStringList to = m_highlight.pendingTo;
    if (pull.active) {
        const bool isOnTarget = pull.legal.contains(pull.over) && m_geometry->nodeIndex(pull.over);
        const QStringList over = isOnTarget ? QStringList {pull.over} : QStringList();
        from = pull.outgoing ? pull.starts : over;
        to = pull.outgoing ? over : pull.starts;
    }
    std::vector<CanvasEdge> lines;
    const auto add = [&lines](const auto &sources, const auto &targets) {
        for (const QString &source : sources) {
            for (const QString &target : targets) {
                if (source == target)
                    continue;
                lines.emplace_back();
                lines.back().from = source;
                lines.back().to = target;
            }
        }
    };
    add(from, to);
    const std::size_t made = lines.size();
    add(m_highlight.ghostSources, to);
    add(from, m_highlight.ghostTargets);
    std::vector<CanvasEdge> bundles = lines;
    for (CanvasEdge &line : bundles) {
        line.from = m_geometry->boxKeyOf(line.from);
        line.to = m_geometry->boxKeyOf(line.to);
    }
    const auto placed = [made](const std::vector<CanvasEdge> &all, const auto &ways) {
        std::vector<AskedLine> result;
        for (std::size_t i = 0; i < all.size(); ++i)
            result.push_back({all[i], ways[i], i < made});
        return result;
    };
    m_highlight.pullLines = placed(lines, m_geometry->waysOf(lines));
    m_highlight.pullBundles = placed(bundles, m_geometry->bundleWaysOf(bundles));
}

void CanvasWidget::endPull(const QPointF &at)
{
    updatePull(at);
    const PullGesture pull = m_highlight.pull;
    m_highlight.pull = {};
    setGhosts({}, {});
    setTool(m_tool);
    update();
    emit pullEnded();
    if (pull.legal.contains(pull.over)) {
        const QStringList over = selectedWith(pull.over);
        const QStringList &from = pull.outgoing ? pull.starts : over;
        const QStringList &to = pull.outgoing ? over : pull.starts;
        setPendingEdges(from, to);
        emit edgesPulled(from, to, globalRectOf(pull.over));
    } else if (pull.over.isEmpty()
               && (at - m_pressed).manhattanLength() >= 2 * QApplication::startDragDistance()) {
        emit edgesPulledToNothing(pull.starts, pull.outgoing, mapToGlobal(at.toPoint()));
    }
}

} // namespace drawbridge::app
