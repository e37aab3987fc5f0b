// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/paint_context.h"

#include <QRectF>
#include <QSizeF>
#include <QString>
#include <optional>
#include <utility>
#include <vector>

namespace drawbridge::app {

/// A line that wants a pill.
struct PillLine {
    /// In canvas units.
    const std::vector<QPointF> &route;
    EdgeState state = EdgeState::Allowed;
    /// What the pill says.
    QString text;
    /// Its index among the edges or, of a whole cluster, the bundles; -1 for a line beside the scene.
    int index = -1;
};

/// What a pill may lie on beside its own line.
enum class PillCompany {
    /// Nothing.
    None,
    /// Lines that cross its own one, or that say the same beside it.
    Crossing,
    /// Any other line.
    Any,
};

struct PillPlace {
    QRectF rect;
    PillCompany company = PillCompany::None;
};

/// Where pills have room, in view coordinates: on lines, never on nodes, headers, badges, or other pills.
class PillRoom {
public:
    explicit PillRoom(const PaintContext &context);

    void take(const QRectF &rect) { m_taken.push_back(rect); }
    /// The place for a pill of that size on the longest piece of the line that has one, as near to the middle
    /// of the piece as possible: in the least company, and in no more than the given one.
    std::optional<PillPlace> placeFor(const PillLine &line, const QSizeF &size, PillCompany most) const;

private:
    /// A straight piece of a line, and where the middle of a pill may be on it.
    struct Piece;
    using Spans = std::vector<std::pair<double, double>>;
    /// Where it may not be because of nodes and pills, of lines beside, and of other lines.
    struct Blocked {
        Spans things;
        Spans beside;
        Spans crossing;
    };
    /// A piece of a bundle's line, in view coordinates.
    struct Run {
        int bundle;
        bool isHorizontal;
        QRectF rect;
    };

    Piece pieceOf(const PillLine &line, std::size_t end, const QSizeF &size) const;
    bool isInSight(const Piece &piece) const;
    void block(Spans &blocked, const Piece &piece, const QRectF &thing) const;
    void blockThings(Blocked &blocked, const Piece &piece, const QRectF &band) const;
    void blockLines(Blocked &blocked, const Piece &piece, const QRectF &band, const PillLine &line) const;
    void blockBundles(Blocked &blocked, const Piece &piece, const QRectF &band, const PillLine &line) const;
    /// The pieces of another line; `saysTheSame` is asked if one runs beside.
    template <typename SaysTheSame>
    void blockRoute(Blocked &blocked, const Piece &piece, const QRectF &band,
                    const std::vector<QPointF> &route, EdgeState state, const SaysTheSame &saysTheSame) const;
    Run runOf(const QPointF &from, const QPointF &to, double lane) const;
    void gatherBundles();
    bool isOfBoxes() const { return m_context.level == DetailLevel::Cluster; }

    const PaintContext &m_context;
    /// Where pills may be.
    QRectF m_sight;
    std::vector<QRectF> m_taken;
    std::vector<Run> m_bundles;
};

} // namespace drawbridge::app
