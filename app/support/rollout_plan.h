// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/folder_edit.h"

#include <vector>

namespace drawbridge::app {

/// The loaded policies that were in force before an export: all but those that the plan finds on disk as it
/// would write them, so that the way to an export stays the same until the export changes.
std::vector<NetworkPolicy> policiesBefore(const ExportPlan &plan, const OpenedFolders &opened,
                                          const KubernetesObjects &objects);

/// Adds the files of a rollout to a plan; those of an earlier one that are not among them are to be removed.
void planRolloutFiles(const std::vector<SourceFile> &files, ExportPlan &plan);

} // namespace drawbridge::app
