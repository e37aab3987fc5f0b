// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/rollout_moves.h"
#include "reachability/reachability.h"

#include <vector>

namespace drawbridge {

/// Policies that hold while those of a step come and go one by one, so that every moment allows at least what
/// was allowed before it, or at least what is allowed after it.
///
/// Where nothing isolates a workload, before or after, a bridge allows it everything, which by itself changes
/// nothing: without it the first policy would isolate the workload from what the second allows. Of each
/// policy that is overwritten, a bridge is a copy. Where no label separates the workloads, there is none.
std::vector<NetworkPolicy> bridgesFor(const RolloutStep &step, const Reachability &before,
                                      const Reachability &after, const PoliciesInForce &inForce);

} // namespace drawbridge
