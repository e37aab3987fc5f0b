// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace drawbridge {

/// Things in columns from left to right, each from top to bottom, for graphs for which dot takes too long. As
/// a rule edges lead to the right, and linked things stand near each other. Columns become about as high as
/// the limit, sources and what they reach may share one. Takes time in proportion to the edges; the result
/// depends on nothing but the arguments.
std::vector<std::vector<std::size_t>>
rankedColumns(const std::vector<double> &heights,
              const std::vector<std::pair<std::size_t, std::size_t>> &edges, double limit);

} // namespace drawbridge
