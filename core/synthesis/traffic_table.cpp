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

TrafficSet TrafficTable::take(std::size_t first, std::size_t count, std::size_t step)
{
    std::optional<TrafficSet> common;
    const std::size_t end = first + count * step;
    for (std::size_t i = first; i < end && !(common && common->isEmpty()); i += step) {
        if (m_cells[i])
            common = common ? *common & *m_cells[i] : *m_cells[i];
    }
    if (!common || common->isEmpty())
        return {};
    for (std::size_t i = first; i < end; i += step) {
        if (m_cells[i])
            m_cells[i] = *m_cells[i] - *common;
    }
    return *common;
}

TrafficSet TrafficTable::takeFromAll()
{
    return take(0, m_cells.size(), 1);
}

TrafficSet TrafficTable::takeFromRow(std::size_t row)
{
    return take(row * m_columns.size(), m_columns.size(), 1);
}

TrafficSet TrafficTable::takeFromColumn(std::size_t column)
{
    return take(column, m_rows.size(), m_columns.size());
}

TrafficSet TrafficTable::rest(std::size_t row, std::size_t column) const
{
    return m_cells[row * m_columns.size() + column].value_or(TrafficSet());
}

} // namespace drawbridge
