// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/folder_edit.h"

namespace drawbridge::app {

/// Adds to the problems of a plan what applying the kustomization around its policies would leave out: those
/// that neither it nor any other kustomization of the opened folder names.
void noteUnlisted(const OpenedFolders &opened, ExportPlan &plan);

} // namespace drawbridge::app
