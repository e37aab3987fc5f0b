// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/selecting_policies.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace drawbridge::app {

namespace {

std::size_t selectedPods(const Cluster &cluster, const Policy &policy)
{
    // Labels that only its own dialect knows; it was written for some pods.
    if (!policy.subject.isEverything())
        return 1;
    std::size_t count = 0;
    for (std::size_t i = 0; i < cluster.pods().size(); ++i) {
        const auto pod = static_cast<PodIndex>(i);
        const ClusterNamespace &space = cluster.namespaceOf(pod);
        const bool isThere = policy.namespaceName.empty() ? matches(policy.namespaceSelector, space.labels)
                                                          : space.name == policy.namespaceName;
        if (isThere && matches(policy.podSelector, cluster[pod].labels))
            ++count;
    }
    return count;
}

} // namespace

std::vector<PolicyIndex> selectingPolicies(const Reachability &world, WorkloadIndex workload)
{
    const Cluster &cluster = world.cluster();
    std::set<PolicyIndex> found;
    for (const PodIndex pod : cluster[workload].pods) {
        for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
            const std::vector<PolicyIndex> policies = world.policiesOf(pod, direction);
            found.insert(policies.begin(), policies.end());
        }
    }
    std::vector<std::tuple<bool, std::size_t, PolicyIndex>> ranked;
    for (const PolicyIndex index : found) {
        const Policy &policy = world.policies()[index];
        const bool hasNoRules = policy.ingress.empty() && policy.egress.empty();
        ranked.emplace_back(hasNoRules, selectedPods(cluster, policy), index);
    }
    std::ranges::sort(ranked);
    std::vector<PolicyIndex> policies;
    for (const auto &[hasNoRules, pods, index] : ranked)
        policies.push_back(index);
    return policies;
}

} // namespace drawbridge::app
