// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/clipped_line.h"

#include <QLineF>
#include <QPixmap>
#include <QPolygonF>
#include <QtMath>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
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

/// Dots of one look, by where their middle lies between pixels.
class DotPictures {
public:
    DotPictures(const QColor &color, double diameter)
        : m_color(color)
        , m_diameter(diameter)
        , m_side(qCeil(diameter) + 2)
    {
    }

    void paint(QPainter &painter, const QPointF &middle)
    {
        const QPointF corner = middle - QPointF(m_side, m_side) / 2;
        const QPoint steps(qRound(corner.x() * kSteps), qRound(corner.y() * kSteps));
        const QPoint pixel(qFloor(steps.x() / double(kSteps)), qFloor(steps.y() / double(kSteps)));
        painter.drawPixmap(pixel, picture(steps - pixel * kSteps));
    }

private:
    /// Of a pixel.
    static constexpr int kSteps = 4;

    const QPixmap &picture(const QPoint &steps)
    {
        QPixmap &made = m_pictures[static_cast<std::size_t>(steps.y() * kSteps + steps.x())];
        if (made.isNull()) {
            made = QPixmap(m_side, m_side);
            made.fill(Qt::transparent);
            QPainter painter(&made);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_color);
            painter.drawEllipse(QPointF(m_side, m_side) / 2 + QPointF(steps) / kSteps, m_diameter / 2,
                                m_diameter / 2);
        }
        return made;
    }

    QColor m_color;
    double m_diameter;
    int m_side;
    std::array<QPixmap, std::size_t {kSteps} * kSteps> m_pictures;
};

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

void drawDots(QPainter &painter, const std::vector<QPointF> &points, const QRectF &rect, const QPen &pen)
{
    const QList<qreal> pattern = pen.dashPattern();
    const double spacing = std::accumulate(pattern.begin(), pattern.end(), 0.0) * pen.widthF();
    DotPictures dots(pen.color(), pen.widthF());
    const auto firstFrom = [spacing](double begin, double least) {
        return begin + std::ceil(std::max(0.0, least - begin) / spacing) * spacing;
    };
    // Of the first dot, from the beginning of the piece.
    double begin = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QLineF piece(points[i - 1], points[i]);
        const double length = piece.length();
        if (const auto part = clipped(piece.p1(), piece.p2(), rect)) {
            const double end = std::min(length * part->second, std::nexttoward(length, 0));
            for (double at = firstFrom(begin, length * part->first); at <= end; at += spacing)
                dots.paint(painter, piece.pointAt(at / length));
        }
        begin = firstFrom(begin, length) - length;
    }
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
