// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/pill_room.h"

#include "canvas/canvas_metrics.h"
#include "canvas/edge_painter.h"
#include "canvas/header_painter.h"
#include "canvas/rim_card.h"

#include <QLineF>
#include <algorithm>
#include <cmath>

namespace drawbridge::app {

namespace {

/// How much of a line stays free beside a pill, and how much of its end with the head.
constexpr double kLine = 3;
constexpr double kArrow = 11;
/// Between a pill and what is beside it.
constexpr double kClearance = 2;

QRectF spanned(const QPointF &a, const QPointF &b)
{
    return QRectF(a, b).normalized();
}

/// The place in the span nearest to the wanted one that no other span holds, in the longest stretch that has
/// one.
std::optional<double> freePlace(double first, double last, double wanted,
                                std::vector<std::pair<double, double>> blocked)
{
    std::sort(blocked.begin(), blocked.end());
    blocked.emplace_back(last, last);
    std::optional<double> best;
    double longest = -1;
    double from = first;
    for (const auto &[begin, end] : blocked) {
        const double to = std::min(begin, last);
        if (to >= from && to - from > longest) {
            longest = to - from;
            best = std::clamp(wanted, from, to);
        }
        from = std::max(from, end);
    }
    return best;
}

} // namespace

struct PillRoom::Piece {
    bool isHorizontal = true;
    /// Of the pill, along the piece and across it.
    double half = 0;
    double across = 0;
    /// Where the piece lies, and the span of the middle of the pill.
    double level = 0;
    double first = 0;
    double last = 0;
    double middle = 0;

    QPointF at(double place) const { return isHorizontal ? QPointF(place, level) : QPointF(level, place); }
    /// All that a pill may cover.
    QRectF band() const
    {
        const QRectF line = spanned(at(first - half), at(last + half));
        return isHorizontal ? line.adjusted(0, -across, 0, across) : line.adjusted(-across, 0, across, 0);
    }
};

PillRoom::PillRoom(const PaintContext &context)
    : m_context(context)
    , m_sight(context.clip)
{
    const CanvasGeometry &geometry = context.geometry;
    // Of a whole cluster, parts of the picture agree.
    if (isOfBoxes() && !context.view.size().isEmpty())
        m_sight = QRectF(QPointF(), context.view.size());
    for (const int i : context.boxesInSight()) {
        const QRectF &box = geometry.boxRect(i);
        const bool isCard = isOfBoxes() || geometry.scene().namespaces[static_cast<std::size_t>(i)].isFolded;
        m_taken.push_back(isCard ? context.view.toView(box) : headerRect(context.view, box));
        if (const QRectF low = isCard ? QRectF() : lowerEdgeOf(context, i); !low.isEmpty())
            m_taken.push_back(low);
    }
    if (context.level <= DetailLevel::Blocks) {
        for (const int node : geometry.rimNodes())
            m_taken.push_back(rimCard(context, node).rect);
    }
}

void PillRoom::block(Spans &blocked, const Piece &piece, const QRectF &thing) const
{
    const double begin = piece.isHorizontal ? thing.left() : thing.top();
    const double end = piece.isHorizontal ? thing.right() : thing.bottom();
    blocked.emplace_back(begin - piece.half - kClearance, end + piece.half + kClearance);
}

void PillRoom::blockNodes(Spans &blocked, const Piece &piece, const QRectF &band) const
{
    constexpr double kBadges = 11;
    const QRectF room = band.adjusted(-24, -12, 24, 24);
    for (const int node : m_context.geometry.nodesIn(m_context.view.toCanvas(room))) {
        QRectF shown = m_context.view.toView(m_context.geometry.nodeRect(node));
        if (!m_context.geometry.scene().nodes[static_cast<std::size_t>(node)].badges.empty())
            shown.setTop(shown.top() - kBadges * m_context.unit);
        if (shown.intersects(band))
            block(blocked, piece, shown);
    }
}

void PillRoom::blockRoute(Spans &blocked, const Piece &piece, const QRectF &band,
                          const std::vector<QPointF> &route, EdgeState state, bool mayCross) const
{
    const double lane = laneOf(m_context, state);
    for (std::size_t i = 1; i < route.size(); ++i) {
        const QRectF run = spanned(m_context.view.toView(route[i - 1]), m_context.view.toView(route[i]));
        const bool isHorizontal = run.width() > run.height();
        if (mayCross && isHorizontal != piece.isHorizontal)
            continue;
        const QRectF shown
            = (isHorizontal ? run.translated(0, lane) : run.translated(lane, 0)).adjusted(-1, -1, 1, 1);
        if (shown.intersects(band))
            block(blocked, piece, shown);
    }
}

void PillRoom::blockLines(Spans &blocked, const Piece &piece, const QRectF &band, const PillLine &line,
                          PillCompany company) const
{
    const CanvasGeometry &geometry = m_context.geometry;
    const bool mayCross = company == PillCompany::Crossing;
    for (const int other : geometry.edgesIn(m_context.view.toCanvas(band))) {
        const CanvasEdge &beside = geometry.scene().edges[static_cast<std::size_t>(other)];
        const bool isSeen
            = other != line.index && !geometry.isCurve(other) && m_context.highlight.shows(beside);
        if (isSeen && !(mayCross && labelWithState(beside) == line.text))
            blockRoute(blocked, piece, band, geometry.route(other), beside.state, mayCross);
    }
    for (const AskedLine &asked : m_context.highlight.asked) {
        if (&asked.corners != &line.route && !(mayCross && labelWithState(asked.line) == line.text))
            blockRoute(blocked, piece, band, asked.corners, asked.line.state, mayCross);
    }
}

void PillRoom::blockBundles(Spans &blocked, const Piece &piece, const QRectF &band, const PillLine &line,
                            PillCompany company) const
{
    constexpr std::size_t kMostLookedAt = 400;
    const std::vector<CanvasBundle> &bundles = m_context.geometry.bundles();
    const bool mayCross = company == PillCompany::Crossing;
    for (std::size_t i = 0; i < bundles.size() && bundles.size() <= kMostLookedAt; ++i) {
        if (static_cast<int>(i) != line.index)
            blockRoute(blocked, piece, band, m_context.geometry.bundleRoute(static_cast<int>(i)),
                       bundles[i].state, mayCross);
    }
    for (const AskedLine &asked : m_context.highlight.askedBundles) {
        if (&asked.corners != &line.route && !(mayCross && labelWithState(asked.line) == line.text))
            blockRoute(blocked, piece, band, asked.corners, asked.line.state, mayCross);
    }
}

std::optional<QRectF> PillRoom::placeFor(const PillLine &line, const QSizeF &size, PillCompany company) const
{
    const std::vector<QPointF> &route = line.route;
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 1; i < route.size(); ++i)
        order.emplace_back(-QLineF(route[i - 1], route[i]).length(), i);
    std::sort(order.begin(), order.end());
    const double lane = laneOf(m_context, line.state);
    for (const auto &[length, i] : order) {
        const QPointF a = m_context.view.toView(route[i - 1]);
        const QPointF b = m_context.view.toView(route[i]);
        Piece piece;
        piece.isHorizontal = std::abs(a.x() - b.x()) > std::abs(a.y() - b.y());
        piece.half = (piece.isHorizontal ? size.width() : size.height()) / 2;
        piece.across = (piece.isHorizontal ? size.height() : size.width()) / 2;
        piece.level = (piece.isHorizontal ? a.y() : a.x()) + lane;
        const double start = piece.isHorizontal ? a.x() : a.y();
        const double end = piece.isHorizontal ? b.x() : b.y();
        // The head must still be seen.
        const double behind = i + 1 == route.size() ? kArrow : kLine;
        piece.first = (start < end ? start + kLine : end + behind) + piece.half;
        piece.last = (start < end ? end - behind : start - kLine) - piece.half;
        piece.middle = (start + end) / 2;
        const double least = (piece.isHorizontal ? m_sight.left() : m_sight.top()) + piece.half;
        const double most = (piece.isHorizontal ? m_sight.right() : m_sight.bottom()) - piece.half;
        piece.first = std::max(piece.first, least);
        piece.last = std::min(piece.last, most);
        const QRectF band = piece.band();
        const bool isInSight = piece.isHorizontal
            ? band.top() >= m_sight.top() && band.bottom() <= m_sight.bottom()
            : band.left() >= m_sight.left() && band.right() <= m_sight.right();
        if (piece.first > piece.last || !isInSight)
            continue;
        const QRectF room = band.adjusted(-kClearance, -kClearance, kClearance, kClearance);
        Spans blocked;
        for (const QRectF &taken : m_taken) {
            if (taken.intersects(room))
                block(blocked, piece, taken);
        }
        if (!isOfBoxes())
            blockNodes(blocked, piece, room);
        if (company != PillCompany::Any) {
            if (isOfBoxes())
                blockBundles(blocked, piece, room, line, company);
            else
                blockLines(blocked, piece, room, line, company);
        }
        if (const auto place = freePlace(piece.first, piece.last, piece.middle, std::move(blocked))) {
            const QPointF center = piece.at(*place);
            return QRectF(center - QPointF(size.width() / 2, size.height() / 2), size);
        }
    }
    return std::nullopt;
}

} // namespace drawbridge::app
