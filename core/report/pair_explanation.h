// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/reachability.h"

#include <vector>

namespace drawbridge {

/// Traffic that is decided alike at both ends, for the same reasons.
struct ExplainedTraffic {
    TrafficSet traffic;
    Verdict verdict;
};

/// Why a pod or an address may reach another one: every port of every protocol once. What is allowed comes
/// first, then what is unknown, then what is denied.
std::vector<ExplainedTraffic> explainPair(const Reachability &reachability, const FlowEnd &from,
                                          const FlowEnd &to);

} // namespace drawbridge
