// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "canvas/pull_painter.h"

#include "canvas/edge_painter.h"
#include "canvas/paint_context.h"

#include <vector>

namespace drawbridge::app {

namespace {

/// The lines of edges in the making: from each of the one to each of the other. A key without a place stands
/// for the pointer.
class PullLines {
public:
    explicit PullLines(PaintContext &context)
        : m_context(context)
        , m_style(edgeStyle(context.theme, EdgeState::DrawnNew, Relation::Reached))
    {
    }

    void paint(const QStringList &from, const QStringList &to, bool isGhost) const
    {
        EdgeStyle style = m_style;
        if (isGhost)
            style.dashes = {4, 4};
        for (const QString &source : from) {
            for (const QString &target : to) {
                if (source != target)
                    paintEdgeLine(m_context, line(source, target), style, m_context.theme.nsFill);
            }
        }
    }

private:
    QRectF placeOf(const QString &key) const
    {
        const QRectF place = m_context.view.toView(m_context.geometry.rectOf(key));
        return place.isEmpty() ? QRectF(m_context.view.toView(m_context.highlight.pull.at), QSizeF(0, 0))
                               : place;
    }

    std::vector<QPointF> line(const QString &source, const QString &target) const
    {
        // What is not on the canvas yet has no line.
        if ((!source.isEmpty() && m_context.geometry.rectOf(source).isEmpty())
            || (!target.isEmpty() && m_context.geometry.rectOf(target).isEmpty()))
            return {};
        const QRectF from = placeOf(source);
        const QRectF to = placeOf(target);
        // What stands above or below is met there, not around its side.
        if (from.left() < to.right() && to.left() < from.right() && from.top() != to.top()) {
            const bool isDownward = to.center().y() >= from.center().y();
            return {{from.center().x(), isDownward ? from.bottom() : from.top()},
                    {to.center().x(), isDownward ? to.top() : to.bottom()}};
        }
        const bool isRightward = to.center().x() >= from.center().x();
        return curved({isRightward ? from.right() : from.left(), from.center().y()},
                      {isRightward ? to.left() : to.right(), to.center().y()});
    }

    PaintContext &m_context;
    EdgeStyle m_style;
};

} // namespace

void paintPull(PaintContext &context)
{
    const CanvasHighlight &highlight = context.highlight;
    const PullGesture &pull = highlight.pull;
    QStringList from = highlight.pendingFrom;
    QStringList to = highlight.pendingTo;
    if (pull.active) {
        const bool isOnTarget = pull.legal.contains(pull.over) && context.geometry.nodeIndex(pull.over);
        const QStringList over {isOnTarget ? pull.over : QString()};
        from = pull.outgoing ? pull.starts : over;
        to = pull.outgoing ? over : pull.starts;
    }
    const PullLines lines(context);
    lines.paint(QStringList(highlight.ghostSources.begin(), highlight.ghostSources.end()), to, true);
    lines.paint(from, QStringList(highlight.ghostTargets.begin(), highlight.ghostTargets.end()), true);
    lines.paint(from, to, false);
}

} // namespace drawbridge::app
