// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph_layout.h"
#include "layout/layout_graph.h"

#include <map>

namespace drawbridge {

/// A layout by counting: columns by dependency order inside each box, boxes packed into columns, sources and
/// destinations at the rim. Milliseconds for thousands of nodes; equal graphs give equal layouts.
GraphLayout gridLayout(const LayoutGraph &graph);

/// Puts what the user placed where it was put (upper left corners, by key). A placed box takes its nodes
/// along, except those that are placed themselves; boxes then close around their nodes.
GraphLayout withFixedPositions(const LayoutGraph &graph, GraphLayout layout,
                               const std::map<std::string, LayoutPoint> &positions);

/// Whether there are nodes without a place in the layout.
bool hasNewNodes(const LayoutGraph &graph, const GraphLayout &layout);

/// Keeps every place that the old layout has, also of what may come back, and puts what is new beside it, so
/// that nothing jumps. Of an empty graph nothing is kept.
GraphLayout withNewNodes(const LayoutGraph &graph, const GraphLayout &old);

} // namespace drawbridge
