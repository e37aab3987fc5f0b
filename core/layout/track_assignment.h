// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph_layout.h"
#include "layout/layout_graph.h"

#include <vector>

namespace drawbridge {

/// A line from outline to outline, in pieces that are level or upright by turns.
struct TrackedLine {
    LayoutEdge edge;
    /// Outlines of the ends.
    LayoutRect from;
    LayoutRect to;
    std::vector<LayoutPoint> corners;
};

/// Moves pieces of different sources that lie on one another side by side, a few units apart, and away from
/// outlines, as far as there is room. Pieces of one source stay together, and so do the last ones of lines
/// with one target. The first and the last piece of a line stay in the middle of their node's side unless
/// there is no other way, and long enough for a head.
void separateTracks(std::vector<TrackedLine> &lines, const std::vector<LayoutRect> &nodes,
                    const std::vector<LayoutRect> &boxes);

} // namespace drawbridge
