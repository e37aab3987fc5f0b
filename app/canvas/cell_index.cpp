// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/cell_index.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace drawbridge::app {

namespace {

constexpr double kCell = 400;

struct CellRange {
    int left, top, right, bottom;
    explicit CellRange(const QRectF &rect)
        : left(static_cast<int>(std::floor(rect.left() / kCell)))
        , top(static_cast<int>(std::floor(rect.top() / kCell)))
        , right(static_cast<int>(std::floor(rect.right() / kCell)))
        , bottom(static_cast<int>(std::floor(rect.bottom() / kCell)))
    {
    }
    qint64 columns() const { return qint64(right) - left + 1; }
    qint64 rows() const { return qint64(bottom) - top + 1; }
};

/// Calls back with what stands under the keys from first to last.
template <typename Table, typename Use>
void forEachBetween(const Table &table, int first, int last, const Use &use)
{
    if (qint64(last) - first + 1 > table.size()) {
        for (auto each = table.cbegin(); each != table.cend(); ++each) {
            if (each.key() >= first && each.key() <= last)
                use(each.value());
        }
        return;
    }
    for (int key = first; key <= last; ++key) {
        if (const auto each = table.constFind(key); each != table.constEnd())
            use(each.value());
    }
}

/// Numbers, each once.
class Marks {
public:
    explicit Marks(int greatest)
        : m_words(static_cast<std::size_t>(greatest / kBits + 1))
    {
    }
    void add(int number) { m_words[static_cast<std::size_t>(number / kBits)] |= 1ULL << (number % kBits); }
    std::vector<int> sorted() const
    {
        std::vector<int> numbers;
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            for (std::uint64_t word = m_words[i]; word != 0; word &= word - 1)
                numbers.push_back(static_cast<int>(i) * kBits + std::countr_zero(word));
        }
        return numbers;
    }

private:
    static constexpr int kBits = 64;
    std::vector<std::uint64_t> m_words;
};

} // namespace

template <typename InLane, typename InCell>
void CellIndex::place(const QRectF &rect, const InLane &inLane, const InCell &inCell)
{
    constexpr qint64 kLong = 3;
    constexpr qint64 kNarrow = 2;
    const CellRange range(rect);
    if (range.columns() > kLong && range.rows() <= kNarrow) {
        for (int y = range.top; y <= range.bottom; ++y)
            inLane(m_rows[y], range.left, range.right);
    } else if (range.rows() > kLong && range.columns() <= kNarrow) {
        for (int x = range.left; x <= range.right; ++x)
            inLane(m_columns[x], range.top, range.bottom);
    } else {
        for (int x = range.left; x <= range.right; ++x) {
            for (int y = range.top; y <= range.bottom; ++y)
                inCell(m_cells[{x, y}]);
        }
    }
}

void CellIndex::insert(int thing, const QRectF &rect)
{
    m_greatestThing = std::max(m_greatestThing, thing);
    place(
        rect,
        [thing](std::vector<Run> &lane, int first, int last) {
            lane.push_back({thing, first, last});
        },
        [thing](std::vector<int> &cell) { cell.push_back(thing); });
}

void CellIndex::remove(int thing, const QRectF &rect)
{
    place(
        rect,
        [thing](std::vector<Run> &lane, int first, int last) {
            std::erase(lane, Run {thing, first, last});
        },
        [thing](std::vector<int> &cell) { std::erase(cell, thing); });
}

std::vector<int> CellIndex::query(const QRectF &rect) const
{
    const CellRange range(rect);
    Marks found(m_greatestThing);
    const auto addRuns = [&found](int least, int greatest) {
        return [&found, least, greatest](const std::vector<Run> &lane) {
            for (const Run &run : lane) {
                if (run.first <= greatest && run.last >= least)
                    found.add(run.thing);
            }
        };
    };
    forEachBetween(m_rows, range.top, range.bottom, addRuns(range.left, range.right));
    forEachBetween(m_columns, range.left, range.right, addRuns(range.top, range.bottom));
    const auto addCell = [&found](const std::vector<int> &things) {
        for (const int thing : things)
            found.add(thing);
    };
    if (range.columns() * range.rows() > m_cells.size()) {
        for (auto cell = m_cells.cbegin(); cell != m_cells.cend(); ++cell) {
            const auto [x, y] = cell.key();
            if (x >= range.left && x <= range.right && y >= range.top && y <= range.bottom)
                addCell(cell.value());
        }
    } else {
        for (int x = range.left; x <= range.right; ++x) {
            for (int y = range.top; y <= range.bottom; ++y) {
                const auto cell = m_cells.constFind({x, y});
                if (cell != m_cells.constEnd())
                    addCell(*cell);
            }
        }
    }
    return found.sorted();
}

} // namespace drawbridge::app
