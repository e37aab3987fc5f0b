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
        entry.top = (report.paper().size().height() - entry.top) / kUnitsPerPoint;
    return information;
}

bool paintPages(QPdfWriter &writer, const LaidReport &report, const std::stop_token &stop,
                const Progress &progress)
{
    QPainter painter(&writer);
    const auto count = static_cast<std::size_t>(report.pageCount());
    for (std::size_t page = 1; page <= count; ++page) {
        if (stop.stop_requested())
            return false;
        if (page > 1)
            writer.newPage();
        report.paintPage(painter, static_cast<int>(page));
        if (progress)
            progress(page, count);
    }
    return true;
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
    if (!paintPages(writer, *report, stop, progress))
        return std::nullopt;
    if (auto pdf = withInformation(buffer.data(), informationOf(*report)))
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
