// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sections/report_material.h"

namespace drawbridge::app {

/// The lines of the policies of a report, in the order of its files, and nothing else that those hold: they
/// may hold Secrets. Says which policies cannot be quoted for that. Reads the files below the root.
std::vector<ReportSource> policyQuotes(const IsolationReport &report, const QString &root);

} // namespace drawbridge::app
