// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/kept_policies.h"

#include "reachability/matching.h"

#include <map>

namespace drawbridge {

std::vector<NetworkPolicy> keptPolicies(const KubernetesObjects &objects, const Design &design)
{
    std::map<LoadedPolicyId, const NetworkPolicy *> kept;
    for (const NetworkPolicy &policy : objects.networkPolicies) {
        const LoadedPolicyId id {policy.meta.namespaceName, policy.meta.name};
        if (design.keeps(id))
            kept[id] = &policy;
    }
    std::vector<NetworkPolicy> policies;
    for (const auto &[id, policy] : kept)
        policies.push_back(*policy);
    return policies;
}

Match isolatesPod(const NetworkPolicy &policy, const Cluster &cluster, PodIndex pod, Direction direction,
                  const EnforcementProfile &profile)
{
    if (!policy.isolates(direction) || policy.meta.namespaceName != cluster.namespaceOf(pod).name)
        return Match::No;
    return matchPod(policy.podSelector, cluster, pod, profile);
}

} // namespace drawbridge
