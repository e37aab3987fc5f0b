// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/edge_head.h"

#include <QLineF>
#include <algorithm>

namespace drawbridge::app {

namespace {

/// How far behind the first head the second one points, in heads.
constexpr double kSecondHead = 0.85;

/// How long the line runs towards its tip before it turns: a longer head would stand beside the line.
double straightEnd(const std::vector<QPointF> &points)
{
    constexpr double kTurned = 35;
    const QLineF last(points[points.size() - 2], points.back());
    double length = last.length();
    for (std::size_t i = points.size() - 2; i > 0; --i) {
        const QLineF piece(points[i - 1], points[i]);
        const double turned = piece.angleTo(last);
        if (std::min(turned, 360 - turned) > kTurned)
            break;
        length += piece.length();
    }
    return length;
}

} // namespace

double headSize(const PaintContext &context, const EdgeStyle &style, const std::vector<QPointF> &points)
{
    // A smaller one cannot be made out.
    constexpr double kLeast = 4;
    const double base = context.level <= DetailLevel::Blocks ? 6 : 8;
    const double grown = style.head == EdgeHead::DoubleBar ? base : std::max(base, 3 + 2.2 * style.width);
    const double heads = style.head == EdgeHead::TwoFilled ? 1 + kSecondHead : 1;
    return std::clamp(straightEnd(points) / heads, kLeast * context.unit, grown * context.unit);
}

double headLength(const EdgeStyle &style, double size)
{
    switch (style.head) {
    case EdgeHead::Open:
        return 2;
    case EdgeHead::DoubleBar:
        return std::min(8.0, size);
    case EdgeHead::TwoFilled:
        return size * (1 + kSecondHead) - 0.5;
    case EdgeHead::Filled:
    case EdgeHead::Hollow:
        break;
    }
    return size - 0.5;
}

void paintHead(QPainter &painter, const QPointF &tip, const QPointF &direction, const EdgeStyle &style,
               double size, const QColor &background)
{
    const QPointF across(-direction.y(), direction.x());
    const QPointF base = tip - direction * size;
    QPen pen(style.color, std::clamp(style.width, 1.25, 2.0));
    pen.setJoinStyle(Qt::MiterJoin);
    const QPolygonF triangle({tip, base + across * (size / 2), base - across * (size / 2)});
    switch (style.head) {
    case EdgeHead::Filled:
    case EdgeHead::TwoFilled:
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.color);
        painter.drawPolygon(triangle);
        if (style.head == EdgeHead::TwoFilled)
            painter.drawPolygon(triangle.translated(-direction * size * kSecondHead));
        break;
    case EdgeHead::Hollow: {
        painter.setPen(pen);
        painter.setBrush(background);
        const QPointF point = tip - direction * pen.widthF();
        painter.drawPolygon(QPolygonF({point, base + across * (size / 2), base - across * (size / 2)}));
        break;
    }
    case EdgeHead::Open:
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({base + across * (size / 2), tip, base - across * (size / 2)}));
        break;
    case EdgeHead::DoubleBar:
        pen.setWidthF(2);
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        for (const double back : {1.5, 5.5}) {
            const QPointF at = tip - direction * back;
            painter.drawLine(at - across * (size * 0.7), at + across * (size * 0.7));
        }
        break;
    }
}

} // namespace drawbridge::app
