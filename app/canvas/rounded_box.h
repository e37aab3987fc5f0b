// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/paint_context.h"

#include <QBrush>
#include <QPen>
#include <QPixmap>

namespace drawbridge::app {

/// Rounded rectangles of one look. Where the outline is one whole pixel, the corners, and boxes that are
/// little more than corners, are painted once and copied: a picture of a large cluster has hundreds of boxes.
class RoundedBox {
public:
    RoundedBox(PaintContext &context, const QPen &pen, const QBrush &brush, double radius);

    /// The rectangle must be snapped.
    void paint(const QRectF &rect) const;

private:
    void paintWhole(QPainter &painter, const QRectF &rect) const;
    /// The box of so many pixels alone.
    QPixmap pictureOf(const QSize &pixels) const;
    void paintInPieces(const QRect &pixels) const;

    PaintContext &m_context;
    QPen m_pen;
    QBrush m_brush;
    double m_radius;
    /// Of a corner, in pixels; 0 if every box is painted as a whole.
    int m_corner = 0;
    /// The four corners around a middle of one pixel.
    QPixmap m_corners;
};

} // namespace drawbridge::app
