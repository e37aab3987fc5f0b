// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "print/pdf_file.h"

#include "print/pdf_outline.h"
#include "print/report_words.h"
#include "support/whole_file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QHashFunctions>
#include <QPainter>
#include <QPdfWriter>

namespace drawbridge::app {

namespace {

/// From units below the upper edge to points above the lower one.
double fromBelow(const LaidReport &report, double y)
{
    return (report.paper().size().height() - y) / kUnitsPerPoint;
}

/// A link to a heading, as that is in the outline.
std::optional<PdfLink> linkOf(const LaidReport &report, int page, const PageLink &link)
{
    const int target = report.pageOfAnchor()[static_cast<std::size_t>(link.anchor)];
    if (target < 1)
        return std::nullopt;
    const QRectF &area = link.area;
    const QRectF points(QPointF(area.left() / kUnitsPerPoint, fromBelow(report, area.bottom())),
                        QPointF(area.right() / kUnitsPerPoint, fromBelow(report, area.top())));
    return PdfLink {page, points, target, fromBelow(report, 0)};
}

PdfInformation informationOf(const LaidReport &report)
{
    const ReportDocument &document = report.document();
    PdfInformation information;
    information.title = QStringLiteral("%1, %2").arg(document.cover.title, document.cover.subtitle);
    information.subject = document.cover.statement;
    information.keywords = QStringLiteral("%1, SHA-256 %2").arg(document.reportId, document.inputHash);
    information.language = document.locale.bcp47Name();
    information.date = document.date;
    information.outline = report.outline();
    for (OutlineEntry &entry : information.outline)
        entry.top = fromBelow(report, entry.top);
    return information;
}

/// The links on all pages; nothing if the stop was requested.
std::optional<std::vector<PdfLink>> paintPages(QPdfWriter &writer, const LaidReport &report,
                                               const std::stop_token &stop, const Progress &progress)
{
    std::vector<PdfLink> links;
    QPainter painter(&writer);
    const auto count = static_cast<std::size_t>(report.pageCount());
    for (std::size_t page = 1; page <= count; ++page) {
        if (stop.stop_requested())
            return std::nullopt;
        if (page > 1)
            writer.newPage();
        std::vector<PageLink> onPage;
        report.paintPage(painter, static_cast<int>(page), &onPage);
        for (const PageLink &each : onPage) {
            if (const auto link = linkOf(report, static_cast<int>(page), each))
                links.push_back(*link);
        }
        if (progress)
            progress(page, count);
    }
    return links;
}

} // namespace

std::optional<QByteArray> pdfOf(const std::shared_ptr<const ReportDocument> &document, const Paper &paper,
                                const std::stop_token &stop, const Progress &progress)
{
    // Qt writes fonts in the order of its hash tables.
    QHashSeed::setDeterministicGlobalSeed();
    const std::optional<LaidReport> report = LaidReport::lay(document, paper, stop);
    if (!report)
        return std::nullopt;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kUnitsPerInch);
    writer.setPageSize(QPageSize(paper.id));
    writer.setPageMargins(QMarginsF());
    auto links = paintPages(writer, *report, stop, progress);
    if (!links)
        return std::nullopt;
    PdfInformation information = informationOf(*report);
    information.links = *std::move(links);
    if (auto pdf = withInformation(buffer.data(), information))
        return pdf;
    return buffer.data();
}

QString writeWhole(const QString &path, const QByteArray &bytes)
{
    const QFileInfo before(path);
    // A device or a folder is not replaced by a file.
    if (before.exists() && !before.isFile())
        return ReportWords::tr("%1 is no file.").arg(path);
    return writeWholeFile(path, bytes);
}

} // namespace drawbridge::app
