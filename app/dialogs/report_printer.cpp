// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/report_printer.h"

#include "print/paper.h"

#include <QCoreApplication>
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

} // namespace

QString printReport(QPrinter &printer, const LaidReport &report)
{
    printer.setFullPage(true);
    const int first = std::max(1, printer.fromPage());
    const int last
        = printer.toPage() > 0 ? std::min(printer.toPage(), report.pageCount()) : report.pageCount();
    QPainter painter;
    if (!painter.begin(&printer))
        return ReportPrinter::tr("The printer does not accept the report.");
    for (int page = first; page <= last; ++page) {
        if ((page > first && !printer.newPage()) || printer.printerState() == QPrinter::Error
            || printer.printerState() == QPrinter::Aborted)
            return ReportPrinter::tr("The printer stopped at page %1 of %2.")
                .arg(page)
                .arg(report.pageCount());
        painter.save();
        fitSheet(painter, printer, report);
        report.paintPage(painter, page);
        painter.restore();
    }
    return painter.end() ? QString() : ReportPrinter::tr("The printer did not finish the report.");
}

} // namespace drawbridge::app
