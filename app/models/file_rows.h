// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/simulation.h"
#include "models/row.h"

#include <vector>

namespace drawbridge::app {

/// The files of the export by namespace, with the number of their rules.
std::vector<Row> policyFileRows(const Simulation &simulation);
/// The same of the files of the folder whose policies are in force.
std::vector<Row> loadedFileRows(const Reachability &loaded);

} // namespace drawbridge::app
