// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/kept_policies.h"

#include <algorithm>

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

bool isolatesPod(const std::vector<NetworkPolicy> &policies, const Cluster &cluster, PodIndex pod,
                 Direction direction)
{
    return std::ranges::any_of(policies, [&](const NetworkPolicy &policy) {
        return policy.isolates(direction) && policy.meta.namespaceName == cluster.namespaceOf(pod).name
            && matches(policy.podSelector, cluster[pod].labels);
    });
}

} // namespace drawbridge
