// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/comparison.h"
#include "models/row_model.h"

#include <vector>

namespace drawbridge::app {

/// What changed, the most urgent first: newly allowed, may be newly allowed, newly cut, may be newly cut. A
/// connection stands in every part that something of it belongs to.
std::vector<Row> comparisonRows(const Comparison &comparison);

/// The traffic that one of the rows is about; nothing for a section.
TrafficSet changedTraffic(const Comparison &comparison, const Row &row);

/// The rows as text for a file.
QString comparisonText(const std::vector<Row> &rows);

/// "2 newly allowed, 1 may be newly allowed, 9 newly cut"; zero counts are left out.
QString comparisonSummary(const Comparison &comparison);

} // namespace drawbridge::app
