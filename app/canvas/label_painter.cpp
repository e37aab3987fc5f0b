// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/label_painter.h"

#include "canvas/asked_painter.h"
#include "canvas/edge_painter.h"
#include "canvas/pill_room.h"
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

struct SaidLabel {
    QString from;
    QString to;
    QString text;
    QRectF rect;
};

/// Several edges that share a piece and have the same ports need one pill there.
bool isSaidNearby(const std::vector<SaidLabel> &said, const CanvasEdge &edge, const QString &text,
                  const QRectF &rect)
{
    constexpr double kNear = 90;
    return std::any_of(said.begin(), said.end(), [&](const SaidLabel &label) {
        return (label.from == edge.from || label.to == edge.to) && label.text == text
            && QLineF(label.rect.center(), rect.center()).length() < kNear;
    });
}

/// Where a pill lies, if there is a place that tells whose it is. What is looked at has one on any place, and
/// so has the count of what must not be overlooked.
std::optional<QRectF> choosePlace(const PillRoom &room, const PillLine &line, const CanvasEdge &edge,
                                  const QSizeF &size, bool isLookedAt, std::vector<SaidLabel> &said)
{
    const bool isAlarm = edge.count > 1 && !mayStepBack(edge.state) && edge.state != EdgeState::DrawnNew;
    const auto place
        = room.placeFor(line, size, isLookedAt || isAlarm ? PillCompany::Any : PillCompany::Crossing);
    const bool isAlone = place && place->company == PillCompany::None;
    if (!place || (!isAlone && isSaidNearby(said, edge, line.text, place->rect)))
        return std::nullopt;
    said.push_back({edge.from, edge.to, line.text, place->rect});
    return place->rect;
}

/// Smaller is more important; nothing for an edge without a pill.
std::optional<int> importance(const PaintContext &context, const CanvasEdge &edge)
{
    if (!context.highlight.shows(edge))
        return std::nullopt;
    if (context.highlight.hover == edge.id)
        return 0;
    const Relation relation = context.relationOf(edge);
    if (context.isHeldBack(edge, relation))
        return std::nullopt;
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
    if (!mayStepBack(edge.state) && edge.state != EdgeState::DrawnNew)
        return 2;
    const bool hasRoom
        = context.level >= DetailLevel::Detail || edge.count > 1 || context.highlight.isFocusMode;
    if (hasRoom || edge.state == EdgeState::DrawnNew)
        return 3;
    return std::nullopt;
}

struct WantedPill {
    int rank;
    /// In the scene, or -1 for a line beside it.
    int index;
    const CanvasEdge *edge;
    const std::vector<QPointF> *route;
    Relation relation;
};

/// Where so many lines are in sight, hardly one has a stretch of its own, and looking for it takes long: what
/// is usual says its ports when it is looked at. Parts of the picture agree.
bool isCrowded(const PaintContext &context)
{
    constexpr std::size_t kMost = 400;
    const QRectF sight
        = context.view.size().isEmpty() ? context.clip : QRectF(QPointF(), context.view.size());
    return context.geometry.edgesIn(context.view.toCanvas(sight)).size() > kMost;
}

/// The most important first.
std::vector<WantedPill> wantedPills(const PaintContext &context)
{
    const CanvasGeometry &geometry = context.geometry;
    std::vector<WantedPill> wanted;
    for (const AskedLine &asked : context.highlight.asked)
        wanted.push_back({asked.isLookedAt ? 0 : 1, -1, &asked.line, &asked.corners, relationOf(asked)});
    for (const int edge : geometry.edgesIn(context.view.toCanvas(context.clip))) {
        if (geometry.isCurve(edge))
            continue;
        const CanvasEdge &shown = geometry.scene().edges[static_cast<std::size_t>(edge)];
        if (const auto rank = importance(context, shown))
            wanted.push_back({*rank, edge, &shown, &geometry.route(edge), context.relationOf(shown)});
    }
    if (context.level == DetailLevel::Blocks)
        std::erase_if(wanted, [](const WantedPill &pill) { return pill.rank > 0; });
    else if (isCrowded(context))
        std::erase_if(wanted, [](const WantedPill &pill) { return pill.rank > 2; });
    std::sort(wanted.begin(), wanted.end(), [](const WantedPill &a, const WantedPill &b) {
        return std::pair(a.rank, a.index) < std::pair(b.rank, b.index);
    });
    return wanted;
}

/// The bundles whose count can show; where there are many, the largest.
std::vector<int> bundlesWithRoom(const PaintContext &context)
{
    constexpr std::size_t kMost = 200;
    const QRectF sight
        = context.view.size().isEmpty() ? context.clip : QRectF(QPointF(), context.view.size());
    const std::vector<CanvasBundle> &bundles = context.geometry.bundles();
    std::vector<int> found;
    for (std::size_t i = 0; i < bundles.size(); ++i) {
        const std::vector<QPointF> &route = context.geometry.bundleRoute(static_cast<int>(i));
        for (std::size_t p = 1; p < route.size(); ++p) {
            const QPointF from = context.view.toView(route[p - 1]);
            const QPointF to = context.view.toView(route[p]);
            if (QLineF(from, to).length() >= kHeight
                && QRectF(from, to).normalized().adjusted(-1, -1, 1, 1).intersects(sight)) {
                found.push_back(static_cast<int>(i));
                break;
            }
        }
    }
    const auto isLarger = [&bundles](int a, int b) {
        return std::pair(-bundles[static_cast<std::size_t>(a)].count, a)
            < std::pair(-bundles[static_cast<std::size_t>(b)].count, b);
    };
    if (found.size() > kMost) {
        std::partial_sort(found.begin(), found.begin() + kMost, found.end(), isLarger);
        found.resize(kMost);
    }
    return found;
}

/// Beside the middle of a line between two cards that stand too close for a pill, over both.
std::optional<QRectF> placeAcross(const PaintContext &context, const std::vector<QPointF> &route,
                                  const QSizeF &size)
{
    constexpr double kBeside = 8;
    if (route.size() < 2)
        return std::nullopt;
    const QPointF from = context.view.toView(route.front());
    const QPointF to = context.view.toView(route.back());
    const bool isHorizontal = std::abs(to.x() - from.x()) > std::abs(to.y() - from.y());
    const QPointF beside
        = isHorizontal ? QPointF(0, size.height() / 2 + kBeside) : QPointF(size.width() / 2 + kBeside, 0);
    return QRectF((from + to) / 2 + beside - QPointF(size.width() / 2, size.height() / 2), size);
}

} // namespace

QSizeF pillSize(const PaintContext &context, const QFontMetricsF &metrics, const QString &text)
{
    const double height = std::max(kHeight * context.unit, metrics.height() + 2);
    return {std::max(height, metrics.horizontalAdvance(text) + 2 * kPadding), height};
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

void paintLabels(PaintContext &context)
{
    if (context.level < DetailLevel::Blocks)
        return;
    const std::vector<WantedPill> wanted = wantedPills(context);
    if (wanted.empty())
        return;
    const QFont font = context.font(10.5, QFont::Medium);
    const QFontMetricsF metrics(font);
    context.painter.setFont(font);
    PillRoom room(context);
    std::vector<SaidLabel> said;
    for (const WantedPill &pill : wanted) {
        const CanvasEdge &shown = *pill.edge;
        const QString text = labelWithState(shown);
        if (text.isEmpty())
            continue;
        const QSizeF size = pillSize(context, metrics, text);
        const PillLine line {*pill.route, shown.state, text, pill.index};
        const auto place = choosePlace(room, line, shown, size, pill.rank == 0, said);
        if (!place)
            continue;
        room.take(*place);
        // Thin lines may be less strong than what is read.
        const QColor color = shown.state == EdgeState::Pending
            ? context.theme.text3
            : edgeStyle(context.theme, shown.state, pill.relation).color;
        paintPill(context, *place, text, color,
                  pill.relation == Relation::Selected && shown.state == EdgeState::Allowed);
    }
}

CountChoice::CountChoice(const PaintContext &context)
    : m_context(context)
{
    constexpr std::size_t kMostUnusual = 20;
    // Of the whole picture, so that its parts agree.
    std::vector<int> counts;
    for (const CanvasBundle &bundle : context.geometry.bundles()) {
        if (!mayStepBack(bundle.state))
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
    if (mayStepBack(bundle.state))
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
    PillRoom room(context);
    std::vector<SaidLabel> said;
    const auto paint = [&](const CanvasEdge &sum, const std::vector<QPointF> &route, int index,
                           bool isLookedAt = false) {
        const QString text = labelWithState(sum);
        const QSizeF size = pillSize(context, metrics, text);
        const PillLine line {route, sum.state, text, index};
        auto place = choosePlace(room, line, sum, size, isLookedAt, said);
        if (!place && isLookedAt)
            place = placeAcross(context, route, size);
        if (!place)
            return;
        room.take(*place);
        paintPill(context, *place, text, edgeStyle(context.theme, sum.state, Relation::Plain).color, false);
    };
    for (const AskedLine &asked : context.highlight.askedBundles)
        paint(asked.line, asked.corners, -1, asked.isLookedAt);
    const CountChoice choice(context);
    for (const int bundle : bundlesWithRoom(context)) {
        const CanvasBundle &counted = context.geometry.bundles()[static_cast<std::size_t>(bundle)];
        if (!choice.shows(counted))
            continue;
        CanvasEdge sum;
        sum.from = counted.from;
        sum.to = counted.to;
        sum.count = counted.count;
        sum.label = numberText(static_cast<std::size_t>(sum.count));
        sum.state = counted.state;
        paint(sum, context.geometry.bundleRoute(bundle), bundle);
    }
}

} // namespace drawbridge::app
