// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"
#include "k8s/network_policy.h"
#include "net/traffic_set.h"
#include "policy/enforcement_profile.h"
#include "policy/policy_model.h"

#include <compare>
#include <vector>

namespace drawbridge {

/// The traffic of an edge or rule as a set: everything, or numbers and names. Plain value; equal traffic that
/// was written differently compares equal. Everything is more than every port of the three protocols.
struct EdgePorts {
    bool isEverything = false;
    TrafficSet numbered;
    /// Sorted; each with its protocol.
    std::vector<NamedPort> named;

    friend auto operator<=>(const EdgePorts &, const EdgePorts &) = default;
};

/// The empty list is everything.
EdgePorts edgePorts(const std::vector<EdgeTraffic> &traffic);
EdgePorts everything();

/// What either lets through.
EdgePorts unite(const EdgePorts &a, const EdgePorts &b);
/// What both let through; names only where both name them.
EdgePorts intersect(const EdgePorts &a, const EdgePorts &b);
/// What a lets through and b does not.
EdgePorts subtract(const EdgePorts &a, const EdgePorts &b);
bool isNothing(const EdgePorts &ports);
/// True if everything that b lets through passes a, whatever pods the names are resolved on.
bool covers(const EdgePorts &a, const EdgePorts &b);

/// The ports on one destination pod: a name is the first container port of that name and protocol.
TrafficSet resolvedOn(const EdgePorts &ports, const ClusterPod &pod);
/// The ports on an address, where no name means anything.
TrafficSet resolvedOnAddress(const EdgePorts &ports);

/// As many ports as a person would still review one by one.
inline constexpr std::uint32_t kMostSinglePorts = 64;
/// Whether the ports can be written for the profile: without endPort a range becomes single ports, unless
/// there are too many of them.
bool isExpressible(const EdgePorts &ports, const EnforcementProfile &profile);
/// The fewest entries of a rule's ports, in order; none for everything. There must be something, and it must
/// be expressible.
std::vector<NetworkPolicyPort> policyPorts(const EdgePorts &ports, const EnforcementProfile &profile);

} // namespace drawbridge
