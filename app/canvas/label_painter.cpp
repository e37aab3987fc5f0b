// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/label_painter.h"

#include "canvas/canvas_metrics.h"
#include "canvas/edge_painter.h"
#include "canvas/rim_card.h"
#include "support/number_text.h"

#include <QFontMetricsF>
#include <QLineF>
#include <algorithm>
#include <functional>
#include <optional>

namespace drawbridge::app {

namespace {

constexpr double kHeight = 16;
constexpr double kPadding = 6;
/// How much of a line stays free beside a pill, and how much of its end with the head.
constexpr double kLine = 3;
constexpr double kArrow = 11;

/// What is taken already, in view coordinates.
class FreeRoom {
public:
    explicit FreeRoom(const PaintContext &context)
        : m_context(context)
    {
        for (const int i : context.boxesInSight()) {
            const QRectF &box = context.geometry.boxRect(i);
            const bool isFolded = context.geometry.scene().namespaces[static_cast<std::size_t>(i)].isFolded;
            m_taken.push_back(isFolded ? context.view.toView(box) : headerRect(context.view, box));
        }
    }

    bool isFree(const QRectF &rect) const
    {
        constexpr double kClearance = 2;
        const QRectF room = rect.adjusted(-kClearance, -kClearance, kClearance, kClearance);
        for (const QRectF &taken : m_taken) {
            if (taken.intersects(room))
                return false;
        }
        const CanvasView &view = m_context.view;
        for (const int node : m_context.geometry.nodesIn(view.toCanvas(room.adjusted(-24, -12, 24, 24)))) {
            QRectF shown = view.toView(m_context.geometry.nodeRect(node));
            const bool hasBadges
                = !m_context.geometry.scene().nodes[static_cast<std::size_t>(node)].badges.empty();
            if (hasBadges)
                shown.setTop(shown.top() - 11 * m_context.unit);
            if (shown.intersects(room))
                return false;
        }
        return true;
    }

    void take(const QRectF &rect) { m_taken.push_back(rect); }

private:
    const PaintContext &m_context;
    std::vector<QRectF> m_taken;
};

/// True if the pill would cover a piece of another line that runs beside its own and says something else.
bool isShared(const PaintContext &context, int edge, const QRectF &pill, bool isHorizontal)
{
    const CanvasScene &scene = context.geometry.scene();
    const QRectF area = context.view.toCanvas(pill);
    const QString text = labelWithState(scene.edges[static_cast<std::size_t>(edge)]);
    for (const int other : context.geometry.edgesIn(area)) {
        const CanvasEdge &beside = scene.edges[static_cast<std::size_t>(other)];
        if (other == edge || !context.highlight.shows(beside) || labelWithState(beside) == text)
            continue;
        const std::vector<QPointF> &route = context.geometry.route(other);
        for (std::size_t i = 1; i < route.size(); ++i) {
            const QRectF piece = QRectF(route[i - 1], route[i]).normalized();
            const bool runsBeside = (piece.width() > piece.height()) == isHorizontal;
            if (runsBeside && piece.adjusted(-0.5, -0.5, 0.5, 0.5).intersects(area))
                return true;
        }
    }
    return false;
}

/// The place for a pill of this size on the longest free piece of the line. `mayShare`: over lines beside it
/// that say something else, too.
std::optional<QRectF> placeOn(const PaintContext &context, const FreeRoom &room, int edge, const QSizeF &size,
                              bool mayShare)
{
    const std::vector<QPointF> &route = context.geometry.route(edge);
    std::vector<std::pair<double, std::size_t>> pieces;
    for (std::size_t i = 1; i < route.size(); ++i)
        pieces.emplace_back(-QLineF(route[i - 1], route[i]).length() * context.view.scale(), i);
    std::sort(pieces.begin(), pieces.end());
    const EdgeState state = context.geometry.scene().edges[static_cast<std::size_t>(edge)].state;
    const double lane = laneOf(context, state);
    for (const auto &[length, i] : pieces) {
        const QPointF a = context.view.toView(route[i - 1]);
        const QPointF b = context.view.toView(route[i]);
        const bool isHorizontal = std::abs(a.x() - b.x()) > std::abs(a.y() - b.y());
        const double extent = isHorizontal ? size.width() : size.height();
        const double behind = i + 1 == route.size() ? kArrow : kLine;
        if (-length < kLine + extent + behind)
            continue;
        // The head must still be seen.
        const double furthest = 1 - (behind + extent / 2) / -length;
        for (const double wanted : {0.5, 0.35, 0.65, 0.2, 0.8}) {
            const double t = std::min(wanted, furthest);
            const QPointF center = a + (b - a) * t + (isHorizontal ? QPointF(0, lane) : QPointF(lane, 0));
            const QRectF rect(center - QPointF(size.width() / 2, size.height() / 2), size);
            if (context.clip.contains(rect) && room.isFree(rect)
                && (mayShare || !isShared(context, edge, rect, isHorizontal)))
                return rect;
        }
    }
    return std::nullopt;
}

struct SaidLabel {
    QString from;
    QString text;
    QRectF rect;
};

/// Several edges of one trunk with the same ports need one pill.
bool isSaidNearby(const std::vector<SaidLabel> &said, const CanvasEdge &edge, const QString &text,
                  const QRectF &rect)
{
    constexpr double kNear = 90;
    return std::any_of(said.begin(), said.end(), [&](const SaidLabel &label) {
        return label.from == edge.from && label.text == text
            && QLineF(label.rect.center(), rect.center()).length() < kNear;
    });
}

void paintPill(PaintContext &context, const QRectF &rect, const QString &text, const QColor &color,
               bool isFilled)
{
    QPainter &painter = context.painter;
    painter.setPen(QPen(color, 1));
    painter.setBrush(isFilled ? color : context.theme.base);
    const QRectF outline = context.snapped(rect);
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
    painter.setPen(isFilled ? context.theme.onAccent : color);
    painter.drawText(rect, Qt::AlignCenter, text);
}

/// Nothing that has to be told of each line.
bool isQuiet(EdgeState state)
{
    return state == EdgeState::Allowed || state == EdgeState::Pending;
}

/// Smaller is more important; nothing for an edge without a pill.
std::optional<int> importance(const PaintContext &context, const CanvasEdge &edge)
{
    if (!context.highlight.shows(edge))
        return std::nullopt;
    if (context.highlight.hover == edge.id)
        return 0;
    const Relation relation = context.relationOf(edge);
    switch (relation) {
    case Relation::Selected:
        return 0;
    case Relation::Reached:
    case Relation::Reaches:
        return 1;
    case Relation::Unrelated:
        return std::nullopt;
    case Relation::Plain:
        break;
    }
    if (!isQuiet(edge.state) && edge.state != EdgeState::DrawnNew)
        return 2;
    const bool hasRoom
        = context.level >= DetailLevel::Detail || edge.count > 1 || context.highlight.isFocusMode;
    if (hasRoom || edge.state == EdgeState::DrawnNew)
        return 3;
    return std::nullopt;
}

/// The longest piece of a bundle's line, in view coordinates.
struct BundleRoom {
    const CanvasBundle *bundle;
    QPointF center;
    double length;
};

/// Of the bundles whose count can show; where there are many, of the largest.
std::vector<BundleRoom> roomsOfBundles(const PaintContext &context)
{
    constexpr std::size_t kMost = 200;
    constexpr double kHalfPill = 40;
    // A pill whose middle lies outside may reach into the clip.
    const QRectF near = context.clip.adjusted(-kHalfPill * context.unit, -kHeight * context.unit,
                                              kHalfPill * context.unit, kHeight * context.unit);
    std::vector<BundleRoom> rooms;
    const std::vector<CanvasBundle> &bundles = context.geometry.bundles();
    for (std::size_t i = 0; i < bundles.size(); ++i) {
        const std::vector<QPointF> &route = context.geometry.bundleRoute(static_cast<int>(i));
        BundleRoom room {&bundles[i], {}, 0};
        for (std::size_t p = 1; p < route.size(); ++p) {
            if (const double length = QLineF(route[p - 1], route[p]).length(); length > room.length)
                room = {&bundles[i], (route[p - 1] + route[p]) / 2, length};
        }
        room.center = context.view.toView(room.center);
        room.length *= context.view.scale();
        if (room.length >= kHeight && near.contains(room.center))
            rooms.push_back(room);
    }
    if (rooms.size() > kMost) {
        std::partial_sort(
            rooms.begin(), rooms.begin() + kMost, rooms.end(), [](const BundleRoom &a, const BundleRoom &b) {
                return std::pair(-a.bundle->count, a.bundle) < std::pair(-b.bundle->count, b.bundle);
            });
        rooms.erase(rooms.begin() + kMost, rooms.end());
    }
    return rooms;
}

} // namespace

void paintLabels(PaintContext &context)
{
    if (context.level < DetailLevel::Blocks)
        return;
    const CanvasScene &scene = context.geometry.scene();
    std::vector<std::pair<int, int>> order;
    for (const int edge : context.geometry.edgesIn(context.view.toCanvas(context.clip))) {
        if (context.geometry.isCurve(edge))
            continue;
        const auto rank = importance(context, scene.edges[static_cast<std::size_t>(edge)]);
        if (rank && (*rank == 0 || context.level > DetailLevel::Blocks))
            order.emplace_back(*rank, edge);
    }
    if (order.empty())
        return;
    std::sort(order.begin(), order.end());
    const QFont font = context.font(10.5, QFont::Medium);
    const QFontMetricsF metrics(font);
    context.painter.setFont(font);
    FreeRoom room(context);
    std::vector<SaidLabel> said;
    for (const auto &[rank, edge] : order) {
        const CanvasEdge &shown = scene.edges[static_cast<std::size_t>(edge)];
        const QString text = labelWithState(shown);
        if (text.isEmpty())
            continue;
        const double height = std::max(kHeight * context.unit, metrics.height() + 2);
        const QSizeF size(std::max(height, metrics.horizontalAdvance(text) + 2 * kPadding), height);
        auto place = placeOn(context, room, edge, size, false);
        if (!place && rank == 0)
            place = placeOn(context, room, edge, size, true);
        if (!place || isSaidNearby(said, shown, text, *place))
            continue;
        said.push_back({shown.from, text, *place});
        room.take(*place);
        const Relation relation = context.relationOf(shown);
        // Thin lines may be less strong than what is read.
        const QColor color = shown.state == EdgeState::Pending
            ? context.theme.text3
            : edgeStyle(context.theme, shown.state, relation).color;
        paintPill(context, *place, text, color,
                  relation == Relation::Selected && shown.state == EdgeState::Allowed);
    }
}

CountChoice::CountChoice(const PaintContext &context)
    : m_context(context)
{
    constexpr std::size_t kMostUnusual = 20;
    // Of the whole picture, so that its parts agree.
    std::vector<int> counts;
    for (const CanvasBundle &bundle : context.geometry.bundles()) {
        if (!isQuiet(bundle.state))
            counts.push_back(bundle.count);
    }
    if (counts.size() <= kMostUnusual)
        return;
    const auto first = counts.begin() + kMostUnusual;
    std::nth_element(counts.begin(), first, counts.end(), std::greater());
    m_leastCount = *first + 1;
}

bool CountChoice::shows(const CanvasBundle &bundle) const
{
    if (isHovered(bundle))
        return true;
    const Relation relation = m_context.relationOf(bundle);
    if (relation == Relation::Unrelated)
        return false;
    if (isQuiet(bundle.state))
        return bundle.count > 1;
    return bundle.count >= m_leastCount || relation != Relation::Plain;
}

bool CountChoice::isHovered(const CanvasBundle &bundle) const
{
    const QString &hovered = m_context.highlight.hover;
    const std::vector<CanvasEdge> &edges = m_context.geometry.scene().edges;
    return !hovered.isEmpty() && std::ranges::any_of(bundle.edges, [&](int edge) {
        return edges[static_cast<std::size_t>(edge)].id == hovered;
    });
}

void paintBundleLabels(PaintContext &context)
{
    const QFont font = context.font(10.5, QFont::Medium);
    const QFontMetricsF metrics(font);
    context.painter.setFont(font);
    std::vector<QRectF> taken;
    for (const int node : context.geometry.rimNodes())
        taken.push_back(rimCard(context, node).rect);
    for (std::size_t box = 0; box < context.geometry.scene().namespaces.size(); ++box)
        taken.push_back(context.view.toView(context.geometry.boxRect(static_cast<int>(box))));
    const CountChoice choice(context);
    for (const BundleRoom &room : roomsOfBundles(context)) {
        if (!choice.shows(*room.bundle))
            continue;
        CanvasEdge sum;
        sum.count = room.bundle->count;
        sum.label = numberText(static_cast<std::size_t>(sum.count));
        sum.state = room.bundle->state;
        const QString text = labelWithState(sum);
        const QSizeF size(std::max(kHeight, metrics.horizontalAdvance(text) + 2 * kPadding) * 1.0,
                          kHeight * context.unit);
        const QRectF rect(room.center - QPointF(size.width() / 2, size.height() / 2), size);
        const bool collides = std::any_of(taken.begin(), taken.end(),
                                          [&rect](const QRectF &other) { return other.intersects(rect); });
        if (collides || room.length < size.width())
            continue;
        taken.push_back(rect);
        paintPill(context, rect, text, edgeStyle(context.theme, sum.state, Relation::Plain).color, false);
    }
}

} // namespace drawbridge::app
