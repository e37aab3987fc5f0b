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

/// How much of a line stays free beside a pill, and how much of its end with the head: so little that a count
/// has room between folded cards.
constexpr double kLine = 2;
constexpr double kArrow = 9;
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
    if (isOfBoxes())
        gatherBundles();
}

/// Where there are many, no pill has a place of its own.
void PillRoom::gatherBundles()
{
    constexpr std::size_t kMost = 150;
    const std::vector<CanvasBundle> &bundles = m_context.geometry.bundles();
    if (bundles.size() > kMost)
        return;
    for (std::size_t i = 0; i < bundles.size(); ++i) {
        const std::vector<QPointF> &route = m_context.geometry.bundleRoute(static_cast<int>(i));
        const double lane = laneOf(m_context, bundles[i].state);
        for (std::size_t p = 1; p < route.size(); ++p) {
            m_bundles.push_back(runOf(route[p - 1], route[p], lane));
            m_bundles.back().bundle = static_cast<int>(i);
        }
    }
}

PillRoom::Run PillRoom::runOf(const QPointF &from, const QPointF &to, double lane) const
{
    const QRectF run = spanned(m_context.view.toView(from), m_context.view.toView(to));
    const bool isHorizontal = run.width() > run.height();
    return {-1, isHorizontal,
            (isHorizontal ? run.translated(0, lane) : run.translated(lane, 0)).adjusted(-1, -1, 1, 1)};
}

void PillRoom::block(Spans &blocked, const Piece &piece, const QRectF &thing) const
{
    const double begin = piece.isHorizontal ? thing.left() : thing.top();
    const double end = piece.isHorizontal ? thing.right() : thing.bottom();
    blocked.emplace_back(begin - piece.half - kClearance, end + piece.half + kClearance);
}

void PillRoom::blockThings(Blocked &blocked, const Piece &piece, const QRectF &band) const
{
    constexpr double kBadges = 11;
    for (const QRectF &taken : m_taken) {
        if (taken.intersects(band))
            block(blocked.things, piece, taken);
    }
    if (isOfBoxes())
        return;
    const QRectF room = band.adjusted(-24, -12, 24, 24);
    for (const int node : m_context.geometry.nodesIn(m_context.view.toCanvas(room))) {
        QRectF shown = m_context.view.toView(m_context.geometry.nodeRect(node));
        if (!m_context.geometry.scene().nodes[static_cast<std::size_t>(node)].badges.empty())
            shown.setTop(shown.top() - kBadges * m_context.unit);
        if (shown.intersects(band))
            block(blocked.things, piece, shown);
    }
}

template <typename SaysTheSame>
void PillRoom::blockRoute(Blocked &blocked, const Piece &piece, const QRectF &band,
                          const std::vector<QPointF> &route, EdgeState state,
                          const SaysTheSame &saysTheSame) const
{
    const double lane = laneOf(m_context, state);
    const double around = std::abs(lane) + 2;
    // Most pieces are elsewhere.
    const QRectF near = m_context.view.toCanvas(band.adjusted(-around, -around, around, around));
    for (std::size_t i = 1; i < route.size(); ++i) {
        const auto [left, right] = std::minmax({route[i - 1].x(), route[i].x()});
        const auto [top, bottom] = std::minmax({route[i - 1].y(), route[i].y()});
        if (left > near.right() || right < near.left() || top > near.bottom() || bottom < near.top())
            continue;
        const Run run = runOf(route[i - 1], route[i], lane);
        if (!run.rect.intersects(band))
            continue;
        const bool isBeside = run.isHorizontal == piece.isHorizontal && !saysTheSame();
        block(isBeside ? blocked.beside : blocked.crossing, piece, run.rect);
    }
}

void PillRoom::blockLines(Blocked &blocked, const Piece &piece, const QRectF &band,
                          const PillLine &line) const
{
    const CanvasGeometry &geometry = m_context.geometry;
    for (const int other : geometry.edgesIn(m_context.view.toCanvas(band))) {
        const CanvasEdge &beside = geometry.scene().edges[static_cast<std::size_t>(other)];
        if (other != line.index && !geometry.isCurve(other) && m_context.highlight.shows(beside))
            blockRoute(blocked, piece, band, geometry.route(other), beside.state,
                       [&] { return labelWithState(beside) == line.text; });
    }
    for (const AskedLine &asked : m_context.highlight.asked) {
        if (&asked.corners != &line.route)
            blockRoute(blocked, piece, band, asked.corners, asked.line.state,
                       [&] { return labelWithState(asked.line) == line.text; });
    }
}

void PillRoom::blockBundles(Blocked &blocked, const Piece &piece, const QRectF &band,
                            const PillLine &line) const
{
    const std::vector<CanvasBundle> &bundles = m_context.geometry.bundles();
    const CanvasBundle *own = line.index < 0 ? nullptr : &bundles[static_cast<std::size_t>(line.index)];
    for (const Run &run : m_bundles) {
        if (run.bundle == line.index || !run.rect.intersects(band))
            continue;
        const CanvasBundle &other = bundles[static_cast<std::size_t>(run.bundle)];
        const bool isAlike = own && own->count == other.count && own->state == other.state;
        const bool isBeside = run.isHorizontal == piece.isHorizontal && !isAlike;
        block(isBeside ? blocked.beside : blocked.crossing, piece, run.rect);
    }
    for (const AskedLine &asked : m_context.highlight.askedBundles) {
        if (&asked.corners != &line.route)
            blockRoute(blocked, piece, band, asked.corners, asked.line.state,
                       [&] { return labelWithState(asked.line) == line.text; });
    }
}

PillRoom::Piece PillRoom::pieceOf(const PillLine &line, std::size_t end, const QSizeF &size) const
{
    const QPointF a = m_context.view.toView(line.route[end - 1]);
    const QPointF b = m_context.view.toView(line.route[end]);
    Piece piece;
    piece.isHorizontal = std::abs(a.x() - b.x()) > std::abs(a.y() - b.y());
    piece.half = (piece.isHorizontal ? size.width() : size.height()) / 2;
    piece.across = (piece.isHorizontal ? size.height() : size.width()) / 2;
    const double lane = line.index < 0 ? asideOf(m_context, line.state) : laneOf(m_context, line.state);
    piece.level = (piece.isHorizontal ? a.y() : a.x()) + lane;
    const double start = piece.isHorizontal ? a.x() : a.y();
    const double stop = piece.isHorizontal ? b.x() : b.y();
    // The head must still be seen.
    const double behind = end + 1 == line.route.size() ? kArrow : kLine;
    const double least = (piece.isHorizontal ? m_sight.left() : m_sight.top()) + piece.half;
    const double most = (piece.isHorizontal ? m_sight.right() : m_sight.bottom()) - piece.half;
    piece.first = std::max((start < stop ? start + kLine : stop + behind) + piece.half, least);
    piece.last = std::min((start < stop ? stop - behind : start - kLine) - piece.half, most);
    piece.middle = (start + stop) / 2;
    return piece;
}

bool PillRoom::isInSight(const Piece &piece) const
{
    const QRectF band = piece.band();
    return piece.first <= piece.last
        && (piece.isHorizontal ? band.top() >= m_sight.top() && band.bottom() <= m_sight.bottom()
                               : band.left() >= m_sight.left() && band.right() <= m_sight.right());
}

std::optional<PillPlace> PillRoom::placeFor(const PillLine &line, const QSizeF &size, PillCompany most) const
{
    const std::vector<QPointF> &route = line.route;
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 1; i < route.size(); ++i)
        order.emplace_back(-QLineF(route[i - 1], route[i]).length(), i);
    std::sort(order.begin(), order.end());
    std::optional<PillPlace> best;
    for (const auto &[length, i] : order) {
        const Piece piece = pieceOf(line, i, size);
        if (!isInSight(piece))
            continue;
        const QRectF band = piece.band().adjusted(-kClearance, -kClearance, kClearance, kClearance);
        Blocked blocked;
        blockThings(blocked, piece, band);
        if (!freePlace(piece.first, piece.last, piece.middle, blocked.things))
            continue;
        if (isOfBoxes())
            blockBundles(blocked, piece, band, line);
        else
            blockLines(blocked, piece, band, line);
        const auto tryIn = [&](PillCompany company, const Spans &spans) {
            if (company > most || (best && best->company <= company))
                return;
            if (const auto place = freePlace(piece.first, piece.last, piece.middle, spans)) {
                const QPointF corner = piece.at(*place) - QPointF(size.width() / 2, size.height() / 2);
                best = PillPlace {QRectF(corner, size), company};
            }
        };
        tryIn(PillCompany::Any, blocked.things);
        blocked.things.insert(blocked.things.end(), blocked.beside.begin(), blocked.beside.end());
        tryIn(PillCompany::Crossing, blocked.things);
        blocked.things.insert(blocked.things.end(), blocked.crossing.begin(), blocked.crossing.end());
        tryIn(PillCompany::None, blocked.things);
        if (best && best->company == PillCompany::None)
            return best;
    }
    return best;
}

} // namespace drawbridge::app
