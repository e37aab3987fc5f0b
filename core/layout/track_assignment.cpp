// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/track_assignment.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace drawbridge {

namespace {

/// One inner piece of a route.
struct Piece {
    std::size_t route;
    std::size_t index;
    std::size_t source;
    double first;
    double last;
};

constexpr double kSpacing = 6;
constexpr double kRoom = 10;
constexpr double kFromBox = 4;
/// So much that the head of a line has its place before the node.
constexpr double kFromNode = 10;

/// One side of an outline, and how far tracks stay away from it.
struct Side {
    double at;
    double first;
    double last;
    double distance;
};

/// The sides of all outlines that run in one direction, sorted by where they stand.
class Sides {
public:
    Sides(const std::vector<LayoutRect> &nodes, const std::vector<LayoutRect> &boxes, bool areVertical)
    {
        for (const LayoutRect &node : nodes)
            add(node, kFromNode, areVertical);
        for (const LayoutRect &box : boxes)
            add(box, kFromBox, areVertical);
        std::ranges::sort(m_sides, {}, &Side::at);
    }

    /// How far what runs there from the first to the last may move to either side.
    std::pair<double, double> roomAround(double at, double first, double last) const
    {
        std::pair<double, double> room(kRoom, kRoom);
        constexpr double kReach = kRoom + kFromNode;
        auto side = std::ranges::lower_bound(m_sides, at - kReach, {}, &Side::at);
        for (; side != m_sides.end() && side->at < at + kReach; ++side) {
            if (side->last <= first || side->first >= last)
                continue;
            double &there = side->at < at ? room.first : room.second;
            there = std::clamp(std::abs(side->at - at) - side->distance, 0.0, there);
        }
        return room;
    }

private:
    void add(const LayoutRect &rect, double distance, bool areVertical)
    {
        for (const bool isFar : {false, true}) {
            if (areVertical)
                m_sides.push_back({isFar ? rect.right() : rect.x, rect.y, rect.bottom(), distance});
            else
                m_sides.push_back({isFar ? rect.bottom() : rect.y, rect.x, rect.right(), distance});
        }
    }

    std::vector<Side> m_sides;
};

double &across(LayoutPoint &point, bool isVertical)
{
    return isVertical ? point.x : point.y;
}

double along(const LayoutPoint &point, bool isVertical)
{
    return isVertical ? point.y : point.x;
}

/// Pieces that overlap, directly or through others, lie in one bunch; each source of a bunch gets a track.
void shiftBunch(std::vector<std::vector<LayoutPoint>> &routes, const std::vector<Piece> &bunch,
                const Sides &sides, bool isVertical)
{
    std::map<std::size_t, std::pair<double, int>> where;
    for (const Piece &piece : bunch) {
        auto &[sum, count] = where[piece.source];
        sum += along(routes[piece.route].front(), isVertical) + along(routes[piece.route].back(), isVertical);
        count += 2;
    }
    if (where.size() < 2)
        return;
    // Sources in the order of where their lines come from and go to, so that few of them cross.
    std::vector<std::pair<double, std::size_t>> order;
    for (const auto &[source, sum] : where)
        order.emplace_back(sum.first / sum.second, source);
    std::sort(order.begin(), order.end());
    const auto gaps = static_cast<double>(order.size() - 1);
    double last = bunch.front().last;
    for (const Piece &piece : bunch)
        last = std::max(last, piece.last);
    const double at = across(routes[bunch.front().route][bunch.front().index], isVertical);
    const auto [before, behind] = sides.roomAround(at, bunch.front().first, last);
    const double spacing = std::min(kSpacing, (before + behind) / gaps);
    const double first = std::clamp(-gaps / 2 * spacing, -before, behind - gaps * spacing);
    std::map<std::size_t, double> shift;
    for (std::size_t track = 0; track < order.size(); ++track)
        shift[order[track].second] = first + static_cast<double>(track) * spacing;
    for (const Piece &piece : bunch) {
        std::vector<LayoutPoint> &route = routes[piece.route];
        across(route[piece.index], isVertical) += shift[piece.source];
        across(route[piece.index + 1], isVertical) += shift[piece.source];
    }
}

} // namespace

void separateTracks(std::vector<std::vector<LayoutPoint>> &routes, const std::vector<std::size_t> &sources,
                    const std::vector<LayoutRect> &nodes, const std::vector<LayoutRect> &boxes)
{
    for (const bool isVertical : {true, false}) {
        const Sides sides(nodes, boxes, isVertical);
        std::map<long, std::vector<Piece>> lines;
        for (std::size_t r = 0; r < routes.size(); ++r) {
            std::vector<LayoutPoint> &route = routes[r];
            for (std::size_t i = 1; i + 2 < route.size(); ++i) {
                const bool pieceIsVertical = std::abs(route[i].x - route[i + 1].x) < 0.01;
                if (pieceIsVertical != isVertical)
                    continue;
                const double a = along(route[i], isVertical);
                const double b = along(route[i + 1], isVertical);
                lines[std::lround(across(route[i], isVertical) * 2)].push_back(
                    {r, i, sources[r], std::min(a, b), std::max(a, b)});
            }
        }
        for (auto &[at, pieces] : lines) {
            std::sort(pieces.begin(), pieces.end(), [](const Piece &a, const Piece &b) {
                return std::tuple(a.first, a.last, a.route) < std::tuple(b.first, b.last, b.route);
            });
            std::vector<Piece> bunch;
            double end = 0;
            for (const Piece &piece : pieces) {
                if (!bunch.empty() && piece.first > end + kSpacing) {
                    shiftBunch(routes, bunch, sides, isVertical);
                    bunch.clear();
                }
                end = bunch.empty() ? piece.last : std::max(end, piece.last);
                bunch.push_back(piece);
            }
            if (!bunch.empty())
                shiftBunch(routes, bunch, sides, isVertical);
        }
    }
}

void separateEnds(std::vector<std::vector<LayoutPoint>> &routes)
{
    constexpr double kApart = 5;
    struct Ends {
        std::vector<std::size_t> starting;
        std::vector<std::size_t> ending;
    };
    std::map<std::pair<long, long>, Ends> points;
    const auto at = [&points](const LayoutPoint &point) -> Ends & {
        return points[{std::lround(point.x * 2), std::lround(point.y * 2)}];
    };
    constexpr std::size_t kFewestCorners = 3;
    for (std::size_t i = 0; i < routes.size(); ++i) {
        if (routes[i].size() < kFewestCorners)
            continue;
        at(routes[i].front()).starting.push_back(i);
        at(routes[i].back()).ending.push_back(i);
    }
    const auto move = [](LayoutPoint &end, LayoutPoint &corner, double by) {
        const bool isVertical = std::abs(end.x - corner.x) < 0.01;
        across(end, isVertical) += by;
        across(corner, isVertical) += by;
    };
    for (const auto &[point, ends] : points) {
        if (ends.starting.empty() || ends.ending.empty())
            continue;
        for (const std::size_t i : ends.starting)
            move(routes[i][0], routes[i][1], kApart);
        for (const std::size_t i : ends.ending)
            move(routes[i].back(), routes[i][routes[i].size() - 2], -kApart);
    }
}

} // namespace drawbridge
