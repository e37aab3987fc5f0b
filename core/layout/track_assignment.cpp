// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/track_assignment.h"

#include <cmath>
#include <map>
#include <tuple>

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
                bool isVertical)
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
    const auto count = static_cast<double>(order.size());
    const double spacing = std::min(kSpacing, 2 * kRoom / (count - 1));
    std::map<std::size_t, double> shift;
    for (std::size_t track = 0; track < order.size(); ++track)
        shift[order[track].second] = (static_cast<double>(track) - (count - 1) / 2) * spacing;
    for (const Piece &piece : bunch) {
        std::vector<LayoutPoint> &route = routes[piece.route];
        across(route[piece.index], isVertical) += shift[piece.source];
        across(route[piece.index + 1], isVertical) += shift[piece.source];
    }
}

} // namespace

void separateTracks(std::vector<std::vector<LayoutPoint>> &routes, const std::vector<std::size_t> &sources)
{
    for (const bool isVertical : {true, false}) {
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
                    shiftBunch(routes, bunch, isVertical);
                    bunch.clear();
                }
                end = bunch.empty() ? piece.last : std::max(end, piece.last);
                bunch.push_back(piece);
            }
            if (!bunch.empty())
                shiftBunch(routes, bunch, isVertical);
        }
    }
}

} // namespace drawbridge
