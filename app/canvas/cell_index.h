// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QPair>
#include <QRectF>
#include <vector>

namespace drawbridge::app {

/// Finds things by place: a hash of square cells, each with the things that touch it.
class CellIndex {
public:
    void clear() { m_cells.clear(); }
    void insert(int thing, const QRectF &rect);
    /// Takes back what was inserted with the same rectangle; nothing if there is no such.
    void remove(int thing, const QRectF &rect);
    /// Sorted, each once; may hold a few whose cell, but not they themselves, touch the rectangle.
    std::vector<int> query(const QRectF &rect) const;

private:
    QHash<QPair<int, int>, std::vector<int>> m_cells;
};

} // namespace drawbridge::app
