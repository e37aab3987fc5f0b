// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "print/column_shares.h"

#include <algorithm>
#include <numeric>

namespace drawbridge::app {

namespace {

/// Of the width of the table.
constexpr double kMostForWord = 0.25;

double needOf(const PrintText &text, const Table &table, std::size_t column, double share, double most)
{
    // Scripts whose words are not measured need room for some letters, too.
    double need = std::min(share, points(36));
    const auto ask = [&](const std::vector<TextLine> &lines) {
        for (const TextLine &line : lines) {
            const double width = text.wordWidth(line) + 2 * kColumnSide;
            need = std::max(need, width <= most ? width : share);
        }
    };
    ask(headLinesOf(table.columns[column]));
    for (const TableRow &row : table.rows)
        ask(row.cells[column]);
    return need;
}

/// Gives columns that need more than their share what others do not need of theirs.
std::vector<double> withRoomForWords(std::vector<double> shares, const std::vector<double> &needs)
{
    double wanted = 0;
    double spare = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        wanted += std::max(0.0, needs[i] - shares[i]);
        spare += std::max(0.0, shares[i] - needs[i]);
    }
    if (wanted == 0 || spare == 0)
        return shares;
    const double moved = std::min(wanted, spare);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double more = needs[i] - shares[i];
        shares[i] += more > 0 ? more * moved / wanted : more * moved / spare;
    }
    return shares;
}

} // namespace

std::vector<TextLine> headLinesOf(const TableColumn &column)
{
    std::vector<TextLine> lines {{column.title, TextStyle::TableHead}};
    if (!column.subtitle.isEmpty())
        lines.push_back({column.subtitle, TextStyle::TableSubhead});
    return lines;
}

std::vector<double> columnShares(const PrintText &text, const Table &table, double width)
{
    const double weights
        = std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                          [](double sum, const TableColumn &column) { return sum + column.weight; });
    std::vector<double> shares;
    std::vector<double> needs;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const double share = width * table.columns[i].weight / weights;
        shares.push_back(share);
        needs.push_back(needOf(text, table, i, share, std::max(share, width * kMostForWord)));
    }
    return withRoomForWords(std::move(shares), needs);
}

} // namespace drawbridge::app
