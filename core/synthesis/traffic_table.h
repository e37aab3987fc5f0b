// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"
#include "net/traffic_set.h"

#include <functional>
#include <optional>
#include <vector>

namespace drawbridge {

/// Traffic from each row to each column, both being workloads; nothing where there is no pair (a single pod
/// and itself).
class TrafficTable {
public:
    using Cell = std::function<std::optional<TrafficSet>(WorkloadIndex from, WorkloadIndex to)>;

    TrafficTable(std::vector<WorkloadIndex> rows, std::vector<WorkloadIndex> columns, const Cell &cell);

    /// What all cells have in common is taken out of them and returned; likewise for one row or column.
    TrafficSet takeFromAll();
    TrafficSet takeFromRow(std::size_t row);
    TrafficSet takeFromColumn(std::size_t column);
    /// What is left of one cell.
    TrafficSet rest(std::size_t row, std::size_t column) const;

    const std::vector<WorkloadIndex> &rows() const { return m_rows; }
    const std::vector<WorkloadIndex> &columns() const { return m_columns; }

private:
    /// From every cell of a sequence, by the index of the first one, how many, and how far apart.
    TrafficSet take(std::size_t first, std::size_t count, std::size_t step);

    std::vector<WorkloadIndex> m_rows;
    std::vector<WorkloadIndex> m_columns;
    std::vector<std::optional<TrafficSet>> m_cells;
};

} // namespace drawbridge
