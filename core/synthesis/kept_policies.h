// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"
#include "k8s/kubernetes_objects.h"
#include "policy/enforcement_profile.h"
#include "policy/policy_model.h"
#include "reachability/match.h"

#include <memory>
#include <vector>

namespace drawbridge {

/// The loaded policies that the design keeps. Of two with the same name the last counts, as with kubectl
/// apply.
std::vector<NetworkPolicy> keptPolicies(const KubernetesObjects &objects, const Design &design);

/// The valid policies that select no pod of the cluster for certain. Of two with the same name the last
/// counts.
std::vector<NetworkPolicy> policiesWithoutPods(const KubernetesObjects &objects, const Cluster &cluster,
                                               const EnforcementProfile &profile);

/// The kept policies reduced to one direction, with a default deny wherever the posture denies it, so that
/// what a simulation allows is that direction alone.
std::shared_ptr<const PolicySet> oneDirection(const std::vector<NetworkPolicy> &kept, const Cluster &cluster,
                                              const Design &design, Direction direction);

/// Whether the policy selects the pod for the direction.
Match isolatesPod(const NetworkPolicy &policy, const Cluster &cluster, PodIndex pod, Direction direction,
                  const EnforcementProfile &profile);

/// The policies that stay in force whatever becomes of the NetworkPolicies.
std::shared_ptr<const PolicySet> otherPolicies(const KubernetesObjects &objects,
                                               const EnforcementProfile &profile);

} // namespace drawbridge
