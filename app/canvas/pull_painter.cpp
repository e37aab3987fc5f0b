// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "canvas/pull_painter.h"

#include "canvas/edge_painter.h"
#include "canvas/paint_context.h"

#include <algorithm>
#include <vector>

namespace drawbridge::app {

namespace {

EdgeStyle pullStyle(const PaintContext &context)
{
    return edgeStyle(context.theme, EdgeState::DrawnNew, Relation::Reached);
}

/// The lines of a pull that is not on a target: from each of its starts to the pointer, or back.
void paintToPointer(PaintContext &context, const PullGesture &pull)
{
    const QPointF pointer = context.view.toView(pull.at);
    for (const QString &start : pull.starts) {
        const QRectF place = context.view.toView(context.geometry.rectOf(start));
        if (place.isEmpty())
            continue;
        const bool isRightward = pointer.x() >= place.center().x();
        QPointF side(isRightward ? place.right() : place.left(), place.center().y());
        std::vector<QPointF> line;
        // What is above or below is met there, not around its side.
        if (place.left() < pointer.x() && pointer.x() < place.right()) {
            side = {place.center().x(), pointer.y() >= place.center().y() ? place.bottom() : place.top()};
            line = {side, pointer};
        } else {
            line = curved(side, pointer);
        }
        if (!pull.outgoing)
            std::ranges::reverse(line);
        paintEdgeLine(context, line, pullStyle(context), context.theme.nsFill);
    }
}

} // namespace

void paintPull(PaintContext &context)
{
    constexpr double kRadius = 10;
    const CanvasHighlight &highlight = context.highlight;
    const bool isOfBoxes = context.level == DetailLevel::Cluster;
    const std::vector<AskedLine> &lines = isOfBoxes ? highlight.pullBundles : highlight.pullLines;
    // Ghosts lie below what is drawn.
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        EdgeStyle style = pullStyle(context);
        if (!line->isLookedAt)
            style.dashes = {4, 4};
        std::vector<QPointF> corners;
        for (const QPointF &corner : line->corners)
            corners.push_back(context.view.toView(corner));
        paintEdgeLine(context, rounded(corners, kRadius * context.view.scale()), style, context.theme.nsFill);
    }
    const bool isOnTarget = highlight.pull.legal.contains(highlight.pull.over)
        && context.geometry.nodeIndex(highlight.pull.over);
    if (highlight.pull.active && !isOnTarget)
        paintToPointer(context, highlight.pull);
}

} // namespace drawbridge::app
