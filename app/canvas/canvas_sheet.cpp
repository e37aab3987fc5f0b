// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_sheet.h"

#include "canvas/canvas_painter.h"
#include "canvas/legend_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace drawbridge::app {

namespace {

constexpr double kMargin = 32;
constexpr double kLegendHeight = 28;

} // namespace

CanvasSheet::CanvasSheet(const CanvasScene &scene, const GraphLayout &layout, Theme theme, QFont font,
                         std::optional<int> width)
    : m_geometry(CanvasGeometry::build(scene, layout))
    , m_theme(std::move(theme))
    , m_font(std::move(font))
{
    constexpr double kDesignFontSize = 13;
    // An image of more than this is refused by most viewers.
    constexpr double kLongestSide = 20000;
    m_view.setUnit(std::max(1.0, pixelSize(m_font) / kDesignFontSize));
    const QRectF bounds = m_geometry->bounds().isEmpty() ? QRectF(0, 0, 400, 200) : m_geometry->bounds();
    double scale = m_view.unit();
    if (width)
        scale = (*width - 2 * kMargin) / bounds.width();
    scale = std::min({scale, kLongestSide / bounds.width(), kLongestSide / bounds.height()});
    double across = bounds.width() * scale + 2 * kMargin;
    if (!width)
        across = std::max(across, legendWidth(m_font, legendOf(scene), scene.note));
    m_size = {std::ceil(across), std::ceil(bounds.height() * scale + 2 * kMargin + kLegendHeight)};
    m_view.setSize(m_size);
    m_view.setZoom(scale / m_view.unit(), QPointF());
    const double left = (across - bounds.width() * scale) / 2;
    m_view.setOrigin(bounds.topLeft() - QPointF(left, kMargin) / m_view.scale());
}

void CanvasSheet::paint(QPainter &painter) const
{
    const CanvasHighlight highlight;
    const QRectF legend(0, m_size.height() - kLegendHeight, m_size.width(), kLegendHeight);
    paintCanvas(painter, {*m_geometry, m_view, m_theme, highlight, m_font}, QRectF(QPointF(), m_size));
    paintLegend(painter, m_theme, m_font, legend, legendOf(m_geometry->scene()), m_geometry->scene().note);
}

} // namespace drawbridge::app
