// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/report_input.h"

#include <QString>

#include <string>

namespace drawbridge::app {

/// A file that a report mentions, by its name relative to the folder if it is below it. Fails if it cannot be
/// read.
Result<ReportFile> reportFile(const QString &path, const QString &folder);

/// A previous report in JSON.
Result<PreviousReport> readPreviousReportFile(const QString &path);

/// Takes what must be between zones from a file into the options.
Result<ReportOptions> withZoneFile(ReportOptions options, const QString &path, const QString &folder);

/// The day of SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch) as ISO 8601; empty
/// where it is not set, or is no number.
std::string sourceDate();

} // namespace drawbridge::app
