// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/page_layout.h"

#include <QString>

#include <functional>

class QPrinter;

namespace drawbridge::app {

/// Told after each page how many of how many are done; false stops the printer.
using PrintedPages = std::function<bool(int done, int total)>;

/// Prints the pages that the printer is set to. Returns why it could not, or an empty text; a file that would
/// be incomplete is removed.
QString printReport(QPrinter &printer, const LaidReport &report, const PrintedPages &goesOn = {});

/// How many pages the printer is set to.
int pagesToPrint(const QPrinter &printer, const LaidReport &report);

/// Whether the printer only shows what it would print.
bool isPreview(const QPrinter &printer);

/// Proposes the file to print to; where there are printers, they are proposed.
void printToFileWithoutPrinters(QPrinter &printer, const QString &path);

} // namespace drawbridge::app
