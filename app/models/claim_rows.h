// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/claim_runner.h"
#include "models/row_model.h"

#include <vector>

namespace drawbridge::app {

/// The claims of the design with their states, and below each the connections against it. The key of a
/// claim's row is its place in Design::claims. Results of another design, or null, leave states out; those of
/// an earlier simulation say so.
std::vector<Row> claimRows(const Design &design, const CheckedClaims *checked, bool isCurrent);

/// How a connection of a row is to be looked at: the policies of the folder, or those of the design.
View viewOf(const Row &row);

} // namespace drawbridge::app
