// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/ranked_columns.h"

#include "layout/box_packer.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace drawbridge {

namespace {

using Column = std::vector<std::size_t>;
using Neighbours = std::vector<std::vector<std::size_t>>;

/// Columns end where they are full, or where a rank ends and they are nearly so.
std::vector<Column> columnsByRank(const std::vector<std::size_t> &ranks, const std::vector<double> &heights,
                                  double limit)
{
    constexpr double kNearlyFull = 0.6;
    Column sorted(ranks.size());
    std::iota(sorted.begin(), sorted.end(), std::size_t {0});
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&ranks](std::size_t a, std::size_t b) { return ranks[a] < ranks[b]; });
    std::vector<Column> columns;
    double height = 0;
    for (const std::size_t thing : sorted) {
        const bool isFull = height + heights[thing] > limit
            || (height >= kNearlyFull * limit && ranks[columns.back().back()] != ranks[thing]);
        if (columns.empty() || isFull) {
            columns.emplace_back();
            height = 0;
        }
        columns.back().push_back(thing);
        height += heights[thing];
    }
    return columns;
}

/// How far down in its column each thing stands, from 0 to 1.
std::vector<double> depthsOf(const std::vector<Column> &columns, std::size_t count)
{
    std::vector<double> depths(count);
    for (const Column &column : columns) {
        for (std::size_t i = 0; i < column.size(); ++i)
            depths[column[i]] = (static_cast<double>(i) + 0.5) / static_cast<double>(column.size());
    }
    return depths;
}

/// Sorts a column by the mean depth of what each thing is linked with; the others stay about where they are.
void sortByNeighbours(Column &column, std::vector<double> &depths, const Neighbours &neighbours)
{
    std::vector<std::tuple<double, double, std::size_t>> wanted;
    for (const std::size_t thing : column) {
        double sum = 0;
        for (const std::size_t other : neighbours[thing])
            sum += depths[other];
        const std::size_t count = neighbours[thing].size();
        wanted.emplace_back(count == 0 ? depths[thing] : sum / static_cast<double>(count), depths[thing],
                            thing);
    }
    std::sort(wanted.begin(), wanted.end());
    for (std::size_t i = 0; i < column.size(); ++i) {
        column[i] = std::get<2>(wanted[i]);
        depths[column[i]] = (static_cast<double>(i) + 0.5) / static_cast<double>(column.size());
    }
}

} // namespace

std::vector<std::vector<std::size_t>>
rankedColumns(const std::vector<double> &heights,
              const std::vector<std::pair<std::size_t, std::size_t>> &edges, double limit)
{
    constexpr int kSweeps = 8;
    std::vector<Column> columns = columnsByRank(layersOf(heights.size(), edges), heights, limit);
    Neighbours neighbours(heights.size());
    for (const auto &[from, to] : edges) {
        if (from == to)
            continue;
        neighbours[from].push_back(to);
        neighbours[to].push_back(from);
    }
    std::vector<double> depths = depthsOf(columns, heights.size());
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        for (Column &column : columns)
            sortByNeighbours(column, depths, neighbours);
        std::reverse(columns.begin(), columns.end());
    }
    return columns;
}

} // namespace drawbridge
