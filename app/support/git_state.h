// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/report_cover.h"

#include <QString>

#include <optional>
#include <span>

namespace drawbridge::app {

/// The commit that the folder's repository is at, and whether any of the files below it (relative to the
/// folder) is not as the commit has it, or a manifest that the commit has is missing. Nothing where there is
/// no repository, or none with a commit that git would read.
std::optional<ReportRevision> gitState(const QString &folder, std::span<const ReportFile> files);

} // namespace drawbridge::app
