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

double TableFrame::rowHeight(const TableRow &row) const
{
    double highest = 0;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        highest = std::max(highest, m_text.height(row.cells[i], m_columns[i].width));
    return highest + 2 * paddingOf(m_look);
}

std::vector<TableFrame::PlacedLine> TableFrame::linesOf(std::size_t row) const
{
    std::vector<PlacedLine> lines;
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        double y = paddingOf(m_look);
        for (const TextLine &line : m_table.rows[row].cells[column]) {
            const double leading = m_text.style(line.style).leading;
            const int count = m_text.lineCount(line, m_columns[column].width);
            for (int i = 0; i < count; ++i, y += leading)
                lines.push_back({&line, column, i, y, y + leading});
        }
    }
    return lines;
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
        y += heightOf(i);
    }
    if (m_look == TableLook::Ruled)
        rule(context, at + QPointF(0, y), points(1), 0);
}

void TableFrame::paintCut(PrintContext &context, QPointF at, std::size_t row, const RowCut &cut) const
{
    if (m_table.rows[row].isEmphasised)
        context.painter.fillRect(QRectF(at, QSizeF(m_width, cut.height)), kShade);
    for (const PlacedLine &line : linesOf(row)) {
        if (line.bottom <= cut.from || line.bottom > cut.end)
            continue;
        const Column &column = m_columns[line.column];
        context.text.draw(context.painter, *line.line, context.pages,
                          at + QPointF(column.left, line.top - cut.top + paddingOf(m_look)), column.width,
                          m_table.columns[line.column].isRightAligned, {line.index, line.index + 1});
    }
    if (m_look == TableLook::Ruled)
        rule(context, at + QPointF(0, cut.height), points(1), 0);
}

} // namespace drawbridge::app
