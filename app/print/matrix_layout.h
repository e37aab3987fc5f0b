// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/page_flow.h"
#include "print/report_document.h"

namespace drawbridge::app {

/// Lays a matrix out in bands of columns, each over pages, with the names of rows and columns on each page.
/// The matrix has to outlive the pages.
void placeMatrix(PageFlow &flow, const MatrixBlock &matrix);
double beginningOf(const MatrixBlock &matrix, const PageFlow &flow);

} // namespace drawbridge::app
