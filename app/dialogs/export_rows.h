// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/network_policy.h"
#include "models/consequence_rows.h"
#include "models/row_model.h"
#include "support/export_plan.h"

#include <vector>

namespace drawbridge::app {

/// The files of a plan by folder, each with what happens to it, then the policies that somebody has to
/// delete. File rows carry the file, policy rows the key (policyKey). Of a refused export nothing happens to
/// any.
std::vector<Row> exportRows(const ExportPlan &plan, const std::vector<NetworkPolicy> &toDelete,
                            bool isRefused);

/// The row that leads back to why an export was refused.
Row causesRow();

/// The row that leads to the selectors of the export.
Row selectorsRow();

/// The row that leads to what the export changes in the cluster.
Row changesRow(const Consequences &consequences);

/// The row that leads to what kept policies allow beyond the design.
Row beyondRow(std::size_t count);

/// "data/allow-shop"
QString policyKey(const NetworkPolicy &policy);

/// "34 files: 21 new, 4 changed, 9 same. 2 loaded policies stay in force until deleted; applying the files
/// overwrites 3 of the same names."
QString exportSummary(const ExportPlan &plan, std::size_t toDelete, std::size_t overwritten);

/// What could not be planned, a line each.
QString problemsText(const ExportPlan &plan);

} // namespace drawbridge::app
