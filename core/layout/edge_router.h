// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph_layout.h"
#include "layout/layout_graph.h"

#include <stop_token>
#include <vector>

namespace drawbridge {

/// Corners of the line of each edge, in step with graph.edges: horizontal and vertical pieces that run in the
/// gutters, never through a node, from the outline of the source to the outline of the target. Edges of one
/// source share a trunk; lines of different sources lie side by side. Equal input gives equal routes. Once the
/// stop is requested, lines that have no way yet stay empty.
std::vector<std::vector<LayoutPoint>> routeEdges(const LayoutGraph &graph, const GraphLayout &layout,
                                                 const std::stop_token &stop = {});

} // namespace drawbridge
