// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/kept_policies.h"

#include "policy/policy_compiler.h"
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

std::shared_ptr<const PolicySet> oneDirection(const std::vector<NetworkPolicy> &kept, const Cluster &cluster,
                                              const Design &design, Direction direction)
{
    KubernetesObjects objects;
    objects.networkPolicies = kept;
    for (NetworkPolicy &policy : objects.networkPolicies) {
        if (direction == Direction::Ingress) {
            policy.isolatesEgress = false;
            policy.egress.clear();
        } else {
            policy.isolatesIngress = false;
            policy.ingress.clear();
        }
    }
    for (const ClusterNamespace &ns : cluster.namespaces()) {
        const Posture posture = design.postureOf(ns.name);
        if (!(direction == Direction::Ingress ? posture.denyIngress : posture.denyEgress))
            continue;
        NetworkPolicy deny;
        // No name in a cluster begins with a space, so it never replaces a kept policy.
        deny.meta.name = " default-deny";
        deny.meta.namespaceName = ns.name;
        deny.isolatesIngress = direction == Direction::Ingress;
        deny.isolatesEgress = direction == Direction::Egress;
        objects.networkPolicies.push_back(std::move(deny));
    }
    return std::make_shared<const PolicySet>(compilePolicies(objects));
}

Match isolatesPod(const NetworkPolicy &policy, const Cluster &cluster, PodIndex pod, Direction direction,
                  const EnforcementProfile &profile)
{
    if (!policy.isolates(direction) || policy.meta.namespaceName != cluster.namespaceOf(pod).name)
        return Match::No;
    return matchPod(policy.podSelector, cluster, pod, profile);
}

std::shared_ptr<const PolicySet> otherPolicies(const KubernetesObjects &objects,
                                               const EnforcementProfile &profile)
{
    KubernetesObjects enforced;
    addOtherPolicies(enforced, objects);
    return std::make_shared<const PolicySet>(compilePolicies(enforced, profile));
}

} // namespace drawbridge
