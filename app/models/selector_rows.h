// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/selector_report.h"
#include "models/row_model.h"

namespace drawbridge::app {

/// Each selector with whom it holds now and later, the policies that use it, and what could stand in its
/// place: whom else that would admit, and why it would not last.
std::vector<Row> selectorRows(const Cluster &cluster, const std::vector<ExplainedSelector> &selectors);

} // namespace drawbridge::app
