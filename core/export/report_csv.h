// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/manifest_loader.h"
#include "report/isolation_report.h"

#include <vector>

namespace drawbridge {

/// The tables of a report as files of comma-separated values (RFC 4180) with the numbers of the JSON form;
/// the digests of the input as `sha256sum --check` reads them; and the test plan as a script. Sorted by name.
std::vector<SourceFile> reportTables(const IsolationReport &report);

} // namespace drawbridge
