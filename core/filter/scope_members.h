// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/result.h"
#include "k8s/exposure.h"
#include "report/report_scope.h"

#include <vector>

namespace drawbridge {

class Reachability;

/// The workloads that a choice means. Fails for a namespace that there is not, for a text that is no filter,
/// and where nothing is left.
Result<ReportScope> scopeMembers(const ScopeChoice &choice, const Reachability &reachability,
                                 const std::vector<Exposure> &exposures);

} // namespace drawbridge
