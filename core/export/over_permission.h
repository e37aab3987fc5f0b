// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "reachability/reachability.h"

#include <vector>

namespace drawbridge {

/// What kept policies allow beyond what the design draws: a finding for each of their rules, at its place,
/// with one connection that only it and its like allow. `all` is what the exported and the kept policies
/// allow together, `exported` the exported ones without them, in the same cluster. In a namespace whose
/// posture is open nothing is beyond the design.
std::vector<Diagnostic> overPermissions(const Reachability &all, const Reachability &exported);

} // namespace drawbridge
