// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/folder_edit.h"

#include <vector>

namespace drawbridge::app {

/// True if the export on disk is the planned one already, with a rollout that ends at it and deletes each of the
/// replaced policies. Nothing knows better where that started: it stays as it is.
bool keepsRollout(const ExportPlan &plan, const std::vector<NetworkPolicy> &replaced);

/// The policies that are in force before an export: the loaded ones, and those that an earlier export has left
/// where this one goes. For a rollout to an export that is on disk already, without those that it wrote.
std::vector<NetworkPolicy> policiesBefore(const ExportPlan &plan, const OpenedFolders &opened,
                                          const KubernetesObjects &objects);

/// Adds the files of a rollout to a plan; those of an earlier one that are not among them are to be removed.
void planRolloutFiles(const std::vector<SourceFile> &files, ExportPlan &plan);

} // namespace drawbridge::app
