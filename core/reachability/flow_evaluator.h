// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/enforcement_profile.h"
#include "reachability/verdict.h"

namespace drawbridge {

/// Decides one flow by walking every policy and rule as the specification tells it, and says why. Plain on
/// purpose: it is what the engine is held to. Linear in the number of policies.
Verdict evaluateFlow(const Cluster &cluster, const PolicySet &policies, const EnforcementProfile &profile,
                     const Flow &flow);

} // namespace drawbridge
