// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/lazy.h"
#include "policy/policy_model.h"
#include "reachability/match.h"
#include "reachability/pod_lookup.h"
#include "reachability/pod_runs.h"

#include <array>
#include <memory>
#include <optional>
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
/// edit compiles only what it changes. Its rules are resolved when they are first asked for.
class CompiledPolicy {
public:
    CompiledPolicy(std::shared_ptr<const PodLookup> lookup, std::shared_ptr<const PolicySet> policies,
                   PolicyIndex index);
    /// The same policy after a change of labels that leaves the pods that it selects, and those that its
    /// rules apply to, as they are.
    CompiledPolicy(const CompiledPolicy &before, std::shared_ptr<const PodLookup> lookup,
                   std::shared_ptr<const PolicySet> policies, PolicyIndex index);

    /// Pods that it binds for certain, and pods that it may bind; an uncertain policy only may. At one place
    /// in memory for all compilations that share it.
    const MatchedPods &subject() const { return *m_subject; }
    const PolicyPlace &place() const { return m_place; }
    Dialect dialect() const { return m_dialect; }
    RuleActions ruleActions() const { return m_ruleActions; }
    bool namesAddresses() const { return m_namesAddresses; }

    /// Whether it has a say, and whether it denies what no rule of its tier decides.
    bool decidesFor(Direction direction) const { return traits(direction).decides; }
    bool isolatesFor(Direction direction) const { return traits(direction).isolates; }
    /// Whether a rule applies to some of the subject's pods alone.
    bool hasOwnEndsFor(Direction direction) const { return traits(direction).hasOwnEnds; }
    bool namesPortsFor(Direction direction) const { return traits(direction).namesPorts; }
    const std::vector<CompiledRule> &rulesOf(Direction direction) const;

private:
    struct Traits {
        bool decides = false;
        bool isolates = false;
        bool hasOwnEnds = false;
        bool namesPorts = false;
    };
    /// What the rules are compiled from; let go when that is done.
    struct Source {
        std::shared_ptr<const PodLookup> lookup;
        std::shared_ptr<const PolicySet> policies;
        PolicyIndex index {};

        const Policy &policy() const { return (*policies)[index]; }
    };
    using Rules = std::array<std::vector<CompiledRule>, 2>;

    void readTraits(const Policy &policy, Direction direction);
    Rules compileRules() const;
    const Traits &traits(Direction direction) const { return m_traits[static_cast<std::size_t>(direction)]; }

    std::shared_ptr<const MatchedPods> m_subject;
    PolicyPlace m_place;
    Dialect m_dialect = Dialect::NetworkPolicy;
    RuleActions m_ruleActions = RuleActions::AllowOnly;
    std::array<Traits, 2> m_traits {};
    bool m_namesAddresses = false;
    mutable Source m_source;
    Lazy<Rules> m_rules;
};

} // namespace drawbridge
