// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/traffic_table.h"

namespace drawbridge {

TrafficTable::TrafficTable(std::vector<WorkloadIndex> rows, std::vector<WorkloadIndex> columns,
                           const Cell &cell)
    : m_rows(std::move(rows))
    , m_columns(std::move(columns))
{
    for (const WorkloadIndex row : m_rows) {
        for (const WorkloadIndex column : m_columns)
            m_cells.push_back(cell(row, column));
    }
}

template <typename IsTaken> TrafficSet TrafficTable::take(IsTaken isTaken)
{
    std::optional<TrafficSet> common;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (isTaken(i) && m_cells[i])
            common = common ? *common & *m_cells[i] : *m_cells[i];
    }
    if (!common)
        return {};
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (isTaken(i) && m_cells[i])
            m_cells[i] = *m_cells[i] - *common;
    }
    return *common;
}

TrafficSet TrafficTable::takeFromAll()
{
    return take([](std::size_t) { return true; });
}

TrafficSet TrafficTable::takeFromRow(std::size_t row)
{
    return take([this, row](std::size_t i) { return i / m_columns.size() == row; });
}

TrafficSet TrafficTable::takeFromColumn(std::size_t column)
{
    return take([this, column](std::size_t i) { return i % m_columns.size() == column; });
}

TrafficSet TrafficTable::rest(std::size_t row, std::size_t column) const
{
    return m_cells[row * m_columns.size() + column].value_or(TrafficSet());
}

} // namespace drawbridge
