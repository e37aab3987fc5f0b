// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "k8s/network_policy.h"
#include "net/address_set.h"
#include "policy/policy_model.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace drawbridge {

/// One end of a connection that is wanted: all pods of a workload, or addresses outside the cluster.
using WantedEnd = std::variant<WorkloadIndex, AddressRange>;

/// The ways to make a policy allow more, the smallest edit first.
enum class ChangeAction { AddPorts, AddPeers, AddRule, AddPolicy };

/// One edit of one policy.
struct PolicyChange {
    ChangeAction action = ChangeAction::AddRule;
    Direction direction = Direction::Ingress;
    /// The policy to edit, or to add.
    PolicyId policy;
    /// For ports and peers: which rule of the direction, from 0.
    std::uint32_t rule = 0;
    /// Where the rule, or else the policy, stands; not known for a new policy.
    SourcePosition where;
    /// What to add, as YAML on one line: a list of ports, a list of peers, a rule, or a policy.
    std::string yaml;
    /// How many more pairs the edit may open at this end, pods with pods or with single addresses. Those that
    /// were open before are counted too.
    std::uint64_t alsoOpens = 0;
};

/// Ports as a rule lists them; all traffic is the empty list.
std::vector<NetworkPolicyPort> rulePorts(const TrafficSet &traffic);

/// The blocks that make up a range.
std::vector<NetworkPolicyPeer> blockPeers(const AddressRange &range);

/// A policy of that direction with one rule.
NetworkPolicy policyWithRule(const std::string &namespaceName, Direction direction, NetworkPolicyRule rule);

/// The policy as the rule model has it.
Policy compiledPolicy(const NetworkPolicy &policy);

/// The part of a policy's only rule that the action adds, or the whole policy, as YAML on one line.
std::string yamlOf(ChangeAction action, const NetworkPolicy &policy);

} // namespace drawbridge
