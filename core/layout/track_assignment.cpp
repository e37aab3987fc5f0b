// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/track_assignment.h"

#include "layout/outline_sides.h"
#include "layout/track_spacing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace drawbridge {

namespace {

constexpr double kSpacing = 8;
/// Heads of different lanes are read one by one.
constexpr double kHeadsApart = 14;
/// So close one behind the other, two pieces look like one.
constexpr double kBeyond = 4;
constexpr double kReach = 24;
constexpr double kHead = 14;
constexpr double kBeginning = 8;
constexpr double kEndless = std::numeric_limits<double>::infinity();

double &across(LayoutPoint &point, bool isVertical)
{
    return isVertical ? point.x : point.y;
}

double across(const LayoutPoint &point, bool isVertical)
{
    return isVertical ? point.x : point.y;
}

double along(const LayoutPoint &point, bool isVertical)
{
    return isVertical ? point.y : point.x;
}

/// What of a line lies between two corners.
struct Piece {
    std::size_t line;
    std::size_t index;
    bool isFirst;
    bool isLast;
    double at;
    double first;
    double last;
};

/// Lines with such an end in common may share their way.
struct Common {
    LayoutEnd end;
    int lane;
    friend auto operator<=>(const Common &, const Common &) = default;
};

/// Pieces that lie on one another and stay so: of lines with one source, or the last ones of lines with one
/// target.
struct Bunch {
    std::vector<const Piece *> pieces;
    double at = 0;
    double first = 0;
    double last = 0;
    /// Of all its lines, if they have one in common.
    std::optional<Common> source;
    std::optional<Common> target;
    /// Where one of them ends, with its lane.
    std::optional<Common> arrival;
    Track track;
    double order = 0;
    /// Beside others that want the same place: where its lines come from and go to, so that few of them
    /// cross.
    std::pair<double, double> rank;
    /// The least rank of all that end there with it, on its lane.
    std::pair<double, double> groupRank;
};

/// The pieces that run in one direction.
class ParallelPieces {
public:
    ParallelPieces(std::vector<TrackedLine> &lines, const OutlineSides &sides, bool isVertical)
        : m_lines(lines)
        , m_sides(sides)
        , m_isVertical(isVertical)
    {
    }

    void separate()
    {
        findPieces();
        findBunches();
        for (Bunch &bunch : m_bunches) {
            bunch.track = trackOf(bunch);
            bunch.order = orderOf(bunch.track);
            bunch.rank = rankOf(bunch);
        }
        gatherArrivals();
        std::ranges::sort(m_bunches, [this](const Bunch &a, const Bunch &b) {
            const auto keyOf = [this](const Bunch &bunch) {
                const Piece &front = *bunch.pieces.front();
                return std::tuple(std::lround(bunch.order / 2), bunch.groupRank, bunch.arrival, bunch.rank,
                                  edgeOf(front), front.line, front.index);
            };
            return keyOf(a) < keyOf(b);
        });
        std::vector<Track> tracks;
        for (const Bunch &bunch : m_bunches)
            tracks.push_back(bunch.track);
        const std::vector<double> places = spacedTracks(tracks, orders());
        for (std::size_t i = 0; i < m_bunches.size(); ++i) {
            for (const Piece *piece : m_bunches[i].pieces) {
                std::vector<LayoutPoint> &corners = m_lines[piece->line].corners;
                across(corners[piece->index], m_isVertical) = places[i];
                across(corners[piece->index + 1], m_isVertical) = places[i];
            }
        }
    }

private:
    /// Those that end at one side of a node on one lane stay together, so that their heads become one.
    void gatherArrivals()
    {
        std::map<std::pair<long, Common>, std::pair<double, double>> ranks;
        const auto keyOf
            = [](const Bunch &bunch) { return std::pair(std::lround(bunch.order / 2), *bunch.arrival); };
        for (const Bunch &bunch : m_bunches) {
            if (bunch.arrival) {
                auto &rank = ranks.try_emplace(keyOf(bunch), bunch.rank).first->second;
                rank = std::min(rank, bunch.rank);
            }
        }
        for (Bunch &bunch : m_bunches)
            bunch.groupRank = bunch.arrival ? ranks.at(keyOf(bunch)) : bunch.rank;
    }

    void findPieces()
    {
        for (std::size_t line = 0; line < m_lines.size(); ++line) {
            const std::vector<LayoutPoint> &corners = m_lines[line].corners;
            for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
                if ((std::abs(corners[i].x - corners[i + 1].x) < 0.01) != m_isVertical)
                    continue;
                const double a = along(corners[i], m_isVertical);
                const double b = along(corners[i + 1], m_isVertical);
                m_pieces.push_back({line, i, i == 0, i + 2 == corners.size(),
                                    across(corners[i], m_isVertical), std::min(a, b), std::max(a, b)});
            }
        }
    }

    const LayoutEdge &edgeOf(const Piece &piece) const { return m_lines[piece.line].edge; }

    static Common sourceOf(const LayoutEdge &edge) { return {edge.from, edge.lane}; }
    static Common targetOf(const LayoutEdge &edge) { return {edge.to, edge.lane}; }
    /// A straight line is the first piece that shares its way with others of its source.
    static bool arrives(const Piece &piece) { return piece.isLast && !piece.isFirst; }

    void findBunches()
    {
        const auto keyOf = [this](const Piece &piece) {
            const LayoutEdge &edge = edgeOf(piece);
            return std::tuple(arrives(piece), arrives(piece) ? targetOf(edge) : sourceOf(edge),
                              std::lround(piece.at * 2));
        };
        std::ranges::sort(m_pieces, [&](const Piece &a, const Piece &b) {
            return std::tuple(keyOf(a), a.first, a.line, a.index)
                < std::tuple(keyOf(b), b.first, b.line, b.index);
        });
        for (const Piece &piece : m_pieces) {
            const bool isApart = m_bunches.empty() || keyOf(*m_bunches.back().pieces.front()) != keyOf(piece)
                || piece.first > m_bunches.back().last + kBeyond;
            const LayoutEdge &edge = edgeOf(piece);
            if (isApart)
                m_bunches.push_back({{},
                                     piece.at,
                                     piece.first,
                                     piece.last,
                                     sourceOf(edge),
                                     targetOf(edge),
                                     {},
                                     {},
                                     0,
                                     {},
                                     {}});
            Bunch &bunch = m_bunches.back();
            bunch.pieces.push_back(&piece);
            bunch.last = std::max(bunch.last, piece.last);
            if (piece.isLast)
                bunch.arrival = targetOf(edge);
            if (bunch.source != sourceOf(edge))
                bunch.source.reset();
            if (bunch.target != targetOf(edge))
                bunch.target.reset();
        }
    }

    Track trackOf(const Bunch &bunch) const
    {
        const FreeGaps gaps = gapsOf(bunch, OutlineSides::kFromBox);
        if (std::ranges::any_of(bunch.pieces,
                                [](const Piece *piece) { return piece->isFirst || piece->isLast; })) {
            const double wanted = std::clamp(bunch.at, gaps.here.first, gaps.here.last);
            return {wanted, {wanted, wanted}, gaps};
        }
        const FreeGap well = gapsOf(bunch, OutlineSides::kWellFromBox).here;
        const bool hasRoom = well.first >= gaps.here.first && well.last <= gaps.here.last;
        const FreeGap &limits = hasRoom ? well : gaps.here;
        return {std::clamp(bunch.at, limits.first, limits.last), limits, gaps, hasRoom};
    }

    FreeGaps gapsOf(const Bunch &bunch, double fromBox) const
    {
        std::vector<ShutRange> shut;
        for (const Piece *piece : bunch.pieces) {
            // An end that is its own is beside it, not before it.
            const double beyond = piece->isFirst || piece->isLast ? 0 : kBeyond * 2;
            m_sides.addShut(piece->at, piece->first, piece->last, beyond, fromBox, shut);
            shutByEnds(*piece, shut);
        }
        return freeGapsAt(bunch.at, kReach, shut);
    }

    /// What has room on one side only lies there.
    static double orderOf(const Track &track)
    {
        const FreeGap &room = track.inNeed.here;
        const double first = std::max(room.first, track.wanted - kSpacing);
        const double last = std::min(room.last, track.wanted + kSpacing);
        return (first + last) / 2;
    }

    /// What a piece must keep so that its line has a beginning and room for a head, and holds to its ends.
    void shutByEnds(const Piece &piece, std::vector<ShutRange> &shut) const
    {
        const TrackedLine &line = m_lines[piece.line];
        const auto keepFrom = [&](const LayoutPoint &end, double distance) {
            const double outline = across(end, m_isVertical);
            if (piece.at >= outline)
                shut.push_back({-kEndless, outline + distance, 0});
            else
                shut.push_back({outline - distance, kEndless, 0});
        };
        const auto keepBeside = [&](const LayoutRect &rect) {
            constexpr double kMostBeside = kHeadsApart;
            constexpr double kCorner = 10;
            const double middle = across(rect.center(), m_isVertical);
            const double half = (m_isVertical ? rect.width : rect.height) / 2;
            const double most = std::clamp(half - kCorner, 0.0, kMostBeside);
            shut.push_back({-kEndless, std::min(piece.at, middle - most), 0});
            shut.push_back({std::max(piece.at, middle + most), kEndless, 0});
        };
        if (piece.isFirst)
            keepBeside(line.from);
        if (piece.isLast)
            keepBeside(line.to);
        if (piece.index == 1)
            keepFrom(line.corners.front(), kBeginning);
        if (piece.index + 3 == line.corners.size())
            keepFrom(line.corners.back(), kHead);
    }

    /// Lines that turn back to the same side lie there, the longer ones around the shorter ones; what comes
    /// down or up from one side to the other lies so that it does not cross its like.
    std::pair<double, double> rankOf(const Bunch &bunch) const
    {
        double turns = 0;
        double second = 0;
        for (const Piece *piece : bunch.pieces) {
            const std::vector<LayoutPoint> &corners = m_lines[piece->line].corners;
            const auto sideOf = [&](std::size_t corner) {
                const double other = across(corners[corner], m_isVertical);
                return other < piece->at ? -1 : other > piece->at ? 1 : 0;
            };
            const int before = piece->isFirst ? 0 : sideOf(piece->index - 1);
            const int behind = piece->isLast ? 0 : sideOf(piece->index + 2);
            turns += before + behind;
            if (before == behind) {
                second -= before * (piece->last - piece->first);
                continue;
            }
            const double begin = along(corners[piece->index], m_isVertical);
            const double end = along(corners[piece->index + 1], m_isVertical);
            const double low = before < behind ? begin : end;
            const double high = before < behind ? end : begin;
            second += high > low ? -low : low;
        }
        const auto count = static_cast<double>(bunch.pieces.size());
        return {std::round(turns / count * 8), second / count};
    }

    /// Between each bunch and those that it sees before it.
    std::vector<TrackOrder> orders() const
    {
        std::vector<TrackOrder> orders;
        struct Seen {
            double last;
            std::size_t bunch;
        };
        std::map<double, Seen> seen;
        for (std::size_t i = 0; i < m_bunches.size(); ++i) {
            const double first = m_bunches[i].first - kBeyond;
            const double last = m_bunches[i].last + kBeyond;
            auto range = seen.upper_bound(first);
            if (range != seen.begin() && std::prev(range)->second.last > first)
                --range;
            while (range != seen.end() && range->first < last) {
                const auto [begin, was] = *range;
                if (orders.empty() || orders.back().behind != i || orders.back().before != was.bunch)
                    orders.push_back(orderOf(was.bunch, i));
                range = seen.erase(range);
                if (begin < first)
                    seen[begin] = {first, was.bunch};
                if (was.last > last)
                    range = seen.emplace(last, was).first;
            }
            seen[first] = {last, i};
        }
        return orders;
    }

    TrackOrder orderOf(std::size_t before, std::size_t behind) const
    {
        const Bunch &a = m_bunches[before];
        const Bunch &b = m_bunches[behind];
        const auto areEqual = [](const auto &one, const auto &other) { return one && one == other; };
        if (a.arrival && b.arrival && a.arrival->end == b.arrival->end && a.arrival->lane != b.arrival->lane)
            return {before, behind, kHeadsApart};
        return {before, behind, areEqual(a.source, b.source) ? 0 : kSpacing, areEqual(a.target, b.target)};
    }

    std::vector<TrackedLine> &m_lines;
    const OutlineSides &m_sides;
    const bool m_isVertical;
    std::vector<Piece> m_pieces;
    std::vector<Bunch> m_bunches;
};

} // namespace

void separateTracks(std::vector<TrackedLine> &lines, const std::vector<LayoutRect> &nodes,
                    const std::vector<LayoutRect> &boxes)
{
    const OutlineSides upright(nodes, boxes, true);
    const OutlineSides level(nodes, boxes, false);
    // Moving the ones changes where the others end.
    constexpr int kRounds = 2;
    for (int round = 0; round < kRounds; ++round) {
        ParallelPieces(lines, upright, true).separate();
        ParallelPieces(lines, level, false).separate();
    }
}

} // namespace drawbridge
