// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph_layout.h"

#include <optional>
#include <vector>

namespace drawbridge {

/// Where a piece of a line may not be, because an outline is there; across the direction in which it runs.
struct ShutRange {
    double first;
    double last;
    /// How much of either end is only there for the looks.
    double margin;
};

/// The sides of all outlines that run in one direction.
class OutlineSides {
public:
    OutlineSides(const std::vector<LayoutRect> &nodes, const std::vector<LayoutRect> &boxes,
                 bool areVertical);

    /// How far from the outlines of boxes a line keeps: so that nobody takes it for one of them, or so that
    /// it is seen beside them.
    static constexpr double kWellFromBox = 10;
    static constexpr double kFromBox = 5.95;

    /// Adds what outlines shut near a piece that runs there from the first to the last. Nodes count even
    /// where the piece ends a little before them.
    void addShut(double at, double first, double last, double beyond, double fromBox,
                 std::vector<ShutRange> &shut) const;

private:
    enum class Kind { NodeBegin, NodeEnd, Box };
    struct Side {
        double at;
        double first;
        double last;
        Kind kind;
    };
    void add(const LayoutRect &rect, bool isBox, bool areVertical);

    std::vector<Side> m_sides;
};

/// A range that nothing shuts.
struct FreeGap {
    double first;
    double last;
};

/// The gap around a place or the one that is nearest to it, and those next to that.
struct FreeGaps {
    FreeGap here;
    std::optional<FreeGap> before;
    std::optional<FreeGap> behind;
};

/// If there is none within reach, margins shrink; at the worst it is the place itself.
FreeGaps freeGapsAt(double at, double reach, const std::vector<ShutRange> &shut);

} // namespace drawbridge
