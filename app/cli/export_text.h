// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "support/export_plan.h"

#include <string>

namespace drawbridge::app {

/// Why a file is not replaced unasked; nothing if it is the work of an export.
const Message *conflictOf(FileState state);

/// The file as the folder was given on the command line.
std::string shownPath(const ExportPlan &plan, const PlannedFile &file);

/// What happens to the file, as a unified diff.
std::string diffText(const ExportPlan &plan, const PlannedFile &file);

/// "new: out/shop/allow-cart.yaml", a line a file, then the changes of files that are somebody else's.
std::string writtenText(const ExportPlan &plan);

/// The same for all files before anything is written.
std::string dryRunText(const ExportPlan &plan);

} // namespace drawbridge::app
