// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_view.h"

#include <algorithm>
#include <array>

namespace drawbridge::app {

void CanvasView::setZoom(double zoom, const QPointF &around)
{
    const QPointF fixed = toCanvas(around);
    m_zoom = std::clamp(zoom, kSmallestZoom, kLargestZoom);
    m_origin = fixed - around / scale();
    updateLevel();
}

void CanvasView::centerOn(const QPointF &canvasPoint)
{
    m_origin = canvasPoint - QPointF(m_size.width(), m_size.height()) / (2 * scale());
}

void CanvasView::fit(const QRectF &canvasRect, double margin, double largestZoom)
{
    fit(canvasRect, QMarginsF(margin, margin, margin, margin), largestZoom);
}

void CanvasView::fit(const QRectF &canvasRect, const QMarginsF &margins, double largestZoom)
{
    if (canvasRect.isEmpty() || m_size.isEmpty())
        return;
    const QRectF room = QRectF(QPointF(), m_size).marginsRemoved(margins);
    const double scaleToFit = std::min(std::max(1.0, room.width()) / canvasRect.width(),
                                       std::max(1.0, room.height()) / canvasRect.height());
    m_zoom = std::clamp(scaleToFit / m_unit, kSmallestZoom, largestZoom);
    updateLevel();
    m_origin = canvasRect.center() - room.center() / scale();
}

void CanvasView::updateLevel()
{
    // Levels change 3 % beyond the threshold that leads away from the present one, so that nothing flickers.
    constexpr std::array kThresholds = {0.35, 0.55, 0.9, 1.5};
    constexpr double kHysteresis = 0.03;
    int level = static_cast<int>(m_level);
    while (level < static_cast<int>(kThresholds.size())
           && m_zoom >= kThresholds[static_cast<std::size_t>(level)] * (1 + kHysteresis))
        ++level;
    while (level > 0 && m_zoom < kThresholds[static_cast<std::size_t>(level - 1)] * (1 - kHysteresis))
        --level;
    m_level = static_cast<DetailLevel>(level);
}

} // namespace drawbridge::app
