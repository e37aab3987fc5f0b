// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"
#include "k8s/kubernetes_objects.h"

#include <vector>

namespace drawbridge {

/// The loaded policies that the design keeps. Of two with the same name the last counts, as with kubectl
/// apply.
std::vector<NetworkPolicy> keptPolicies(const KubernetesObjects &objects, const Design &design);

/// Whether one of the policies selects the pod for the direction.
bool isolatesPod(const std::vector<NetworkPolicy> &policies, const Cluster &cluster, PodIndex pod,
                 Direction direction);

} // namespace drawbridge
