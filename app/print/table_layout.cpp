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

/// A row of more than that share of a page may be cut, else its heading could stand alone.
constexpr double kTall = 0.6;
/// What of it has to be on its first page.
constexpr double kTallBeginning = 0.3;

/// The head of a table and what of the rows from there on has to be below it.
double beginning(const TableFrame &frame, std::size_t first, double pageHeight)
{
    double height = frame.headHeight();
    for (std::size_t row = first; row < std::min(first + kTogether, frame.rowCount()); ++row) {
        if (frame.heightOf(row) > kTall * pageHeight)
            return height + kTallBeginning * pageHeight;
        height += frame.heightOf(row);
    }
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
        const std::size_t count = m_frame->rowCount();
        std::size_t first = 0;
        do {
            m_flow.require(beginning(*m_frame, first, m_flow.pageHeight()));
            const std::size_t last = lastOnPage(first);
            if (last > first || count == 0)
                placeRows(first, last);
            else
                placeTallRow(first);
            first = std::max(last, first + 1);
        } while (first < count && !m_flow.isStopped());
    }

private:
    std::size_t lastOnPage(std::size_t first) const
    {
        const std::size_t count = m_frame->rowCount();
        const double room = m_flow.room() - m_frame->headHeight();
        double used = 0;
        std::size_t last = first;
        while (last < count && used + m_frame->heightOf(last) <= room)
            used += m_frame->heightOf(last++);
        if (last == count)
            return last;
        while (last > first && used + m_frame->noteHeight() > room)
            used -= m_frame->heightOf(--last);
        const bool leavesOneAlone = last + 1 == count && last >= first + kTogether + 1;
        return leavesOneAlone ? last - 1 : last;
    }

    void placeRows(std::size_t first, std::size_t last)
    {
        const double height = m_frame->headHeight() + m_frame->heightOf(first, last);
        m_flow.add(height, [frame = m_frame, first, last](PrintContext &context, QPointF at) {
            frame->paintHead(context, at);
            frame->paintRows(context, at + QPointF(0, frame->headHeight()), first, last);
        });
        if (last < m_frame->rowCount()) {
            placeNote(first, last);
            m_flow.newPage();
        }
    }

    void placeNote(std::size_t first, std::size_t last)
    {
        if (m_frame->noteHeight() <= 0)
            return;
        const auto number = [](std::size_t value) { return QString::number(value); };
        const QString text = ReportWords::tr("Rows %1 to %2 of %3, continued on page %4")
                                 .arg(number(first + 1), number(last), number(m_frame->rowCount()),
                                      QString::number(m_flow.page() + 1));
        m_flow.add(kNoteHeight, [text, width = m_flow.width()](PrintContext &context, QPointF at) {
            context.text.draw(context.painter, TextLine {text, TextStyle::Small}, context.pages,
                              at + QPointF(0, points(4)), width);
        });
    }

    /// A row that is longer than a page goes over several of them, line by line.
    void placeTallRow(std::size_t row)
    {
        double from = 0;
        while (from < m_frame->heightOf(row) && !m_flow.isStopped()) {
            const double room = m_flow.room() - m_frame->headHeight();
            const RowCut cut = m_frame->cutRow(row, from, room);
            m_flow.add(m_frame->headHeight() + cut.height,
                       [frame = m_frame, row, cut](PrintContext &context, QPointF at) {
                           frame->paintHead(context, at);
                           frame->paintCut(context, at + QPointF(0, frame->headHeight()), row, cut);
                       });
            from = cut.next;
            if (from < m_frame->heightOf(row))
                m_flow.newPage();
        }
    }

    PageFlow &m_flow;
    FramePtr m_frame;
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
        + beginning(TableFrame(flow.text(), first, sharesIn(flow, table), TableLook::Ruled), 0,
                    flow.pageHeight());
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
    return beginning(TableFrame(flow.text(), table, sharesIn(flow, table), TableLook::Plain), 0,
                     flow.pageHeight());
}

} // namespace drawbridge::app
