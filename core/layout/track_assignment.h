// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph_layout.h"

#include <vector>

namespace drawbridge {

/// Moves pieces of different sources that lie on one another side by side, a few units apart, where outlines
/// beside them leave room. The first and last piece of a line stay, because they hold it to its nodes; pieces
/// of one source stay together.
void separateTracks(std::vector<std::vector<LayoutPoint>> &routes, const std::vector<std::size_t> &sources,
                    const std::vector<LayoutRect> &nodes, const std::vector<LayoutRect> &boxes);

/// Where lines of both directions touch an outline at one point, moves those that begin there a little to one
/// side of it and those that end there to the other, so that two lines never look like one with two heads.
/// Straight lines stay.
void separateEnds(std::vector<std::vector<LayoutPoint>> &routes);

} // namespace drawbridge
