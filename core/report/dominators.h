// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace drawbridge {

/// Who follows each node of a graph; nodes are numbered from 0.
using Successors = std::vector<std::vector<std::size_t>>;

/// An edge that every path from the start to some nodes takes.
struct Bottleneck {
    std::size_t from = 0;
    std::size_t to = 0;
    /// The nodes that are reached through it alone, `to` among them; ascending.
    std::vector<std::size_t> behind;
};

/// All bottlenecks of a graph seen from one node; those with most nodes behind them first, then in the order
/// of their ends. What the start does not reach does not count. Linear in nodes and edges but for a small
/// factor (Cooper, Harvey, Kennedy: A Simple, Fast Dominance Algorithm, 2001).
std::vector<Bottleneck> bottlenecks(const Successors &graph, std::size_t start);

} // namespace drawbridge
