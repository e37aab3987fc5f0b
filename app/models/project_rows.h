// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/simulation.h"
#include "models/row_model.h"

#include <QSet>

#include <vector>

namespace drawbridge::app {

/// The outline: namespaces with their workloads, then externals and groups that the design names.
/// Isolation badges come from `reachability`; null leaves them out. With `keys`, only those of the namespaces
/// and workloads.
std::vector<Row> outlineRows(const Project &project, const Design &design, const Reachability *reachability,
                             const QSet<QString> *keys = nullptr);

/// What was noticed about the folder, and what forbids an export of the design; errors first.
std::vector<Row> problemRows(const Project &project, const Simulation *simulation);
/// How many of them are errors or warnings.
std::size_t problemCount(const Project &project, const Simulation *simulation);

/// The files of the export by namespace, with the number of their rules.
std::vector<Row> policyFileRows(const Simulation &simulation);

/// The pairs of workloads that differ between the loaded policies and the design.
std::vector<Row> changeRows(const Simulation &simulation);

} // namespace drawbridge::app
