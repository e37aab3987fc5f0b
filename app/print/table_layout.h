// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/page_flow.h"
#include "print/report_document.h"

namespace drawbridge::app {

/// Lays a table out over pages: the head on each of them, no row over two unless it is longer than a page,
/// and no row alone at the end. The table has to outlive the pages.
void placeTable(PageFlow &flow, const Table &table);
/// The height of the head and the first rows, which stay together.
double beginningOf(const Table &table, const PageFlow &flow);

/// A list of labels: a table without head and lines.
void placeList(PageFlow &flow, const LabelledList &list);
double beginningOf(const LabelledList &list, const PageFlow &flow);

} // namespace drawbridge::app
