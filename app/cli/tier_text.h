// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/verdict.h"

#include <string>

namespace drawbridge::app {

/// The walk through the tiers of one end, a line for each; empty where NetworkPolicies alone select the pod.
std::string tiersText(const PolicySet &policies, const EndReason &end);
/// The same as a member of an object, with its comma.
std::string tiersJson(const PolicySet &policies, const EndReason &end);

} // namespace drawbridge::app
