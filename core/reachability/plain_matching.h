// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "policy/enforcement_profile.h"
#include "policy/policy_model.h"
#include "reachability/match.h"
#include "reachability/verdict.h"

#include <cstdint>
#include <string>
#include <vector>

/// What one selector, block or port says about one end of one flow: each function is a sentence of the
/// specification, written down a second time. For flow_evaluator alone. The engine has `matching` and the
/// indexes of `pod_lookup`; the two share no code, so that a mistake in one of them shows.
namespace drawbridge::plain {

/// What would have to be known to decide a Maybe.
struct Doubt {
    UnknownCause cause {};
    std::string subject;
};
using Doubts = std::vector<Doubt>;

Match selectsPod(const LabelSelector &selector, const Cluster &cluster, PodIndex pod,
                 const EnforcementProfile &profile, Doubts &doubts);
Match selectsNamespace(const LabelSelector &selector, const ClusterNamespace &ns,
                       const EnforcementProfile &profile, Doubts &doubts);

/// Whether a policy's own namespace is this one; perhaps, where its name holds a variable.
Match isNamespace(const std::string &name, const ClusterNamespace &ns);

bool holds(const AddressSet &blocks, const IpAddress &address);
/// Whether the blocks hold all addresses that the pod has, or may have.
Match holds(const AddressSet &blocks, const ClusterPod &pod);

/// Whether a rule's ports let the traffic through. Names are resolved on the destination; without one (an
/// address outside the cluster) no name means anything.
bool letsThrough(const RuleTraffic &ports, const ClusterPod *destination, Protocol protocol,
                 std::uint16_t port);

/// Whether a host-network pod, which is seen as its node, is the node that the pod runs on.
Match isNodeOf(const ClusterPod &onHostNetwork, const ClusterPod &pod);

} // namespace drawbridge::plain
