// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/report_document.h"

#include <QStringList>

#include <vector>

namespace drawbridge::app {

/// A list as lines for a wide column: the workloads of a namespace beside each other, and then those that are
/// alone in theirs, addresses and the like.
TableCell listLines(const QStringList &names, TextStyle style);

/// Takes lists that would fill a column of a table over pages out of their cells, which say how long they
/// are: a list goes below its row, or, if several rows have it, into a section of its own that is added at
/// the end.
void moveLongCells(std::vector<Block> &blocks);

} // namespace drawbridge::app
