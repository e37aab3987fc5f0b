// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/clipped_line.h"

#include <QLineF>
#include <QPolygonF>
#include <algorithm>
#include <array>
#include <optional>

namespace drawbridge::app {

namespace {

/// The part of a straight piece inside the rectangle, as fractions of its length; nothing if there is none.
std::optional<std::pair<double, double>> clipped(const QPointF &a, const QPointF &b, const QRectF &rect)
{
    double first = 0;
    double last = 1;
    const QPointF d = b - a;
    const std::array<std::pair<double, double>, 4> sides = {{{-d.x(), a.x() - rect.left()},
                                                             {d.x(), rect.right() - a.x()},
                                                             {-d.y(), a.y() - rect.top()},
                                                             {d.y(), rect.bottom() - a.y()}}};
    for (const auto &[p, q] : sides) {
        if (p == 0) {
            if (q < 0)
                return std::nullopt;
        } else if (p < 0) {
            first = std::max(first, q / p);
        } else {
            last = std::min(last, q / p);
        }
    }
    return first <= last ? std::optional(std::pair(first, last)) : std::nullopt;
}

} // namespace

void drawPieces(QPainter &painter, const std::vector<QPointF> &points, const QRectF &rect, const QPen &pen)
{
    QList<QLineF> pieces;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QPointF &a = points[i - 1];
        const QPointF &b = points[i];
        if (const auto part = clipped(a, b, rect))
            pieces << QLineF(a + (b - a) * part->first, a + (b - a) * part->second);
    }
    painter.setPen(pen);
    painter.drawLines(pieces);
}

void drawClipped(QPainter &painter, const std::vector<QPointF> &points, const QRectF &rect, const QPen &pen)
{
    QPolygonF run;
    double runStart = 0;
    double length = 0;
    const bool isSolid = pen.style() == Qt::SolidLine;
    const auto flush = [&] {
        if (run.size() > 1) {
            QPen shown = pen;
            if (!isSolid)
                shown.setDashOffset(runStart / pen.widthF());
            painter.setPen(shown);
            painter.drawPolyline(run);
        }
        run.clear();
    };
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QPointF &a = points[i - 1];
        const QPointF &b = points[i];
        const double piece = QLineF(a, b).length();
        const auto part = clipped(a, b, rect);
        if (!part) {
            flush();
        } else {
            if (part->first > 0)
                flush();
            if (run.isEmpty()) {
                runStart = length + piece * part->first;
                run << a + (b - a) * part->first;
            }
            run << a + (b - a) * part->second;
            if (part->second < 1)
                flush();
        }
        length += piece;
    }
    flush();
}

std::vector<QPointF> shortened(std::vector<QPointF> points, double by)
{
    while (points.size() > 1 && by > 0) {
        const QLineF last(points[points.size() - 2], points.back());
        if (last.length() > by) {
            points.back() = last.pointAt(1 - by / last.length());
            return points;
        }
        by -= last.length();
        points.pop_back();
    }
    return points;
}

} // namespace drawbridge::app
