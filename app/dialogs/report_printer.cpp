// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/report_printer.h"

#include "print/paper.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QPrinter>

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

/// Why not all pages were printed, or an empty text.
QString paintPages(QPrinter &printer, QPainter &painter, const LaidReport &report, const PrintedPages &goesOn)
{
    const int first = std::max(1, printer.fromPage());
    const int last
        = printer.toPage() > 0 ? std::min(printer.toPage(), report.pageCount()) : report.pageCount();
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
    const QString path = printer.outputFormat() == QPrinter::PdfFormat ? printer.outputFileName() : QString();
    if (!path.isEmpty() && problem.isEmpty() && !endsAsPdf(path))
        problem = ReportPrinter::tr("%1 was not written: the disk may be full.")
                      .arg(QDir::toNativeSeparators(path));
    if (!path.isEmpty() && !problem.isEmpty())
        QFile::remove(path);
    return problem;
}

} // namespace drawbridge::app
