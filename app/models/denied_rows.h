// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/simulation.h"
#include "models/row.h"

#include <vector>

namespace drawbridge::app {

/// Adds the connections of an end, or of the workloads of a namespace, that are drawn or that the manifests
/// name, and that policies deny: what the canvas calls "Wanted, denied". Nothing where there is none.
void addDenied(const Simulation &simulation, View view, const EdgeEndpoint &endpoint, std::vector<Row> &rows);

} // namespace drawbridge::app
