// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph_layout.h"
#include "layout/layout_graph.h"

#include <cstddef>
#include <map>
#include <optional>
#include <stop_token>
#include <vector>

namespace drawbridge {

/// Ways that were looked for among certain nodes and boxes, by where they start.
struct FoundWays {
    struct Ways {
        std::vector<LayoutEnd> targets;
        std::vector<std::vector<LayoutPoint>> lines;
    };
    std::vector<LayoutRect> nodes;
    std::vector<LayoutRect> boxes;
    /// The box of each node.
    std::vector<std::optional<std::size_t>> owners;
    std::map<LayoutEnd, Ways> bySource;
};

/// Corners of the line of each edge, in step with graph.edges: horizontal and vertical pieces that run in the
/// gutters, never through a node, from the outline of the source to the outline of the target. Edges of one
/// source share a trunk; lines of different sources lie side by side. Equal input gives equal routes. Once
/// the stop is requested, lines that have no way yet stay empty. `found`, which is kept from call to call,
/// makes the next one faster and changes nothing else: where nothing moved, only sources whose edges changed
/// are looked at.
std::vector<std::vector<LayoutPoint>> routeEdges(const LayoutGraph &graph, const GraphLayout &layout,
                                                 const std::stop_token &stop = {},
                                                 FoundWays *found = nullptr);

} // namespace drawbridge
