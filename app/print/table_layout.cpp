// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "print/table_layout.h"

#include "print/column_shares.h"
#include "print/report_words.h"
#include "print/table_frame.h"

#include <QPainter>

#include <algorithm>
#include <memory>

namespace drawbridge::app {

namespace {

constexpr double kNoteHeight = points(16);
/// Rows that stay with the head, and with each other at the end.
constexpr std::size_t kTogether = 2;

using FramePtr = std::shared_ptr<const TableFrame>;

/// The head of a table of so many rows and what of them has to be below it: with the note on where it goes
/// on, which would take the place of a row.
double beginning(const TableFrame &frame, std::size_t rows, double pageHeight)
{
    double height = frame.headHeight() + (rows > kTogether ? frame.noteHeight() : 0);
    for (std::size_t row = 0; row < std::min({kTogether, rows, frame.rowCount()}); ++row)
        height += frame.beginningOf(row, pageHeight);
    return height;
}

/// Goes down the rows of a table, page by page.
class TablePlacer {
public:
    TablePlacer(PageFlow &flow, FramePtr frame)
        : m_flow(flow)
        , m_frame(std::move(frame))
    {
    }

    void place()
    {
        // A heading that took a page for this table keeps it, however tall the rows are.
        if (!m_flow.holdsOnlyHeadings())
            m_flow.require(beginning(*m_frame, m_frame->rowCount(), m_flow.pageHeight()));
        while (!m_flow.isStopped()) {
            placeHead();
            fillPage();
            if (isFinished())
                break;
            placeNote();
            m_flow.newPage();
        }
    }

private:
    bool isFinished() const { return m_row >= m_frame->rowCount(); }
    /// Whether rows of this page end where the table ends on it.
    double roomForRows() const { return m_flow.room() - m_frame->noteHeight(); }

    void placeHead()
    {
        m_flow.add(m_frame->headHeight(),
                   [frame = m_frame](PrintContext &context, QPointF at) { frame->paintHead(context, at); });
    }

    /// Rows, or parts of tall ones, until the page is full.
    void fillPage()
    {
        m_first = m_row;
        if (m_from > 0) {
            placeContinued();
            placeCut();
        }
        if (m_from > 0 || isFinished())
            return;
        const std::size_t last = lastOnPage();
        if (last > m_row)
            placeRows(last);
        if (isFinished())
            return;
        const double pageHeight = m_flow.pageHeight();
        const bool isCut
            = m_frame->isTall(m_row, pageHeight) && roomForRows() >= m_frame->beginningOf(m_row, pageHeight);
        // A row that has no room on an empty page is cut, too.
        if (isCut || m_row == m_first)
            placeCut();
    }

    std::size_t lastOnPage() const
    {
        const std::size_t count = m_frame->rowCount();
        const double room = m_flow.room();
        double used = 0;
        std::size_t last = m_row;
        while (last < count && used + m_frame->heightOf(last) <= room)
            used += m_frame->heightOf(last++);
        if (last == count)
            return last;
        while (last > m_row && used > roomForRows())
            used -= m_frame->heightOf(--last);
        const bool leavesOneAlone = last + 1 == count && last >= m_row + kTogether + 1
            && !m_frame->isTall(last, m_flow.pageHeight());
        return leavesOneAlone ? last - 1 : last;
    }

    void placeRows(std::size_t last)
    {
        const double height = m_frame->heightOf(m_row, last);
        m_flow.add(height, [frame = m_frame, first = m_row, last](PrintContext &context, QPointF at) {
            frame->paintRows(context, at, first, last);
        });
        m_row = last;
        placeEnd();
    }

    /// As much of a row as there is room for.
    void placeCut()
    {
        const RowCut cut = m_frame->cutRow(m_row, m_from, roomForRows());
        m_flow.add(cut.height, [frame = m_frame, row = m_row, cut](PrintContext &context, QPointF at) {
            frame->paintCut(context, at, row, cut);
        });
        const bool isWhole = cut.next >= m_frame->heightOf(m_row);
        m_from = isWhole ? 0 : cut.next;
        m_row += isWhole ? 1 : 0;
        placeEnd();
    }

    void placeEnd()
    {
        m_flow.add(0, [frame = m_frame, isLast = isFinished()](PrintContext &context, QPointF at) {
            frame->paintEnd(context, at, isLast);
        });
    }

    void placeContinued()
    {
        if (m_frame->noteHeight() <= 0)
            return;
        placeText(ReportWords::tr("Row %1, continued").arg(m_row + 1));
    }

    void placeNote()
    {
        m_flow.add(
            0, [frame = m_frame](PrintContext &context, QPointF at) { frame->paintEnd(context, at, true); });
        if (m_frame->noteHeight() <= 0)
            return;
        const auto number = [](std::size_t value) { return QString::number(value); };
        const QString text = m_from > 0 ? ReportWords::tr("Rows %1 to %2 of %3, row %2 continued on page %4")
                                        : ReportWords::tr("Rows %1 to %2 of %3, continued on page %4");
        placeText(text.arg(number(m_first + 1), number(m_from > 0 ? m_row + 1 : m_row),
                           number(m_frame->rowCount()), QString::number(m_flow.page() + 1)));
    }

    void placeText(const QString &text)
    {
        m_flow.add(kNoteHeight, [text, width = m_flow.width()](PrintContext &context, QPointF at) {
            context.text.draw(context.painter, TextLine {text, TextStyle::Small}, context.pages,
                              at + QPointF(0, points(4)), width);
        });
    }

    PageFlow &m_flow;
    FramePtr m_frame;
    /// The next row, and how much of it is on earlier pages.
    std::size_t m_row = 0;
    double m_from = 0;
    /// The first row of this page.
    std::size_t m_first = 0;
};

std::vector<double> sharesIn(const PageFlow &flow, const Table &table)
{
    return columnShares(flow.text(), table, flow.width());
}

FramePtr frameOf(const PageFlow &flow, const Table &table)
{
    return std::make_shared<TableFrame>(flow.text(), table, sharesIn(flow, table), TableLook::Ruled);
}

Table tableOf(const LabelledList &list)
{
    Table table;
    table.columns = {{{}, {}, list.labelShare}, {{}, {}, 1 - list.labelShare}};
    for (const LabelledText &entry : list.entries)
        table.rows.push_back({{{{entry.label, TextStyle::Strong}}, entry.lines}});
    return table;
}

constexpr double kGapAbove = points(5);

} // namespace

void placeTable(PageFlow &flow, const Table &table)
{
    flow.skip(kGapAbove);
    TablePlacer(flow, frameOf(flow, table)).place();
    flow.skip(points(10));
}

double beginningOf(const Table &table, const PageFlow &flow)
{
    Table first {{}, table.columns, {}};
    first.rows.assign(table.rows.begin(),
                      table.rows.begin()
                          + static_cast<std::ptrdiff_t>(std::min(kTogether, table.rows.size())));
    return kGapAbove
        + beginning(TableFrame(flow.text(), first, sharesIn(flow, table), TableLook::Ruled),
                    table.rows.size(), flow.pageHeight());
}

void placeList(PageFlow &flow, const LabelledList &list)
{
    const auto table = std::make_shared<const Table>(tableOf(list));
    const auto frame
        = std::make_shared<TableFrame>(flow.text(), *table, sharesIn(flow, *table), TableLook::Plain);
    // The frame reads the table for as long as there are pages.
    TablePlacer(flow, FramePtr(frame.get(), [frame, table](const TableFrame *) {})).place();
    flow.skip(points(4));
}

double beginningOf(const LabelledList &list, const PageFlow &flow)
{
    const Table table = tableOf(list);
    return beginning(TableFrame(flow.text(), table, sharesIn(flow, table), TableLook::Plain),
                     table.rows.size(), flow.pageHeight());
}

} // namespace drawbridge::app
