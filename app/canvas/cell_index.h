// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QPair>
#include <QRectF>
#include <vector>

namespace drawbridge::app {

/// Finds things by place: a hash of square cells, each with the things that touch it. Long level and upright
/// things, which would touch many cells, stand once in the row or the column of cells that they run in.
class CellIndex {
public:
    void insert(int thing, const QRectF &rect);
    /// Takes back what was inserted with the same rectangle; nothing if there is no such.
    void remove(int thing, const QRectF &rect);
    /// Sorted, each once; may hold a few whose cell, but not they themselves, touch the rectangle.
    std::vector<int> query(const QRectF &rect) const;

private:
    /// A thing in a row or column, from one of its cells to another.
    struct Run {
        int thing, first, last;
        friend bool operator==(const Run &, const Run &) = default;
    };
    using Lanes = QHash<int, std::vector<Run>>;
    template <typename InLane, typename InCell>
    void place(const QRectF &rect, const InLane &inLane, const InCell &inCell);

    QHash<QPair<int, int>, std::vector<int>> m_cells;
    Lanes m_rows;
    Lanes m_columns;
    int m_greatestThing = -1;
};

} // namespace drawbridge::app
