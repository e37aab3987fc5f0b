// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "k8s/network_policy.h"
#include "net/address_set.h"
#include "policy/enforcement_profile.h"
#include "policy/policy_model.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace drawbridge {

/// One end of a connection that is wanted: all pods of a workload, or addresses outside the cluster, at least
/// one.
using WantedEnd = std::variant<WorkloadIndex, AddressSet>;

/// The ways to make a policy allow more, the smallest edit first.
enum class ChangeAction {
    AddPorts,
    AddPeers,
    AddRule,
    /// Rules that allow come in front of one that denies.
    PutInFront,
    AddPolicy,
    /// A rule that denies leaves the connection out.
    NarrowRule,
};

/// Whether the action is about one rule that is there.
inline bool isAboutRule(ChangeAction action)
{
    return action != ChangeAction::AddRule && action != ChangeAction::AddPolicy;
}

/// One edit of one policy.
struct PolicyChange {
    ChangeAction action = ChangeAction::AddRule;
    Direction direction = Direction::Ingress;
    /// The policy to edit, or to add.
    PolicyId policy;
    /// Where the action is about one: which rule of its list, from 0, and the list.
    std::uint32_t rule = 0;
    std::string list;
    /// Where the rule, or else the policy, stands; not known for a new policy.
    SourcePosition where;
    /// What to add, as YAML on one line: a list of ports, a list of peers, one rule or a list of several, or
    /// a policy. Empty where nothing is added.
    std::string yaml;
    /// How many more pairs the edit may open at this end, pods with pods or with single addresses. Those that
    /// were open before are counted too.
    std::uint64_t alsoOpens = 0;
};

/// Why no edit is known that makes a denied connection allowed.
enum class Obstacle {
    None,
    /// An end depends on what is not known.
    NotCertain,
    /// It is not policies that deny it.
    NotPolicies,
    /// No stable labels tell the pods of an end from others.
    NoLabels,
    /// The profile's CNI is not certain to enforce ranges of ports, and these are too many to be listed.
    NoPortRanges,
    /// No edit that was tried is certain to be enough.
    NotEnough,
};

/// The edits that together allow a connection, or else why none are known; neither where it is allowed.
struct ChangeAnswer {
    std::vector<PolicyChange> changes;
    Obstacle obstacle = Obstacle::None;
};

/// Blocks that make up the addresses, with exceptions where that is shorter and the profile's CNI knows them.
std::vector<NetworkPolicyPeer> blockPeers(const AddressSet &addresses, const EnforcementProfile &profile);

/// A policy of that direction with one rule.
NetworkPolicy policyWithRule(const std::string &namespaceName, Direction direction, NetworkPolicyRule rule);

/// The part of a policy's only rule that the action adds, or the whole policy, as YAML on one line.
std::string yamlOf(ChangeAction action, const NetworkPolicy &policy);

} // namespace drawbridge
