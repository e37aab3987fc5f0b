// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/isolation_badge.h"

#include <QPainter>

namespace drawbridge::app {

namespace {

/// A pointer to a wall (into it for ingress, out of it for egress), 11 by 8 around the centre.
void paintArrow(QPainter &painter, const QPointF &center, double unit, bool isIngress, const QColor &color)
{
    QPen pen(color, 1.3 * unit);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const auto at = [&](double x, double y) { return center + QPointF(x, y) * unit; };
    const double wall = isIngress ? 4.5 : -4.5;
    const double shift = isIngress ? -1 : 1;
    painter.drawLine(at(wall, -3.5), at(wall, 3.5));
    painter.drawLine(at(shift - 3, 0), at(shift + 2.5, 0));
    painter.drawPolyline(QPolygonF({at(shift + 0.5, -2.3), at(shift + 2.8, 0), at(shift + 0.5, 2.3)}));
}

void paintCell(QPainter &painter, const Theme &theme, const QRectF &rect, Isolation isolation, bool isIngress)
{
    const double unit = rect.height() / IsolationBadge::kHeight;
    QColor outline = theme.text2;
    QColor fill = Qt::transparent;
    QColor arrow = theme.text2;
    Qt::PenStyle style = Qt::SolidLine;
    switch (isolation) {
    case Isolation::Isolated:
        fill = theme.text2;
        arrow = theme.base;
        break;
    case Isolation::Open:
        outline = arrow = theme.warn;
        fill = theme.warnSoft;
        break;
    case Isolation::Partial:
        fill = theme.base;
        break;
    case Isolation::Unknown:
        outline = arrow = theme.unknown;
        fill = theme.unknownSoft;
        style = Qt::DotLine;
        break;
    }
    painter.setPen(QPen(outline, 1, style));
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3 * unit, 3 * unit);
    paintArrow(painter, rect.center(), unit, isIngress, arrow);
}

} // namespace

void paintIsolationBadge(QPainter &painter, const Theme &theme, const QRectF &rect, Isolation ingress,
                         Isolation egress)
{
    const double cell = rect.width() * 17 / IsolationBadge::kWidth;
    paintCell(painter, theme, {rect.left(), rect.top(), cell, rect.height()}, ingress, true);
    paintCell(painter, theme, {rect.right() - cell, rect.top(), cell, rect.height()}, egress, false);
}

} // namespace drawbridge::app
