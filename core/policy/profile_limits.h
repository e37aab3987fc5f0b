// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/network_policy.h"
#include "policy/enforcement_profile.h"
#include "policy/policy_model.h"

#include <vector>

namespace drawbridge {

/// Adds to a compiled NetworkPolicy what the profile's CNI may do otherwise than the specification says, and
/// takes away what it does not do for certain. Returns policies that may be in force beside it.
std::vector<Policy> applyLimits(const EnforcementProfile &profile, const NetworkPolicy &source,
                                Policy &policy);

} // namespace drawbridge
