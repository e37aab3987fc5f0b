// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "print/page_layout.h"

#include "base/overloaded.h"
#include "print/block_layout.h"
#include "print/cover_layout.h"
#include "print/matrix_layout.h"
#include "print/report_words.h"
#include "print/table_layout.h"
#include "support/language_scope.h"

#include <QPainter>

#include <algorithm>

namespace drawbridge::app {

namespace {

/// A section begins on a new page unless that share of one is left: a short one takes none for itself.
constexpr double kRoomForSection = 0.55;

/// One more than the largest anchor.
std::size_t anchorCount(const ReportDocument &document)
{
    Anchor largest = 0;
    for (const Block &block : document.blocks) {
        if (const auto *heading = std::get_if<Heading>(&block))
            largest = std::max(largest, heading->anchor);
    }
    return static_cast<std::size_t>(largest) + 1;
}

} // namespace

LaidReport::LaidReport(std::shared_ptr<const ReportDocument> document, const Paper &paper)
    : m_document(std::move(document))
    , m_paper(paper)
    , m_text(std::make_unique<const PrintText>())
    , m_numbers(headingNumbers(*m_document))
    , m_pageOfAnchor(anchorCount(*m_document))
{
}

std::optional<LaidReport> LaidReport::lay(std::shared_ptr<const ReportDocument> document, const Paper &paper,
                                          const std::stop_token &stop, const Progress &progress)
{
    const LanguageScope language(document->locale);
    LaidReport report(std::move(document), paper);
    PageFlow flow(paper, *report.m_text, stop);
    placeCover(flow, report.m_document->cover);
    const std::size_t count = report.m_document->blocks.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (stop.stop_requested())
            return std::nullopt;
        report.place(flow, i, report.m_numbers[i]);
        if (progress)
            progress(i + 1, count);
    }
    if (stop.stop_requested())
        return std::nullopt;
    report.m_pages = flow.takePages();
    return report;
}

void LaidReport::place(PageFlow &flow, std::size_t block, const QString &number)
{
    const auto placeOne = Overloaded {
        [&](const Heading &heading) {
            if (heading.level == 1 && (flow.page() == 1 || flow.room() < kRoomForSection * flow.pageHeight()))
                flow.newPage();
            else
                flow.require(beginningFrom(block, flow));
            placeHeading(flow, heading, number);
            m_outline.push_back({heading.level, number + QLatin1Char(' ') + heading.text, flow.page(),
                                 flow.top() - heightOf(heading, number, flow)});
            m_pageOfAnchor[static_cast<std::size_t>(heading.anchor)] = flow.page();
        },
        [&](const Paragraph &paragraph) { placeParagraph(flow, paragraph); },
        [&](const LabelledList &list) { placeList(flow, list); },
        [&](const Notice &notice) { placeNotice(flow, notice); },
        [&](const Table &table) { placeTable(flow, table); },
        [&](const MatrixBlock &matrix) { placeMatrix(flow, matrix); },
        [&](const Diagram &diagram) { placeDiagram(flow, diagram); },
        [&](const Listing &listing) { placeListing(flow, listing); },
    };
    std::visit(placeOne, m_document->blocks[block]);
}

bool LaidReport::isHeading(std::size_t block) const
{
    return block < m_document->blocks.size() && std::holds_alternative<Heading>(m_document->blocks[block]);
}

/// What has to be on the page of a block: a heading takes the beginning of what follows with it.
double LaidReport::beginningFrom(std::size_t block, const PageFlow &flow) const
{
    if (block >= m_document->blocks.size())
        return 0;
    const auto beginning = Overloaded {
        [&](const Heading &heading) {
            return heightOf(heading, m_numbers[block], flow) + beginningFrom(block + 1, flow);
        },
        [&](const Paragraph &paragraph) {
            // A sentence or two introduce what follows; a heading begins something new.
            const std::optional<double> introduction = heightOfIntroduction(paragraph, flow);
            return introduction && !isHeading(block + 1) ? *introduction + beginningFrom(block + 1, flow)
                                                         : beginningOf(paragraph, flow);
        },
        [&](const Notice &notice) { return heightOf(notice, flow); },
        [&](const auto &other) { return beginningOf(other, flow); },
    };
    return std::min(std::visit(beginning, m_document->blocks[block]), flow.pageHeight());
}

void LaidReport::paintPage(QPainter &painter, int page, std::vector<PageLink> *links) const
{
    const LanguageScope language(m_document->locale);
    painter.setRenderHint(QPainter::Antialiasing);
    const PageReferences references {m_pageOfAnchor, links};
    PrintContext context {painter, *m_text, references};
    for (const PlacedPart &part : m_pages[static_cast<std::size_t>(page) - 1])
        part.paint(context, part.at);
    paintFrame(context, page);
}

/// What is on every page: whose report it is above, what it was made of and the number of the page below.
void LaidReport::paintFrame(PrintContext &context, int page) const
{
    const QRectF body = m_paper.body();
    const double half = body.width() / 2 - points(6);
    const double line = points(12);
    const auto at = [&](double y, bool isRight) {
        return QRectF(isRight ? body.right() - half : body.left(), y, half, line);
    };
    const auto rule = [&](double y) {
        context.painter.fillRect(QRectF(body.left(), y, body.width(), points(0.6)), Qt::black);
    };
    const auto draw = [&](const QString &text, TextStyle style, const QRectF &rect, Qt::Alignment side) {
        context.text.drawElided(context.painter, text, style, rect, side | Qt::AlignVCenter);
    };
    const TitlePage &cover = m_document->cover;
    if (page > 1) {
        //: The head of every page; %1 is the title, %2 the name of the system.
        const QString title = ReportWords::tr("%1, %2").arg(cover.title, cover.subtitle);
        draw(title, TextStyle::Small, at(points(27), false), Qt::AlignLeft);
        draw(ReportWords::tr("Report %1").arg(m_document->reportId), TextStyle::Small, at(points(27), true),
             Qt::AlignRight);
        rule(points(41));
    }
    const double bottom = m_paper.size().height() - points(42);
    rule(bottom);
    draw(ReportWords::tr("Input SHA-256 %1").arg(shortHash(m_document->inputHash)), TextStyle::SmallCode,
         at(bottom + points(3), false), Qt::AlignLeft);
    draw(ReportWords::tr("Page %1 of %2").arg(page).arg(pageCount()), TextStyle::TableHead,
         at(bottom + points(3), true), Qt::AlignRight);
}

} // namespace drawbridge::app
