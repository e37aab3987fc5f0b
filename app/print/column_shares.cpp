// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "print/column_shares.h"

#include <algorithm>
#include <numeric>

namespace drawbridge::app {

namespace {

/// Of the width of the table.
constexpr double kMostForWord = 0.34;

/// What a column asks for.
struct ColumnNeed {
    /// The width below which words are parted.
    double words = 0;
    /// The width above which no line wraps.
    double lines = 0;
};

ColumnNeed needOf(const PrintText &text, const Table &table, std::size_t column, double share, double most)
{
    // Scripts whose words are not measured need room for some letters, too.
    ColumnNeed need {std::min(share, points(36)), 0};
    const auto ask = [&](const std::vector<TextLine> &lines) {
        for (const TextLine &line : lines) {
            const LineWidths widths = text.widthsOf(line);
            const double word = widths.word + 2 * kColumnSide;
            need.words = std::max(need.words, word <= most ? word : share);
            need.lines = std::max(need.lines, widths.line + 2 * kColumnSide);
        }
    };
    ask(headLinesOf(table.columns[column]));
    bool isBlank = true;
    for (const TableRow &row : table.rows) {
        ask(row.cells[column]);
        isBlank = isBlank && std::ranges::all_of(row.cells[column], [](const TextLine &line) {
                      return line.text.isEmpty();
                  });
    }
    // A blank column is there to be written into.
    if (isBlank)
        need.lines = std::max(need.lines, share);
    need.lines = std::max(need.lines, need.words);
    return need;
}

/// Gives columns whose lines wrap what others do not need of theirs.
std::vector<double> withRoomForLines(std::vector<double> shares, const std::vector<ColumnNeed> &needs)
{
    double wanted = 0;
    double spare = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        wanted += std::max(0.0, needs[i].lines - shares[i]);
        spare += std::max(0.0, shares[i] - needs[i].lines);
    }
    if (wanted == 0 || spare == 0)
        return shares;
    const double moved = std::min(wanted, spare);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double more = needs[i].lines - shares[i];
        shares[i] += more > 0 ? more * moved / wanted : more * moved / spare;
    }
    return shares;
}

/// Gives columns whose words have no room what others have beyond their floors, first to those that need
/// little: then as few as can be go without.
void giveRoomForWords(std::vector<double> &shares, const std::vector<ColumnNeed> &needs,
                      double ColumnNeed::*floor)
{
    std::vector<std::size_t> wanting;
    std::vector<double> spares(shares.size());
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (needs[i].words > shares[i])
            wanting.push_back(i);
        else
            spares[i] = std::max(0.0, shares[i] - needs[i].*floor);
    }
    std::ranges::sort(wanting, {}, [&](std::size_t i) { return needs[i].words - shares[i]; });
    const double spare = std::accumulate(spares.begin(), spares.end(), 0.0);
    double left = spare;
    for (const std::size_t i : wanting) {
        const double moved = std::min(left, needs[i].words - shares[i]);
        shares[i] += moved;
        left -= moved;
    }
    for (std::size_t i = 0; i < shares.size(); ++i)
        shares[i] -= spare > 0 ? spares[i] * (spare - left) / spare : 0;
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
    std::vector<ColumnNeed> needs;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const double share = width * table.columns[i].weight / weights;
        shares.push_back(share);
        needs.push_back(needOf(text, table, i, share, std::max(share, width * kMostForWord)));
    }
    giveRoomForWords(shares, needs, &ColumnNeed::lines);
    giveRoomForWords(shares, needs, &ColumnNeed::words);
    return withRoomForLines(std::move(shares), needs);
}

} // namespace drawbridge::app
