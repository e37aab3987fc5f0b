// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/plain_matching.h"

#include <span>

namespace drawbridge::plain {

struct MatchedRule {
    RuleReference rule;
    Action action = Action::Allow;
    Match match = Match::No;
};

/// What one policy says about a flow.
struct PolicyResult {
    PolicyIndex policy {};
    /// It is in force and selects the pod for certain.
    bool isSure = false;
    /// The rules that match or may match, in order.
    std::vector<MatchedRule> rules;
    Doubts doubts;
};

/// Reads what the policies of one end say, in the order of the set, tier by tier, and completes the reason.
EndReason decide(const PolicySet &policies, std::span<const PolicyResult> results, EndReason reason);

} // namespace drawbridge::plain
