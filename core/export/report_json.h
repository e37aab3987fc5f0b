// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/isolation_report.h"

#include <string>

namespace drawbridge {

/// The report as JSON: all of its numbers, in a form that is versioned (kReportFormat). Same report, same
/// bytes.
std::string reportJson(const IsolationReport &report);

/// Gives the report its digest, by which it is known from then on.
void seal(IsolationReport &report);

} // namespace drawbridge
