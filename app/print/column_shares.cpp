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
    /// It is there to be written into.
    bool isBlank = true;
};

ColumnNeed needOf(const PrintText &text, const Table &table, std::size_t column, double share, double most)
{
    // Scripts whose words are not measured need room for some letters, too.
    ColumnNeed need {std::min(share, points(36))};
    const auto ask = [&](const std::vector<TextLine> &lines) {
        for (const TextLine &line : lines) {
            const LineWidths widths = text.widthsOf(line);
            const double word = widths.word + 2 * kColumnSide;
            need.words = std::max(need.words, word <= most ? word : share);
            need.lines = std::max(need.lines, widths.line + 2 * kColumnSide);
        }
    };
    ask(headLinesOf(table.columns[column]));
    for (const TableRow &row : table.rows) {
        ask(row.cells[column]);
        need.isBlank = need.isBlank && std::ranges::all_of(row.cells[column], [](const TextLine &line) {
                           return line.text.isEmpty();
                       });
    }
    if (need.isBlank)
        need.lines = std::max(need.lines, share);
    need.lines = std::max(need.lines, need.words);
    return need;
}

/// Looks for the shares with which some rows of a table are lowest, in steps.
class LowestRows {
public:
    LowestRows(const PrintText &text, const Table &table, std::vector<double> shares)
        : m_text(text)
        , m_shares(std::move(shares))
    {
        constexpr std::size_t kMostRows = 60;
        const std::size_t count = std::min(table.rows.size(), kMostRows);
        for (std::size_t i = 0; i < count; ++i)
            m_rows.push_back(&table.rows[i * table.rows.size() / count]);
        for (std::size_t i = 0; i < m_shares.size(); ++i)
            m_heights.push_back(heightsOf(i, m_shares[i]));
    }

    /// Moves width from one column to another for as long as that makes the rows lower; no column becomes
    /// narrower than that.
    void moveBy(double step, const std::vector<double> &least)
    {
        constexpr int kMostMoves = 8;
        for (int i = 0; i < kMostMoves && moveOnce(step, least); ++i) { }
    }

    std::vector<double> takeShares() { return std::move(m_shares); }

private:
    using Heights = std::vector<double>;

    Heights heightsOf(std::size_t column, double share) const
    {
        Heights heights;
        heights.reserve(m_rows.size());
        for (const TableRow *row : m_rows)
            heights.push_back(m_text.height(row->cells[column], share - 2 * kColumnSide));
        return heights;
    }

    /// Of all rows, with other heights for two of the columns. What wraps beside something higher counts,
    /// too, but less.
    double sum(std::size_t giver, const Heights &given, std::size_t taker, const Heights &taken) const
    {
        constexpr double kOfAll = 0.3;
        double sum = 0;
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            double highest = std::max(given[row], taken[row]);
            double all = given[row] + taken[row];
            for (std::size_t i = 0; i < m_heights.size(); ++i) {
                if (i == giver || i == taker)
                    continue;
                highest = std::max(highest, m_heights[i][row]);
                all += m_heights[i][row];
            }
            sum += highest + kOfAll * all;
        }
        return sum;
    }

    bool moveOnce(double step, const std::vector<double> &least)
    {
        std::vector<Heights> wider;
        for (std::size_t i = 0; i < m_shares.size(); ++i)
            wider.push_back(heightsOf(i, m_shares[i] + step));
        double lowest = sum(0, m_heights[0], 1, m_heights[1]);
        std::size_t from = 0;
        std::size_t to = 0;
        for (std::size_t giver = 0; giver < m_shares.size(); ++giver) {
            if (m_shares[giver] - step < least[giver])
                continue;
            const Heights narrower = heightsOf(giver, m_shares[giver] - step);
            for (std::size_t taker = 0; taker < m_shares.size(); ++taker) {
                const double found = giver == taker ? lowest : sum(giver, narrower, taker, wider[taker]);
                if (found < lowest) {
                    lowest = found;
                    from = giver;
                    to = taker;
                }
            }
        }
        if (from == to)
            return false;
        m_shares[from] -= step;
        m_shares[to] += step;
        m_heights[from] = heightsOf(from, m_shares[from]);
        m_heights[to] = std::move(wider[to]);
        return true;
    }

    const PrintText &m_text;
    std::vector<double> m_shares;
    std::vector<const TableRow *> m_rows;
    std::vector<Heights> m_heights;
};

std::vector<double> withLowRows(const PrintText &text, const Table &table, std::vector<double> shares,
                                const std::vector<ColumnNeed> &needs, double width)
{
    if (table.rows.empty() || shares.size() < 2)
        return shares;
    std::vector<double> least;
    // Texts that are in the way of none keep most of their room.
    constexpr double kKept = 0.7;
    for (std::size_t i = 0; i < shares.size(); ++i)
        least.push_back(needs[i].isBlank
                            ? shares[i]
                            : std::max(needs[i].words, std::min(needs[i].lines, kKept * shares[i])));
    LowestRows rows(text, table, std::move(shares));
    for (const double step : {0.2, 0.1, 0.05, 0.025})
        rows.moveBy(width * step, least);
    return rows.takeShares();
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
    return withLowRows(text, table, std::move(shares), needs, width);
}

} // namespace drawbridge::app
