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
    /// How much worse it reads than the usual one.
    double price = 0;
};

/// A box of many nodes is wider than high, as its name is.
inline constexpr double kBoxAspect = 1.5;

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

/// The content and a block of other nodes, below it or beside it: whichever is nearer to kBoxAspect.
BoxContent withRows(const LayoutGraph &graph, const BoxContent &content,
                    const std::vector<std::size_t> &nodes);

/// What a box may hold its nodes as; the first one reads best.
using BoxContents = std::vector<BoxContent>;

/// Packs boxes into columns, in the given order as far as that helps, and the nodes without one beside them.
GraphLayout packBoxes(const LayoutGraph &graph, const std::vector<BoxContents> &contents,
                      const std::vector<BoxOrder> &order, PackingEffort effort);

} // namespace drawbridge
