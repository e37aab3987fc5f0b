// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_metrics.h"

#include "layout/graph_layout.h"

#include <algorithm>

namespace drawbridge::app {

QRectF headerRect(const CanvasView &view, const QRectF &box)
{
    const QRectF rect = view.toView(box);
    if (view.level() == DetailLevel::Cluster)
        return rect;
    // Badges stand out of the nodes of the first row by this much.
    constexpr double kUsual = 28;
    constexpr double kBadges = 15;
    constexpr double kLeastWidth = 140;
    const double free = (LayoutSpacing::kHeader + LayoutSpacing::kPadding) * view.scale();
    const double height = std::min(kUsual * view.unit(), std::max(free - kBadges * view.unit(), free * 0.6));
    const double top = std::clamp(0.0, rect.top(), std::max(rect.top(), rect.bottom() - height));
    const double least = std::min(kLeastWidth * view.unit(), rect.width());
    const double left = std::clamp(0.0, rect.left(), rect.right() - least);
    const double right
        = view.size().isEmpty() ? rect.right() : std::clamp(view.size().width(), left + least, rect.right());
    return {left, top, right - left, height};
}

QRectF foldMarkRect(const CanvasView &view, const QRectF &header)
{
    const double side = std::min(24 * view.unit(), header.height());
    return {header.left(), header.center().y() - side / 2, side, side};
}

QRectF handleArea(const CanvasView &view, const QRectF &node, bool outgoing)
{
    const double side = 24 * view.unit();
    const QRectF rect = view.toView(node);
    const QPointF center(outgoing ? rect.right() : rect.left(), rect.center().y());
    return {center.x() - side / 2, center.y() - side / 2, side, side};
}

} // namespace drawbridge::app
