// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/row_model.h"
#include "synthesis/edge_suggestions.h"

namespace drawbridge::app {

/// The first evidence of a suggestion with its place, and how many more there are.
QString evidenceText(const EdgeSuggestion &suggestion);

/// Every evidence of a suggestion, if one is given, and what could not be suggested.
std::vector<Row> evidenceRows(const EdgeSuggestion *suggestion, const std::vector<Diagnostic> &leftOut);

} // namespace drawbridge::app
