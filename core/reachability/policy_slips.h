// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "reachability/reachability.h"

#include <vector>

namespace drawbridge {

/// Points out NetworkPolicies of the world that are valid and do something else than they were most likely
/// meant to: a Service's port instead of the pods', names that nothing has, DNS forgotten, one end of two
/// opened, ingress denied by the way, every address opened. What other folders may hold is left alone, and
/// what policies of other dialects may decide too.
std::vector<Diagnostic> findPolicySlips(const Reachability &world);

} // namespace drawbridge
