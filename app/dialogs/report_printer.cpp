// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/report_printer.h"

#include "print/paper.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QPaintEngine>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

#include <algorithm>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct ReportPrinter {
    Q_DECLARE_TR_FUNCTIONS(ReportPrinter)
};

/// Puts a page onto the sheet that is in the printer, smaller where that is smaller.
void fitSheet(QPainter &painter, const QPrinter &printer, const LaidReport &report)
{
    const QSizeF sheet = report.paper().size();
    const double unit = static_cast<double>(printer.resolution()) / kUnitsPerInch;
    const QRectF paper = printer.paperRect(QPrinter::DevicePixel);
    const double scale = std::min({unit, paper.width() / sheet.width(), paper.height() / sheet.height()});
    painter.scale(scale, scale);
}

/// Qt does not tell that the disk is full: a file that lacks its end is no PDF.
bool endsAsPdf(const QString &path)
{
    constexpr qint64 kTail = 32;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(std::max<qint64>(0, file.size() - kTail)))
        return false;
    return file.readAll().contains("%%EOF");
}

bool hasStopped(const QPrinter &printer)
{
    return printer.printerState() == QPrinter::Error || printer.printerState() == QPrinter::Aborted;
}

struct PageRange {
    int first;
    int last;
};

PageRange rangeOf(const QPrinter &printer, const LaidReport &report)
{
    return {std::max(1, printer.fromPage()),
            printer.toPage() > 0 ? std::min(printer.toPage(), report.pageCount()) : report.pageCount()};
}

/// Why not all pages were printed, or an empty text.
QString paintPages(QPrinter &printer, QPainter &painter, const LaidReport &report, const PrintedPages &goesOn)
{
    const auto [first, last] = rangeOf(printer, report);
    for (int page = first; page <= last; ++page) {
        if ((page > first && !printer.newPage()) || hasStopped(printer))
            return ReportPrinter::tr(
                       "The printer stopped at page %1 of %2. What it has printed is incomplete.")
                .arg(page)
                .arg(report.pageCount());
        painter.save();
        fitSheet(painter, printer, report);
        report.paintPage(painter, page);
        painter.restore();
        if (goesOn && !goesOn(page - first + 1, last - first + 1) && page < last) {
            printer.abort();
            return ReportPrinter::tr("Cancelled after page %1 of %2.").arg(page).arg(report.pageCount());
        }
    }
    return {};
}

} // namespace

QString printReport(QPrinter &printer, const LaidReport &report, const PrintedPages &goesOn)
{
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer))
        return ReportPrinter::tr("The printer does not accept the report.");
    QString problem = paintPages(printer, painter, report, goesOn);
    if (!painter.end() && problem.isEmpty())
        problem = ReportPrinter::tr("The printer did not finish the report.");
    // A preview writes nothing to the file that would be printed to.
    const bool isFile = printer.outputFormat() == QPrinter::PdfFormat && !isPreview(printer);
    const QString path = isFile ? printer.outputFileName() : QString();
    if (!path.isEmpty() && problem.isEmpty() && !endsAsPdf(path))
        problem = ReportPrinter::tr("%1 was not written: the disk may be full.")
                      .arg(QDir::toNativeSeparators(path));
    if (!path.isEmpty() && !problem.isEmpty())
        QFile::remove(path);
    return problem;
}

int pagesToPrint(const QPrinter &printer, const LaidReport &report)
{
    const auto [first, last] = rangeOf(printer, report);
    return std::max(0, last - first + 1);
}

bool isPreview(const QPrinter &printer)
{
    // A preview puts an engine of its own into the printer, which records pictures.
    return printer.paintEngine()->type() == QPaintEngine::Picture;
}

void printToFileWithoutPrinters(QPrinter &printer, const QString &path)
{
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        printer.setOutputFileName(path);
}

} // namespace drawbridge::app
