// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/isolation_report.h"

#include <string>

namespace drawbridge {

/// The test plan as a script for bash that tries each probe with kubectl from a temporary container in the
/// pod, and writes a table with a column for the result. A probe counts as blocked only if the destination
/// answers itself meanwhile.
std::string testScript(const IsolationReport &report);

} // namespace drawbridge
