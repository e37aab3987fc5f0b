// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "print/table_frame.h"

#include "print/column_shares.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace drawbridge::app {

namespace {

constexpr double kHeadPadding = points(4);
constexpr QColor kShade(0xf0, 0xf0, 0xf0);
constexpr int kHairGrey = 0x9a;
/// Between the cells of a row and what is below them.
constexpr double kGapAboveBelow = points(3);
/// What is below the cells begins at the second column if that is not farther to the right.
constexpr double kWidestIndent = points(44);
constexpr double kIndent = points(14);
/// A row of more than that share of a page may be cut.
constexpr double kTall = 0.3;
/// What of it has to be on its first page.
constexpr double kTallBeginning = 0.2;

double paddingOf(TableLook look)
{
    return look == TableLook::Ruled ? points(3.6) : points(1.2);
}

} // namespace

TableFrame::TableFrame(const PrintText &text, const Table &table, const std::vector<double> &shares,
                       TableLook look)
    : m_text(text)
    , m_table(table)
    , m_look(look)
    , m_width(std::accumulate(shares.begin(), shares.end(), 0.0))
{
    // The outer columns end where the lines end.
    const double side = look == TableLook::Ruled ? kColumnSide : 0;
    double left = 0;
    for (const double share : shares) {
        m_columns.push_back({left + side, share - 2 * kColumnSide});
        left += share;
    }
    m_headHeight = look == TableLook::Ruled ? headHeightOf(text) : 0;
    m_heights.reserve(table.rows.size());
    for (const TableRow &row : table.rows)
        m_heights.push_back(static_cast<float>(rowHeight(row)));
}

double TableFrame::noteHeight() const
{
    return m_look == TableLook::Ruled ? points(16) : 0;
}

double TableFrame::heightOf(std::size_t first, std::size_t last) const
{
    return std::accumulate(m_heights.begin() + static_cast<std::ptrdiff_t>(first),
                           m_heights.begin() + static_cast<std::ptrdiff_t>(last), 0.0);
}

double TableFrame::headHeightOf(const PrintText &text) const
{
    double highest = 0;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        highest = std::max(highest, text.height(headLinesOf(m_table.columns[i]), m_columns[i].width));
    return highest + 2 * kHeadPadding;
}

double TableFrame::cellsHeight(const TableRow &row) const
{
    double highest = 0;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        highest = std::max(highest, m_text.height(row.cells[i], m_columns[i].width));
    return highest;
}

double TableFrame::rowHeight(const TableRow &row) const
{
    const double below
        = row.below.empty() ? 0 : kGapAboveBelow + m_text.height(row.below, belowCells().width);
    return cellsHeight(row) + below + 2 * paddingOf(m_look);
}

TableFrame::Column TableFrame::belowCells() const
{
    const bool isNarrow = m_columns.size() > 1 && m_columns[1].left <= kWidestIndent;
    const double left = isNarrow ? m_columns[1].left : m_columns[0].left + kIndent;
    return {left, m_width - left - kColumnSide, true};
}

bool TableFrame::isTall(std::size_t row, double pageHeight) const
{
    return heightOf(row) > kTall * pageHeight;
}

double TableFrame::beginningOf(std::size_t row, double pageHeight) const
{
    return isTall(row, pageHeight) ? kTallBeginning * pageHeight : heightOf(row);
}

void TableFrame::addLines(std::vector<PlacedLine> &lines, const TableCell &cell, const Column &column,
                          double y, bool isRightAligned) const
{
    for (const TextLine &line : cell) {
        const double leading = m_text.style(line.style).leading;
        const int count = m_text.lineCount(line, column.width);
        for (int i = 0; i < count; ++i, y += leading)
            lines.push_back({&line, column, isRightAligned, i, y, y + leading});
    }
}

std::vector<TableFrame::PlacedLine> TableFrame::linesOf(std::size_t row) const
{
    const TableRow &each = m_table.rows[row];
    std::vector<PlacedLine> lines;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        addLines(lines, each.cells[i], m_columns[i], paddingOf(m_look), m_table.columns[i].isRightAligned);
    if (!each.below.empty())
        addLines(lines, each.below, belowCells(), paddingOf(m_look) + cellsHeight(each) + kGapAboveBelow,
                 false);
    return lines;
}

void TableFrame::keepTitleWithList(const std::vector<PlacedLine> &lines, RowCut &cut, double &lowest)
{
    for (const PlacedLine &line : lines) {
        const bool isTitle = line.column.isBelow && line.line->style == TextStyle::Strong;
        if (isTitle && line.bottom == lowest && line.top > cut.top)
            lowest = cut.end = line.top;
    }
}

RowCut TableFrame::cutRow(std::size_t row, double from, double room) const
{
    const double padding = paddingOf(m_look);
    RowCut cut {from, heightOf(row), 0, 0, heightOf(row)};
    const std::vector<PlacedLine> lines = linesOf(row);
    for (const PlacedLine &line : lines) {
        if (line.bottom > from)
            cut.top = std::min(cut.top, line.top);
    }
    cut.end = cut.top + room - 2 * padding;
    double lowest = cut.top;
    double nextEnd = heightOf(row);
    for (const PlacedLine &line : lines) {
        if (line.bottom <= from)
            continue;
        if (line.bottom <= cut.end)
            lowest = std::max(lowest, line.bottom);
        else
            nextEnd = std::min(nextEnd, line.bottom);
    }
    if (lowest <= cut.top)
        lowest = cut.end = nextEnd;
    else
        keepTitleWithList(lines, cut, lowest);
    cut.height = lowest - cut.top + 2 * padding;
    const bool isLast
        = std::ranges::none_of(lines, [&cut](const PlacedLine &line) { return line.bottom > cut.end; });
    cut.next = isLast ? heightOf(row) : cut.end;
    return cut;
}

void TableFrame::rule(PrintContext &context, QPointF at, double thickness, int grey) const
{
    context.painter.fillRect(QRectF(at.x(), at.y() - thickness / 2, m_width, thickness),
                             QColor(grey, grey, grey));
}

void TableFrame::paintHead(PrintContext &context, QPointF at) const
{
    if (m_headHeight <= 0)
        return;
    context.painter.fillRect(QRectF(at, QSizeF(m_width, m_headHeight)), kShade);
    rule(context, at, points(1), 0);
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        context.text.draw(context.painter, headLinesOf(m_table.columns[i]), context.pages,
                          at + QPointF(m_columns[i].left, kHeadPadding), m_columns[i].width,
                          m_table.columns[i].isRightAligned);
    rule(context, at + QPointF(0, m_headHeight), points(0.8), 0);
}

void TableFrame::paintRows(PrintContext &context, QPointF at, std::size_t first, std::size_t last) const
{
    double y = 0;
    for (std::size_t i = first; i < last; ++i) {
        const TableRow &row = m_table.rows[i];
        if (row.isEmphasised)
            context.painter.fillRect(QRectF(at + QPointF(0, y), QSizeF(m_width, heightOf(i))), kShade);
        if (m_look == TableLook::Ruled && i > first)
            rule(context, at + QPointF(0, y), points(0.5), kHairGrey);
        for (std::size_t column = 0; column < m_columns.size(); ++column)
            context.text.draw(context.painter, row.cells[column], context.pages,
                              at + QPointF(m_columns[column].left, y + paddingOf(m_look)),
                              m_columns[column].width, m_table.columns[column].isRightAligned);
        if (!row.below.empty()) {
            const Column below = belowCells();
            context.text.draw(
                context.painter, row.below, context.pages,
                at + QPointF(below.left, y + paddingOf(m_look) + cellsHeight(row) + kGapAboveBelow),
                below.width);
        }
        y += heightOf(i);
    }
}

void TableFrame::paintEnd(PrintContext &context, QPointF at, bool isLast) const
{
    if (m_look == TableLook::Ruled)
        rule(context, at, points(isLast ? 1 : 0.5), isLast ? 0 : kHairGrey);
}

void TableFrame::paintCut(PrintContext &context, QPointF at, std::size_t row, const RowCut &cut) const
{
    if (m_table.rows[row].isEmphasised)
        context.painter.fillRect(QRectF(at, QSizeF(m_width, cut.height)), kShade);
    for (const PlacedLine &line : linesOf(row)) {
        if (line.bottom <= cut.from || line.bottom > cut.end)
            continue;
        context.text.draw(context.painter, *line.line, context.pages,
                          at + QPointF(line.column.left, line.top - cut.top + paddingOf(m_look)),
                          line.column.width, line.isRightAligned, {line.index, line.index + 1});
    }
}

} // namespace drawbridge::app
