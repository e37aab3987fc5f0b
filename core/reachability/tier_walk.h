// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/policy_model.h"
#include "reachability/matching.h"
#include "reachability/verdict.h"

#include <array>

namespace drawbridge {

/// Follows all traffic of one end through the policies that may select it, tier by tier, and keeps what may
/// become of it. Policies are added in order of their places; those of equal places count in any
/// order. Every doubt is taken to be independent of the others, but for the presence of one policy, which
/// all its rules share.
class TierWalk {
public:
    /// isSure: the policy is in force and selects the pod for certain. isolates: what its tier leaves open is
    /// denied. The place must outlive the walk.
    void beginPolicy(const PolicyPlace &place, RuleActions ruleActions, bool isSure, bool isolates);
    void addRule(Action action, Match match, const TrafficSet &traffic);
    /// A rule that the API server would reject: what it would have said is not known.
    void addInvalidRule();

    /// What the end allows; adds nothing behind this.
    TrafficBounds finish();

private:
    /// What rules of the same action, one behind the other, match.
    struct Run {
        Action action = Action::Allow;
        TrafficSet yes;
        TrafficSet possible;
    };

    TrafficSet &fateOf(Action action);
    void endRun();
    void endPolicy();
    void endRank();
    void endTier();

    TrafficSet m_open = TrafficSet::all();
    TrafficSet m_allowed;
    TrafficSet m_denied;

    /// That of the latest policy; null before the first.
    const PolicyPlace *m_place = nullptr;
    RuleActions m_ruleActions = RuleActions::AllowOnly;
    bool m_isSure = false;
    bool m_isolates = false;
    Run m_run;

    /// What is still open behind this policy, if it is there.
    TrafficSet m_openInPolicy;
    /// What is still open behind all policies of this rank.
    TrafficSet m_openBehindRank;
    TrafficSet m_passed;
    bool m_isIsolated = false;
    /// What a policy that may be there, and would isolate, leaves undecided.
    TrafficSet m_perhapsIsolated;
};

} // namespace drawbridge
