// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/comparison.h"
#include "models/row_model.h"

#include <optional>
#include <vector>

namespace drawbridge::app {

/// What changed, the most urgent first: newly allowed, may be newly allowed, newly cut, may be newly cut. A
/// connection stands in every part that something of it belongs to.
std::vector<Row> comparisonRows(const Comparison &comparison);

/// What one of the rows is about.
struct ComparedPair {
    /// A range of addresses by its first one: all of them changed alike.
    SelectedConnection ends;
    /// The ends as people read them.
    QString from;
    QString to;
    TrafficSet traffic;
    /// The pods of ingress controllers, which no folder has, are an end of it.
    bool isOfControllers = false;
    /// Both ends are workloads of the open folder.
    bool isInOpenFolder = false;
};

/// Nothing for a section.
std::optional<ComparedPair> comparedPair(const Comparison &comparison, const Row &row);

/// The rows as text for a file.
QString comparisonText(const std::vector<Row> &rows);

/// "2 newly allowed, 1 may be newly allowed, 9 newly cut"; zero counts are left out.
QString comparisonSummary(const Comparison &comparison);

} // namespace drawbridge::app
