// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/policy_model.h"
#include "reachability/pod_lookup.h"
#include "reachability/pod_runs.h"

#include <array>
#include <vector>

namespace drawbridge {

/// A rule with its peers resolved to pods and addresses.
struct CompiledRule {
    Action action = Action::Allow;
    /// Every pod and every address.
    bool matchesAny = false;
    /// It depends on something that is not modelled: where it matches, it only may.
    bool isConditional = false;
    MatchedPods pods;
    /// Addresses outside the cluster.
    AddressSet addresses;
    /// True if it may match any other address outside the cluster, too.
    bool mayMatchAddresses = false;
    RuleTraffic traffic;
    bool isValid = true;
};

/// A policy resolved against the pods of one cluster. Shared by every result that has the policy, so that an
/// edit compiles only what it changes.
struct CompiledPolicy {
    /// Pods that it binds for certain, and pods that it may bind; an uncertain policy only may.
    MatchedPods subject;
    PolicyPlace place;
    RuleActions ruleActions = RuleActions::AllowOnly;
    /// Per direction: whether it has a say, and whether it denies what no rule of its tier decides.
    std::array<bool, 2> decides {};
    std::array<bool, 2> isolates {};
    std::array<std::vector<CompiledRule>, 2> rules;
    bool namesAddresses = false;

    bool decidesFor(Direction direction) const { return decides[static_cast<std::size_t>(direction)]; }
    bool isolatesFor(Direction direction) const { return isolates[static_cast<std::size_t>(direction)]; }
    const std::vector<CompiledRule> &rulesOf(Direction direction) const
    {
        return rules[static_cast<std::size_t>(direction)];
    }
};

CompiledPolicy compileAgainst(const PodLookup &lookup, const Policy &policy);

} // namespace drawbridge
