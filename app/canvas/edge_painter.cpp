// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/edge_painter.h"

#include <QLineF>
#include <algorithm>
#include <array>
#include <cmath>
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

/// Draws what the rectangle shows of a line. Dashes keep their distance from the beginning of the whole line,
/// so that nothing crawls while panning.
void drawClipped(QPainter &painter, const std::vector<QPointF> &points, const QRectF &rect, QPen pen)
{
    QPolygonF run;
    double runStart = 0;
    double length = 0;
    const bool isSolid = pen.style() == Qt::SolidLine;
    const auto flush = [&] {
        if (run.size() > 1) {
            if (!isSolid)
                pen.setDashOffset(runStart / pen.widthF());
            painter.setPen(pen);
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

/// Takes the last pixels off a line, so that it does not show through its head.
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

void paintHead(QPainter &painter, const QPointF &tip, const QPointF &direction, const EdgeStyle &style,
               double size, const QColor &background)
{
    const QPointF across(-direction.y(), direction.x());
    const QPointF base = tip - direction * size;
    QPen pen(style.color, std::clamp(style.width, 1.25, 2.0));
    pen.setJoinStyle(Qt::MiterJoin);
    switch (style.head) {
    case EdgeHead::Filled:
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.color);
        painter.drawPolygon(QPolygonF({tip, base + across * (size / 2), base - across * (size / 2)}));
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

double headSize(const PaintContext &context, const EdgeStyle &style)
{
    const double base = context.level <= DetailLevel::Blocks ? 6 : 8;
    const double grown = style.head == EdgeHead::DoubleBar ? base : std::max(base, 3 + 2.2 * style.width);
    return grown * context.unit;
}

std::vector<QPointF> viewLine(const PaintContext &context, int edge)
{
    constexpr double kRadius = 10;
    std::vector<QPointF> corners;
    for (const QPointF &corner : context.geometry.route(edge))
        corners.push_back(context.view.toView(corner));
    if (corners.size() < 2)
        return {};
    return context.geometry.isCurve(edge) ? curved(corners.front(), corners.back())
                                          : rounded(corners, kRadius * context.view.scale());
}

} // namespace

EdgeStyle edgeStyle(const Theme &theme, EdgeState state, Relation relation, int count)
{
    EdgeStyle style;
    switch (state) {
    case EdgeState::Allowed:
        style.color = theme.allowed;
        break;
    case EdgeState::DrawnNew:
        style.color = theme.accent;
        style.head = EdgeHead::Hollow;
        break;
    case EdgeState::WantedDenied:
        style = {theme.denied, 1.6, {6, 4}, false, EdgeHead::DoubleBar};
        break;
    case EdgeState::NewlyAllowed:
        style.color = theme.added;
        style.width = 2.5;
        break;
    case EdgeState::NewlyCut:
        style = {theme.cut, 2, {10, 4}, false, EdgeHead::Hollow};
        break;
    case EdgeState::Unknown:
        style = {theme.unknown, 1.8, {0.01, 5}, true, EdgeHead::Open};
        break;
    }
    if (count > 1)
        style.width = std::min(8.0, 2 + std::log2(count));
    switch (relation) {
    case Relation::Plain:
        break;
    case Relation::Selected:
        if (state == EdgeState::Allowed)
            style.color = theme.accent;
        style.width = std::max(2.75, style.width + 0.75);
        break;
    case Relation::Reached:
        if (state == EdgeState::Allowed)
            style.color = theme.accent;
        style.width = std::max(2.0, style.width);
        break;
    case Relation::Reaches:
        if (state == EdgeState::Allowed)
            style.color = theme.text;
        style.width = std::max(2.0, style.width);
        break;
    case Relation::Unrelated:
        // Only what is as usual steps back; a denial or an unknown stays visible.
        if (state == EdgeState::Allowed || state == EdgeState::DrawnNew) {
            style.color = theme.faint;
            style.width = std::min(style.width, 1.25);
        }
        break;
    }
    return style;
}

std::vector<QPointF> rounded(const std::vector<QPointF> &corners, double radius)
{
    constexpr int kPiecesPerCorner = 6;
    std::vector<QPointF> points;
    if (corners.empty())
        return points;
    points.push_back(corners.front());
    for (std::size_t i = 1; i + 1 < corners.size(); ++i) {
        const QLineF in(corners[i - 1], corners[i]);
        const QLineF out(corners[i], corners[i + 1]);
        const double r = std::min({radius, in.length() / 2, out.length() / 2});
        if (r < 0.5) {
            points.push_back(corners[i]);
            continue;
        }
        const QPointF a = in.pointAt(1 - r / in.length());
        const QPointF b = out.pointAt(r / out.length());
        for (int step = 0; step <= kPiecesPerCorner; ++step) {
            const double t = static_cast<double>(step) / kPiecesPerCorner;
            points.push_back(a * ((1 - t) * (1 - t)) + corners[i] * (2 * t * (1 - t)) + b * (t * t));
        }
    }
    points.push_back(corners.back());
    return points;
}

std::vector<QPointF> curved(const QPointF &from, const QPointF &to)
{
    constexpr int kPieces = 24;
    const double reach = std::max(40.0, std::abs(to.x() - from.x()) / 2);
    const double side = to.x() >= from.x() ? 1 : -1;
    const QPointF c1 = from + QPointF(side * reach, 0);
    const QPointF c2 = to - QPointF(side * reach, 0);
    std::vector<QPointF> points;
    for (int step = 0; step <= kPieces; ++step) {
        const double t = static_cast<double>(step) / kPieces;
        const double s = 1 - t;
        points.push_back(from * (s * s * s) + c1 * (3 * s * s * t) + c2 * (3 * s * t * t) + to * (t * t * t));
    }
    return points;
}

void paintEdgeLine(PaintContext &context, const std::vector<QPointF> &points, const EdgeStyle &style,
                   const QColor &background)
{
    if (points.size() < 2)
        return;
    const double scale = context.level <= DetailLevel::Blocks && style.width < 2 ? 0.8 : 1;
    QPen pen(style.color, style.width * scale * context.unit);
    pen.setCapStyle(style.isDotted ? Qt::RoundCap : Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (!style.dashes.empty()) {
        QList<qreal> pattern;
        for (const double length : style.dashes)
            pattern << length / style.width;
        pen.setDashPattern(pattern);
    }
    const double size = headSize(context, style);
    const double cut = style.head == EdgeHead::Open ? 2 : style.head == EdgeHead::DoubleBar ? 8 : size - 0.5;
    context.painter.setBrush(Qt::NoBrush);
    const double margin = size + style.width;
    drawClipped(context.painter, shortened(points, cut),
                context.clip.adjusted(-margin, -margin, margin, margin), pen);
    const QPointF tip = points.back();
    if (!context.clip.adjusted(-margin, -margin, margin, margin).contains(tip))
        return;
    const QLineF last(points[points.size() - 2], tip);
    const QPointF direction
        = last.length() > 0 ? QPointF(last.dx(), last.dy()) / last.length() : QPointF(1, 0);
    paintHead(context.painter, tip - direction, direction, style, size, background);
}

void paintEdges(PaintContext &context)
{
    const CanvasScene &scene = context.geometry.scene();
    const QRectF visible = context.view.toCanvas(context.clip);
    std::vector<std::tuple<int, int>> order;
    for (const int edge : context.geometry.edgesIn(visible)) {
        const CanvasEdge &shown = scene.edges[static_cast<std::size_t>(edge)];
        if (!context.highlight.shows(shown))
            continue;
        const Relation relation = context.relationOf(shown);
        const int strength = relation == Relation::Unrelated && shown.state == EdgeState::Allowed ? 0
            : relation == Relation::Plain || relation == Relation::Unrelated                      ? 1
            : relation == Relation::Selected                                                      ? 3
                                                                                                  : 2;
        order.emplace_back(strength, edge);
    }
    std::sort(order.begin(), order.end());
    for (const auto &[strength, edge] : order) {
        const CanvasEdge &shown = scene.edges[static_cast<std::size_t>(edge)];
        EdgeStyle style = edgeStyle(context.theme, shown.state, context.relationOf(shown), shown.count);
        if (context.highlight.hover == shown.id)
            style.width += 0.75;
        paintEdgeLine(context, viewLine(context, edge), style, context.theme.nsFill);
    }
}

void paintBundles(PaintContext &context)
{
    const std::vector<CanvasBundle> &bundles = context.geometry.bundles();
    const auto relationOf = [&context](const CanvasBundle &bundle) {
        Relation strongest = Relation::Unrelated;
        for (const int edge : bundle.edges) {
            const Relation relation
                = context.relationOf(context.geometry.scene().edges[static_cast<std::size_t>(edge)]);
            if (relation != Relation::Unrelated)
                strongest = relation;
        }
        return strongest;
    };
    for (std::size_t i = 0; i < bundles.size(); ++i) {
        const CanvasBundle &bundle = bundles[i];
        std::vector<QPointF> corners;
        for (const QPointF &corner : context.geometry.bundleRoute(static_cast<int>(i)))
            corners.push_back(context.view.toView(corner));
        if (corners.size() < 2)
            continue;
        const EdgeStyle style = edgeStyle(context.theme, bundle.state, relationOf(bundle), bundle.count);
        paintEdgeLine(context, rounded(corners, 10), style, context.theme.canvas);
    }
}

void paintPull(PaintContext &context)
{
    const CanvasHighlight &highlight = context.highlight;
    const EdgeStyle style = edgeStyle(context.theme, EdgeState::DrawnNew, Relation::Reached);
    const auto side = [&context](const QString &key, bool right) {
        const QRectF rect = context.view.toView(context.geometry.rectOf(key));
        return QPointF(right ? rect.right() : rect.left(), rect.center().y());
    };
    if (!highlight.pendingFrom.isEmpty()) {
        const QRectF from = context.geometry.rectOf(highlight.pendingFrom);
        const QRectF to = context.geometry.rectOf(highlight.pendingTo);
        if (from.isNull() || to.isNull())
            return;
        const bool isRightward = to.center().x() >= from.center().x();
        paintEdgeLine(
            context,
            curved(side(highlight.pendingFrom, isRightward), side(highlight.pendingTo, !isRightward)), style,
            context.theme.nsFill);
    }
    const PullGesture &pull = highlight.pull;
    if (!pull.active)
        return;
    const QPointF pointer = context.view.toView(pull.at);
    const QPointF anchor = side(pull.from, pull.outgoing);
    const bool isOnTarget = pull.legal.contains(pull.over) && context.geometry.nodeIndex(pull.over);
    const QPointF other = isOnTarget ? side(pull.over, !pull.outgoing) : pointer;
    paintEdgeLine(context, pull.outgoing ? curved(anchor, other) : curved(other, anchor), style,
                  context.theme.nsFill);
}

} // namespace drawbridge::app
