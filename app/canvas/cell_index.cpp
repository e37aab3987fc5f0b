// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/cell_index.h"

#include <algorithm>
#include <cmath>

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
    qint64 count() const { return (qint64(right) - left + 1) * (qint64(bottom) - top + 1); }
};

} // namespace

void CellIndex::insert(int thing, const QRectF &rect)
{
    const CellRange range(rect);
    for (int x = range.left; x <= range.right; ++x) {
        for (int y = range.top; y <= range.bottom; ++y)
            m_cells[{x, y}].push_back(thing);
    }
}

void CellIndex::remove(int thing, const QRectF &rect)
{
    const CellRange range(rect);
    for (int x = range.left; x <= range.right; ++x) {
        for (int y = range.top; y <= range.bottom; ++y) {
            if (const auto cell = m_cells.find({x, y}); cell != m_cells.end())
                std::erase(*cell, thing);
        }
    }
}

std::vector<int> CellIndex::query(const QRectF &rect) const
{
    const CellRange range(rect);
    std::vector<int> found;
    const auto add = [&found](const std::vector<int> &things) {
        found.insert(found.end(), things.begin(), things.end());
    };
    if (range.count() > m_cells.size()) {
        for (auto cell = m_cells.cbegin(); cell != m_cells.cend(); ++cell) {
            const auto [x, y] = cell.key();
            if (x >= range.left && x <= range.right && y >= range.top && y <= range.bottom)
                add(cell.value());
        }
    } else {
        for (int x = range.left; x <= range.right; ++x) {
            for (int y = range.top; y <= range.bottom; ++y) {
                const auto cell = m_cells.constFind({x, y});
                if (cell != m_cells.constEnd())
                    add(*cell);
            }
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace drawbridge::app
