// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/edge_painter.h"

#include "canvas/clipped_line.h"
#include "canvas/edge_head.h"
#include "canvas/thin_lines.h"

#include <QLineF>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace drawbridge::app {

namespace {

std::vector<QPointF> inView(const PaintContext &context, const std::vector<QPointF> &corners)
{
    std::vector<QPointF> shown;
    shown.reserve(corners.size());
    for (const QPointF &corner : corners)
        shown.push_back(context.view.toView(corner));
    return shown;
}

std::vector<QPointF> viewLine(const PaintContext &context, int edge, EdgeState state)
{
    constexpr double kRadius = 10;
    const std::vector<QPointF> corners = inView(context, context.geometry.route(edge));
    if (corners.size() < 2)
        return {};
    return context.geometry.isCurve(edge)
        ? curved(corners.front(), corners.back())
        : rounded(besideItself(corners, laneOf(context, state)), kRadius * context.view.scale());
}

/// False if no part of the line can show; a curve reaches out of the rectangle of its ends by a little.
bool isInSight(const PaintContext &context, const std::vector<QPointF> &corners)
{
    constexpr double kReach = 48;
    if (corners.size() < 2)
        return false;
    const QRectF sight = context.view.toCanvas(context.clip.adjusted(-kReach, -kReach, kReach, kReach));
    double left = corners.front().x();
    double right = left;
    double top = corners.front().y();
    double bottom = top;
    for (const QPointF &corner : corners) {
        left = std::min(left, corner.x());
        right = std::max(right, corner.x());
        top = std::min(top, corner.y());
        bottom = std::max(bottom, corner.y());
    }
    return left <= sight.right() && right >= sight.left() && top <= sight.bottom() && bottom >= sight.top();
}

/// A line in the order of painting: what is more important comes later.
struct OrderedLine {
    int strength;
    int count;
    int index;
    Relation relation;
    friend auto operator<=>(const OrderedLine &, const OrderedLine &) = default;
};

int strengthOf(Relation relation, EdgeState state)
{
    switch (relation) {
    case Relation::Selected:
        return 5;
    case Relation::Reached:
    case Relation::Reaches:
        return 4;
    case Relation::Plain:
    case Relation::Unrelated:
        break;
    }
    switch (state) {
    case EdgeState::Allowed:
    case EdgeState::OneEnd:
    case EdgeState::Pending:
        return relation == Relation::Unrelated ? 0 : 1;
    case EdgeState::DrawnNew:
    case EdgeState::NewlyAllowed:
        return 2;
    case EdgeState::WantedDenied:
    case EdgeState::NewlyCut:
    case EdgeState::Unknown:
        break;
    }
    return 3;
}

/// How long it takes to paint what the clip can show of the line, in pixels of a solid one.
double costOf(const PaintContext &context, const std::vector<QPointF> &corners, const EdgeStyle &style)
{
    constexpr double kCostOfDots = 12;
    constexpr double kCostOfDashes = 4;
    double length = 0;
    for (std::size_t i = 1; i < corners.size(); ++i)
        length += (corners[i] - corners[i - 1]).manhattanLength();
    const double shown
        = std::min(length * context.view.scale(), context.clip.width() + context.clip.height());
    return shown * (style.isDotted ? kCostOfDots : style.dashes.empty() ? 1 : kCostOfDashes);
}

/// Colour alone tells nothing, in thin lines neither.
ThinLines::Pieces thinPieces(const EdgeStyle &style)
{
    if (style.isDotted)
        return {.length = 2, .gap = 3};
    return style.dashes.empty() ? ThinLines::Pieces() : ThinLines::Pieces {.length = 7, .gap = 4};
}

/// Puts lines in order. Where there are more than the eye can tell apart, the weakest are painted as thin
/// lines at once; returns the first of the others.
template <typename RouteOf, typename StateOf>
auto paintWeakLines(PaintContext &context, std::vector<OrderedLine> &order, const RouteOf &routeOf,
                    const StateOf &stateOf)
{
    constexpr double kMostStyled = 250;
    constexpr double kMostCost = 100'000;
    // A part of a picture gets its part of them, so that it looks like the rest; lines run close together.
    constexpr double kLeastShare = 0.3;
    const QSizeF whole = context.view.size();
    const double share = whole.isEmpty()
        ? 1
        : std::clamp(context.clip.width() * context.clip.height() / (whole.width() * whole.height()),
                     kLeastShare, 1.0);
    // Thin lines lie over one another in the order of their looks.
    const auto mostStyled = static_cast<std::ptrdiff_t>(std::ceil(kMostStyled * share));
    const bool isThinned = context.isRaster && std::ssize(order) > mostStyled;
    const auto mayBeStyled = isThinned ? order.end() - mostStyled : order.begin();
    std::nth_element(order.begin(), mayBeStyled, order.end());
    std::sort(mayBeStyled, order.end());
    if (!context.isRaster)
        return order.cbegin();
    std::map<std::pair<EdgeState, Relation>, EdgeStyle> styles;
    const auto styleOf = [&](const OrderedLine &line) -> const EdgeStyle & {
        const std::pair look(stateOf(line), line.relation);
        const auto known = styles.find(look);
        return known != styles.end()
            ? known->second
            : styles.emplace(look, calmStyle(context, look.first, look.second)).first->second;
    };
    auto firstStyled = order.cend();
    for (double cost = 0; firstStyled != mayBeStyled && cost < kMostCost * share;) {
        --firstStyled;
        cost += costOf(context, routeOf(*firstStyled), styleOf(*firstStyled));
    }
    const QRect clip = context.clip.toAlignedRect();
    std::map<std::pair<QRgb, ThinLines::Pieces>, ThinLines> thin;
    for (auto line = order.cbegin(); line != firstStyled; ++line) {
        const EdgeStyle &style = styleOf(*line);
        const auto alike = thin.try_emplace({style.color.rgba(), thinPieces(style)}, clip).first;
        alike->second.add(inView(context, routeOf(*line)));
    }
    if (thin.empty())
        return firstStyled;
    ThinLayer layer(context.painter, clip);
    const QPoint origin = context.view.toView(QPointF()).toPoint();
    for (const auto &[look, lines] : thin)
        lines.paint(layer, QColor::fromRgba(look.first), look.second, origin);
    return firstStyled;
}

std::vector<QPointF> cornersOf(const PaintContext &context, int bundle)
{
    return besideItself(inView(context, context.geometry.bundleRoute(bundle)),
                        laneOf(context, context.geometry.bundles()[static_cast<std::size_t>(bundle)].state));
}

/// A line that ends so soon after its last corner that no head has room goes on into the card.
std::vector<QPointF> withRoomForHead(const PaintContext &context, std::vector<QPointF> corners)
{
    const double room = 7 * context.unit;
    if (corners.size() < 2)
        return corners;
    QLineF last(corners[corners.size() - 2], corners.back());
    if (last.length() > 0 && last.length() < room) {
        last.setLength(room);
        corners.back() = last.p2();
    }
    return corners;
}

void paintBundle(PaintContext &context, int index, Relation relation, const std::vector<QPointF> &corners)
{
    const CanvasBundle &bundle = context.geometry.bundles()[static_cast<std::size_t>(index)];
    EdgeStyle style = calmStyle(context, bundle.state, relation, bundle.count);
    // Several of them share a gap between cards.
    constexpr double kLeastWidth = 2;
    constexpr double kPartOfGap = 0.25;
    const double gap = LayoutSpacing::kBoxGap * context.view.scale();
    style.width = std::min(style.width, std::max(kLeastWidth, kPartOfGap * gap));
    paintEdgeLine(context, rounded(corners, 10), style, context.theme.canvas);
}

} // namespace

std::vector<QPointF> besideItself(std::vector<QPointF> corners, double lane)
{
    if (corners.size() < 2 || lane == 0)
        return corners;
    const auto isLevel = [&](std::size_t piece) {
        const QPointF along = corners[piece + 1] - corners[piece];
        return std::abs(along.x()) >= std::abs(along.y());
    };
    // Pieces beside the ends go away from them: the first and the last one are as long as before, or longer.
    const std::size_t last = corners.size() - 2;
    const auto awayFrom = [&](std::size_t end, std::size_t corner) {
        const QPointF away = corners[corner] - corners[end];
        return isLevel(std::min(end, corner)) ? away.x() : away.y();
    };
    std::vector<double> lanes(corners.size() - 1, lane);
    if (last >= 2) {
        lanes[1] = std::copysign(lane, awayFrom(0, 1));
        lanes[last - 1] = std::copysign(lane, awayFrom(last + 1, last));
    }
    std::vector<QPointF> beside = corners;
    for (std::size_t piece = 0; piece <= last; ++piece) {
        const QPointF across = isLevel(piece) ? QPointF(0, lanes[piece]) : QPointF(lanes[piece], 0);
        beside[piece] += across;
        beside[piece + 1] += across;
    }
    return beside;
}

double asideOf(const PaintContext &context, EdgeState state)
{
    constexpr std::array kAside = {0, -4, 4};
    return kAside[static_cast<std::size_t>(laneOf(state))] * context.unit;
}

double laneOf(const PaintContext &context, EdgeState state)
{
    // The ways of single lines have lanes already.
    return context.level == DetailLevel::Cluster ? asideOf(context, state) : 0;
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
    constexpr double kPixelsOfPiece = 12;
    const int pieces = std::clamp(qRound(QLineF(from, to).length() / kPixelsOfPiece), 8, 24);
    const double reach = std::max(40.0, std::abs(to.x() - from.x()) / 2);
    const double side = to.x() >= from.x() ? 1 : -1;
    const QPointF c1 = from + QPointF(side * reach, 0);
    const QPointF c2 = to - QPointF(side * reach, 0);
    std::vector<QPointF> points;
    for (int step = 0; step <= pieces; ++step) {
        const double t = static_cast<double>(step) / pieces;
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
    // Smaller dots would fade.
    const bool isThinner = context.level <= DetailLevel::Blocks && style.width < 2 && !style.isDotted;
    const double scale = isThinner ? 0.8 : 1;
    QPen pen(style.color, style.width * scale * context.unit);
    pen.setCapStyle(style.isDotted ? Qt::RoundCap : Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (!style.dashes.empty()) {
        QList<qreal> pattern;
        for (const double length : style.dashes)
            pattern << length / style.width;
        pen.setDashPattern(pattern);
    }
    const double size = headSize(context, style, points);
    const double cut = headLength(style, size);
    context.painter.setBrush(Qt::NoBrush);
    const double margin = size + style.width;
    const bool isPlain = context.isRaster && context.painter.device()->devicePixelRatioF() == 1;
    const auto draw = context.isRaster && style.dashes.empty() ? drawPieces
        : isPlain && style.isDotted                            ? drawDots
                                                               : drawClipped;
    draw(context.painter, shortened(points, cut), context.clip.adjusted(-margin, -margin, margin, margin),
         pen);
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
    std::vector<OrderedLine> order;
    for (const int edge : context.geometry.edgesIn(context.view.toCanvas(context.clip))) {
        const CanvasEdge &shown = scene.edges[static_cast<std::size_t>(edge)];
        if (!context.highlight.shows(shown) || !isInSight(context, context.geometry.route(edge)))
            continue;
        const Relation relation = context.relationOf(shown);
        if (!context.isHeldBack(shown, relation))
            order.push_back({strengthOf(relation, shown.state), 0, edge, relation});
    }
    const auto strong = paintWeakLines(
        context, order,
        [&](const OrderedLine &line) -> const std::vector<QPointF> & {
            return context.geometry.route(line.index);
        },
        [&](const OrderedLine &line) { return scene.edges[static_cast<std::size_t>(line.index)].state; });
    for (auto line = strong; line != order.end(); ++line) {
        const CanvasEdge &shown = scene.edges[static_cast<std::size_t>(line->index)];
        EdgeStyle style = calmStyle(context, shown.state, line->relation, shown.count);
        if (context.highlight.hover == shown.id)
            style.width += 0.75;
        paintEdgeLine(context, viewLine(context, line->index, shown.state), style, context.theme.nsFill);
    }
}

std::vector<int> paintBundles(PaintContext &context)
{
    // More of them are not told apart, and cost as much as all.
    constexpr std::size_t kMostChosen = 100;
    const std::vector<CanvasBundle> &bundles = context.geometry.bundles();
    std::vector<OrderedLine> order;
    for (std::size_t i = 0; i < bundles.size(); ++i) {
        const int index = static_cast<int>(i);
        if (!isInSight(context, context.geometry.bundleRoute(index)))
            continue;
        const Relation relation = context.relationOf(bundles[i]);
        order.push_back({strengthOf(relation, bundles[i].state), bundles[i].count, index, relation});
    }
    const auto firstChosen = std::partition(order.begin(), order.end(), [](const OrderedLine &line) {
        return line.relation == Relation::Plain || line.relation == Relation::Unrelated;
    });
    std::vector<int> chosen;
    if (order.end() - firstChosen <= std::ptrdiff_t {kMostChosen}) {
        std::sort(firstChosen, order.end());
        for (auto line = firstChosen; line != order.end(); ++line)
            chosen.push_back(line->index);
        order.erase(firstChosen, order.end());
    }
    const auto strong = paintWeakLines(
        context, order,
        [&](const OrderedLine &line) -> const std::vector<QPointF> & {
            return context.geometry.bundleRoute(line.index);
        },
        [&](const OrderedLine &line) { return bundles[static_cast<std::size_t>(line.index)].state; });
    for (auto line = strong; line != order.end(); ++line)
        paintBundle(context, line->index, line->relation, cornersOf(context, line->index));
    return chosen;
}

void paintChosenBundles(PaintContext &context, const std::vector<int> &chosen)
{
    for (const int bundle : chosen)
        paintBundle(context, bundle,
                    context.relationOf(context.geometry.bundles()[static_cast<std::size_t>(bundle)]),
                    withRoomForHead(context, cornersOf(context, bundle)));
}

} // namespace drawbridge::app
