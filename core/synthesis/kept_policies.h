// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"
#include "k8s/kubernetes_objects.h"
#include "policy/enforcement_profile.h"
#include "reachability/match.h"

#include <vector>

namespace drawbridge {

/// The loaded policies that the design keeps. Of two with the same name the last counts, as with kubectl
/// apply.
std::vector<NetworkPolicy> keptPolicies(const KubernetesObjects &objects, const Design &design);

/// Whether the policy selects the pod for the direction.
Match isolatesPod(const NetworkPolicy &policy, const Cluster &cluster, PodIndex pod, Direction direction,
                  const EnforcementProfile &profile);

} // namespace drawbridge
