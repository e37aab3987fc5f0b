// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "print/matrix_layout.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <memory>

namespace drawbridge::app {

namespace {

constexpr double kNarrowestCell = points(43);
constexpr double kWidestCell = points(80);
constexpr double kPadding = points(4);
constexpr int kHeadLines = 3;
constexpr std::size_t kFewestRows = 4;
constexpr TextStyle kRequired = TextStyle::Small;
constexpr TextStyle kActual = TextStyle::TableHead;

/// Columns that are beside each other on a page, and the measures of what is in them.
class MatrixFrame {
public:
    MatrixFrame(const PrintText &text, const MatrixBlock &matrix, double width)
        : m_text(text)
        , m_matrix(matrix)
        , m_nameWidth(width * 0.17)
    {
        const double room = width - m_nameWidth;
        const auto most = std::max<std::size_t>(1, static_cast<std::size_t>(room / kNarrowestCell));
        // Bands of equal size rather than a last one of one column.
        const std::size_t bands = std::max<std::size_t>(1, (columnCount() + most - 1) / most);
        m_band = std::max<std::size_t>(1, (columnCount() + bands - 1) / bands);
        m_cellWidth = std::min(room / static_cast<double>(m_band), kWidestCell);
        for (const QString &name : matrix.names)
            m_isNumbered
                = m_isNumbered || text.lineCount({name, TextStyle::TableSubhead}, innerWidth()) > kHeadLines;
        for (std::size_t i = 0; i < columnCount(); ++i)
            m_headHeight = std::max(m_headHeight, text.height(columnHead(i), innerWidth()) + 2 * kPadding);
    }

    std::size_t columnCount() const { return m_matrix.names.size(); }
    std::size_t band() const { return m_band; }
    double headHeight() const { return m_headHeight; }

    double rowHeight(std::size_t row, std::size_t first, std::size_t last) const
    {
        double highest = m_text.height(rowHead(row), m_nameWidth - 2 * kPadding);
        for (std::size_t column = first; column < last; ++column)
            highest = std::max(highest, m_text.height(linesOf(m_matrix.cell(row, column)), innerWidth()));
        return highest + 2 * kPadding;
    }

    double bandHeight(std::size_t first, std::size_t last) const
    {
        double height = m_headHeight;
        for (std::size_t row = 0; row < columnCount(); ++row)
            height += rowHeight(row, first, last);
        return height;
    }

    void paintHead(PrintContext &context, QPointF at, std::size_t first, std::size_t last) const
    {
        const double width = m_nameWidth + m_cellWidth * static_cast<double>(last - first);
        context.painter.fillRect(QRectF(at, QSizeF(width, m_headHeight)), QColor(0xf0, 0xf0, 0xf0));
        line(context, at, at + QPointF(width, 0), 1);
        line(context, at + QPointF(0, m_headHeight), at + QPointF(width, m_headHeight), 0.8);
        context.text.draw(context.painter, head(m_matrix.corner), context.pages,
                          at + QPointF(kPadding, kPadding), m_nameWidth - 2 * kPadding);
        for (std::size_t i = first; i < last; ++i)
            drawCentred(context, columnHead(i), cellAt(at, i - first) + QPointF(0, kPadding));
    }

    double paintRow(PrintContext &context, QPointF at, std::size_t row, std::size_t first,
                    std::size_t last) const
    {
        const double height = rowHeight(row, first, last);
        const double width = m_nameWidth + m_cellWidth * static_cast<double>(last - first);
        context.text.draw(context.painter, rowHead(row), context.pages, at + QPointF(kPadding, kPadding),
                          m_nameWidth - 2 * kPadding);
        for (std::size_t i = first; i < last; ++i)
            paintCell(context, QRectF(cellAt(at, i - first), QSizeF(m_cellWidth, height)),
                      m_matrix.cell(row, i));
        line(context, at + QPointF(0, height), at + QPointF(width, height), 0.5, 0x9a);
        return height;
    }

private:
    static TextLine head(const QString &name) { return {name, TextStyle::TableHead}; }

    double innerWidth() const { return m_cellWidth - points(4); }

    TextLine columnHead(std::size_t column) const
    {
        return {m_isNumbered ? QString::number(column + 1) : m_matrix.names[column], TextStyle::TableSubhead};
    }

    TextLine rowHead(std::size_t row) const
    {
        const QString &name = m_matrix.names[row];
        return head(m_isNumbered ? QStringLiteral("%1  %2").arg(row + 1).arg(name) : name);
    }

    static std::vector<TextLine> linesOf(const MatrixBlockCell &cell)
    {
        std::vector<TextLine> lines;
        if (!cell.required.isEmpty())
            lines.push_back({cell.required, kRequired});
        lines.push_back({cell.actual, kActual});
        return lines;
    }

    QPointF cellAt(QPointF at, std::size_t column) const
    {
        return at + QPointF(m_nameWidth + m_cellWidth * static_cast<double>(column), 0);
    }

    static void line(PrintContext &context, QPointF from, QPointF to, double width, int grey = 0)
    {
        context.painter.setPen(QPen(QColor(grey, grey, grey), points(width), Qt::SolidLine, Qt::FlatCap));
        context.painter.drawLine(from, to);
    }

    /// Centred if it has one line; what wraps begins at the left.
    double drawCentred(PrintContext &context, const TextLine &text, QPointF at) const
    {
        const double width = QFontMetricsF(m_text.style(text.style).font).horizontalAdvance(text.text);
        const double left = std::max(0.0, innerWidth() - width) / 2;
        return context.text.draw(context.painter, text, context.pages, at + QPointF(points(2) + left, 0),
                                 innerWidth() - left);
    }

    void paintCell(PrintContext &context, const QRectF &rect, const MatrixBlockCell &cell) const
    {
        QPainter &painter = context.painter;
        if (cell.state == CellState::SameZone)
            painter.fillRect(rect, QColor(0xf0, 0xf0, 0xf0));
        line(context, rect.topLeft(), rect.bottomLeft(), 0.5, 0x9a);
        double y = rect.top() + kPadding;
        for (const TextLine &text : linesOf(cell))
            y += drawCentred(context, text, {rect.left(), y});
        const double inset = points(1.2);
        painter.setBrush(Qt::NoBrush);
        if (cell.state == CellState::Wider)
            painter.setPen(QPen(Qt::black, points(2), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        else if (cell.state == CellState::Narrower)
            painter.setPen(QPen(Qt::black, points(1), Qt::DashLine));
        else if (cell.state == CellState::Unknown)
            painter.setPen(QPen(Qt::black, points(1), Qt::DotLine));
        else
            return;
        painter.drawRect(rect.adjusted(inset, inset, -inset, -inset));
    }

    const PrintText &m_text;
    const MatrixBlock &m_matrix;
    double m_nameWidth;
    double m_cellWidth = 0;
    std::size_t m_band = 1;
    double m_headHeight = 0;
    /// Where the names are too long for the columns.
    bool m_isNumbered = false;
};

using FramePtr = std::shared_ptr<const MatrixFrame>;

/// The rows that have room below each other, at least one.
std::size_t lastRowOnPage(const PageFlow &flow, const MatrixFrame &frame, std::size_t row, std::size_t first,
                          std::size_t last, double &height)
{
    height = frame.headHeight();
    std::size_t end = row;
    for (; end < frame.columnCount(); ++end) {
        const double next = frame.rowHeight(end, first, last);
        if (height + next > flow.room() && end > row)
            break;
        height += next;
    }
    // Rather some rows more on the last page than one of them alone.
    const std::size_t rest = frame.columnCount() - end;
    if (rest > 0 && rest < kFewestRows && end > row + 2 * kFewestRows) {
        for (std::size_t moved = rest; moved < kFewestRows; ++moved)
            height -= frame.rowHeight(--end, first, last);
    }
    return end;
}

void placeBand(PageFlow &flow, const FramePtr &frame, std::size_t first, std::size_t last)
{
    // The first band follows what introduces it; the others begin a page unless they have room.
    if (first > 0)
        flow.require(std::min(frame->bandHeight(first, last), flow.pageHeight()));
    for (std::size_t row = 0; row < frame->columnCount() && !flow.isStopped();) {
        flow.require(frame->headHeight() + frame->rowHeight(row, first, last) * 2);
        double height = 0;
        const std::size_t end = lastRowOnPage(flow, *frame, row, first, last, height);
        flow.add(height, [frame, row, end, first, last](PrintContext &context, QPointF at) {
            frame->paintHead(context, at, first, last);
            double y = frame->headHeight();
            for (std::size_t i = row; i < end; ++i)
                y += frame->paintRow(context, at + QPointF(0, y), i, first, last);
        });
        row = end;
        if (row < frame->columnCount())
            flow.newPage();
    }
    flow.skip(points(12));
}

} // namespace

double beginningOf(const MatrixBlock &matrix, const PageFlow &flow)
{
    const MatrixFrame frame(flow.text(), matrix, flow.width());
    if (matrix.names.empty())
        return frame.headHeight();
    return frame.headHeight() + 2 * frame.rowHeight(0, 0, std::min(frame.band(), frame.columnCount()));
}

void placeMatrix(PageFlow &flow, const MatrixBlock &matrix)
{
    const auto frame = std::make_shared<const MatrixFrame>(flow.text(), matrix, flow.width());
    for (std::size_t first = 0; first < frame->columnCount() && !flow.isStopped(); first += frame->band())
        placeBand(flow, frame, first, std::min(first + frame->band(), frame->columnCount()));
}

} // namespace drawbridge::app
