// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/page_flow.h"
#include "print/report_document.h"

namespace drawbridge::app {

enum class TableLook { Ruled, Plain };

/// The part of a row that is on one page, in units below the top of the row.
struct RowCut {
    /// Lines that end above are on earlier pages.
    double from = 0;
    /// What is at this height is at the top of the page.
    double top = 0;
    double end = 0;
    /// How much of the page it takes.
    double height = 0;
    /// Where the next page goes on; the height of the row if there is none.
    double next = 0;
};

/// The measures of a table whose columns share the width so, and its painting. Reads the table, which has to
/// outlive it.
class TableFrame {
public:
    TableFrame(const PrintText &text, const Table &table, const std::vector<double> &shares, TableLook look);

    std::size_t rowCount() const { return m_table.rows.size(); }
    double headHeight() const { return m_headHeight; }
    /// Of what is said below a table that goes on.
    double noteHeight() const;
    double heightOf(std::size_t row) const { return static_cast<double>(m_heights[row]); }
    double heightOf(std::size_t first, std::size_t last) const;
    /// Whether a row is so tall that it may go on on the next page, where a page is that high.
    bool isTall(std::size_t row, double pageHeight) const;
    /// What of the row has to be on its first page.
    double beginningOf(std::size_t row, double pageHeight) const;
    /// As much of the row as that room takes; at least one line, else it would never end.
    RowCut cutRow(std::size_t row, double from, double room) const;

    void paintHead(PrintContext &context, QPointF at) const;
    void paintRows(PrintContext &context, QPointF at, std::size_t first, std::size_t last) const;
    void paintCut(PrintContext &context, QPointF at, std::size_t row, const RowCut &cut) const;
    /// The line below rows: a strong one where the table or the page ends, else the one between two rows.
    void paintEnd(PrintContext &context, QPointF at, bool isLast) const;

private:
    struct Column {
        double left = 0;
        double width = 0;
        /// It is what is below the cells.
        bool isBelow = false;
    };
    /// A wrapped line of a cell.
    struct PlacedLine {
        const TextLine *line;
        Column column;
        bool isRightAligned;
        int index;
        double top;
        double bottom;
    };

    double headHeightOf(const PrintText &text) const;
    double cellsHeight(const TableRow &row) const;
    double rowHeight(const TableRow &row) const;
    Column belowCells() const;
    void addLines(std::vector<PlacedLine> &lines, const TableCell &cell, const Column &column, double y,
                  bool isRightAligned) const;
    std::vector<PlacedLine> linesOf(std::size_t row) const;
    /// Leaves the title of a list for the next page if that begins with the list.
    static void keepTitleWithList(const std::vector<PlacedLine> &lines, RowCut &cut, double &lowest);
    void rule(PrintContext &context, QPointF at, double thickness, int grey) const;

    const PrintText &m_text;
    const Table &m_table;
    TableLook m_look;
    double m_width;
    std::vector<Column> m_columns;
    double m_headHeight = 0;
    std::vector<float> m_heights;
};

} // namespace drawbridge::app
