// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/reachability.h"

#include <vector>

namespace drawbridge::app {

/// The policies that select any pod of the workload, the one first that is most about it: those with rules
/// before those without, and of these the ones that select fewer other pods.
std::vector<PolicyIndex> selectingPolicies(const Reachability &world, WorkloadIndex workload);

} // namespace drawbridge::app
