// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"
#include "k8s/kubernetes_objects.h"
#include "k8s/network_policy.h"

#include <vector>

namespace drawbridge {

/// The same design in the form that is easiest to write, for comparison: a policy for each edge at each end
/// of it that is isolated, and for each workload there. Traffic inside namespaces and DNS have theirs.
std::vector<NetworkPolicy> naivePolicies(const Cluster &cluster, const KubernetesObjects &objects,
                                         const Design &design);

} // namespace drawbridge
