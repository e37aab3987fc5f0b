// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph_layout.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace drawbridge {

/// Of the room for a canvas in a usual window.
constexpr double kCanvasAspect = 1.7;

/// Where a thing has to stand among the columns.
enum class ColumnWish { Anywhere, First, Last };

/// A box, or a node without one, for packing.
struct PackedItem {
    double width = 0;
    double height = 0;
    ColumnWish wish = ColumnWish::Anywhere;
};

/// How much time packing may take: Quick keeps the given order, Careful also tries others.
enum class PackingEffort { Quick, Careful };

/// The upper left corner of every item, in columns from left to right, so that a window would show the whole
/// as large as can be and linked items stand near each other. Items keep their order as far as that helps;
/// those with a wish come first or last in it. The result depends on nothing but the arguments.
std::vector<LayoutPoint> packColumns(const std::vector<PackedItem> &items,
                                     const std::vector<std::size_t> &order,
                                     const std::vector<std::pair<std::size_t, std::size_t>> &links,
                                     PackingEffort effort);

} // namespace drawbridge
