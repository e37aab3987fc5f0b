// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "report/isolation_report.h"
#include "report/report_input.h"

#include <optional>
#include <stop_token>

namespace drawbridge {

/// Everything but the digest, which comes from the JSON form. Nothing if the stop was requested. Progress is
/// in workloads.
std::optional<IsolationReport> isolationReport(const ReportInput &input, const std::stop_token &stop = {},
                                               const Progress &progress = {});

/// Why a report cannot be made as the options want it, each with its place: zones that there are not, a
/// previous report about something else. Empty if nothing speaks against it.
std::vector<Diagnostic> reportProblems(const ReportInput &input);

} // namespace drawbridge
