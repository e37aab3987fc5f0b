// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/policy_model.h"
#include "reachability/match.h"
#include "reachability/pod_lookup.h"
#include "reachability/pod_runs.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace drawbridge {

/// A rule with its peers resolved to pods and addresses.
struct CompiledRule {
    Action action = Action::Allow;
    /// Every pod and every address.
    bool matchesAny = false;
    MatchedPods pods;
    /// Addresses outside the cluster, and those that it may match beside them.
    AddressSet addresses;
    AddressSet possibleAddresses;
    /// Pods to which it applies, of those that the policy selects; nothing means all.
    std::optional<MatchedPods> own;
    RuleTraffic traffic;
    bool isValid = true;

    Match appliesTo(std::uint32_t pod) const
    {
        if (!own || own->yes.contains(pod))
            return Match::Yes;
        return own->maybe.contains(pod) ? Match::Maybe : Match::No;
    }
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
    /// Per direction: whether a rule applies to some of the subject's pods alone.
    std::array<bool, 2> hasOwnEnds {};
    bool namesAddresses = false;

    bool hasOwnEndsFor(Direction direction) const { return hasOwnEnds[static_cast<std::size_t>(direction)]; }
    bool decidesFor(Direction direction) const { return decides[static_cast<std::size_t>(direction)]; }
    bool isolatesFor(Direction direction) const { return isolates[static_cast<std::size_t>(direction)]; }
    const std::vector<CompiledRule> &rulesOf(Direction direction) const
    {
        return rules[static_cast<std::size_t>(direction)];
    }
};

CompiledPolicy compileAgainst(const PodLookup &lookup, const Policy &policy,
                              std::span<const LabelledAddresses> addressSets);

} // namespace drawbridge
