// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/page_layout.h"

#include <QString>

class QPrinter;

namespace drawbridge::app {

/// Prints the pages that the printer is set to. Returns why it could not, or an empty text.
QString printReport(QPrinter &printer, const LaidReport &report);

} // namespace drawbridge::app
