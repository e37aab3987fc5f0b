// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/column_packing.h"
#include "layout/graph_layout.h"
#include "layout/layout_graph.h"

#include <vector>

namespace drawbridge {

/// The inside of one box: nodes relative to the box's upper left corner, and the size that holds them.
struct BoxContent {
    /// By index into LayoutGraph::nodes.
    std::vector<std::pair<std::size_t, LayoutPoint>> places;
    double width = LayoutSpacing::kEmptyBoxWidth;
    double height = LayoutSpacing::kEmptyBoxHeight;
};

/// Where a box would like to stand among the others: layers from left to right, then the order in a layer.
struct BoxOrder {
    double layer = 0;
    double order = 0;
};

/// The layer of each of count things: the longest way from a source, after cutting cycles where a walk in
/// index order closes them.
std::vector<std::size_t> layersOf(std::size_t count,
                                  const std::vector<std::pair<std::size_t, std::size_t>> &edges);

/// A block of rows and columns for nodes that nothing orders, as wide as what it will stand below where that
/// is wider.
BoxContent contentInRows(const LayoutGraph &graph, const std::vector<std::size_t> &nodes, double below = 0);

/// Puts one content below another.
BoxContent stacked(const BoxContent &upper, const BoxContent &lower);

/// Packs boxes and the nodes without one into columns, in the given order as far as that helps: nodes without
/// a box that only receive into the last column, the others into the first.
GraphLayout packBoxes(const LayoutGraph &graph, const std::vector<BoxContent> &contents,
                      const std::vector<BoxOrder> &order, PackingEffort effort);

} // namespace drawbridge
