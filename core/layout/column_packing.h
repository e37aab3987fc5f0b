// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph_layout.h"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace drawbridge {

/// Of the room for a canvas in a usual window.
constexpr double kCanvasAspect = 1.95;

/// A box that is wider than it needs by more is mostly empty.
constexpr double kMostGrowth = 2.5;

/// A size that a box may have.
struct PackedShape {
    double width = 0;
    double height = 0;
    /// How much smaller the whole must become to make up for what is worse to read inside.
    double price = 0;
};

/// A box for packing, by the sizes that it may have; there is at least one, the first one reads best.
using PackedItem = std::vector<PackedShape>;

/// Where an item stands, in which of its shapes, and how wide it is there: it may have grown to the width of
/// its column.
struct PackedPlace {
    LayoutPoint corner;
    double width = 0;
    std::size_t shape = 0;
};

/// How much time packing may take: Quick keeps the given order and the first shapes, Careful also tries
/// others.
enum class PackingEffort { Quick, Careful };

/// The place of every item, from left to right, so that a window would show the whole as large as can be,
/// with `beside` what else stands at its sides, and linked items stand near each other. Items keep their
/// order as far as that helps. Where there is a usual width, columns of items that are no wider stand first,
/// and all columns are as wide as the widest of their items. The result depends on nothing but the arguments.
std::vector<PackedPlace> packColumns(const std::vector<PackedItem> &items,
                                     const std::vector<std::size_t> &order,
                                     const std::vector<std::pair<std::size_t, std::size_t>> &links,
                                     double beside, PackingEffort effort,
                                     std::optional<double> usual = std::nullopt);

} // namespace drawbridge
