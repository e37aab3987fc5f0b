// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/paper.h"
#include "print/print_text.h"
#include "print/report_document.h"

#include <vector>

namespace drawbridge::app {

/// What a column keeps free at each side, in units.
inline constexpr double kColumnSide = points(4);

/// The lines of the head of a column.
std::vector<TextLine> headLinesOf(const TableColumn &column);

/// How the columns of a table share its width: by their weights, but no word is broken while other columns
/// have room to spare. Digests and very long names may be broken all the same.
std::vector<double> columnShares(const PrintText &text, const Table &table, double width);

} // namespace drawbridge::app
