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

/// Prints the pages that the printer is set to. Returns why it could not, or an empty text; a file that would be
/// incomplete is removed.
QString printReport(QPrinter &printer, const LaidReport &report, const PrintedPages &goesOn = {});

} // namespace drawbridge::app
