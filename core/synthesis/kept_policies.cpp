// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/kept_policies.h"

#include "policy/policy_compiler.h"
#include "reachability/matching.h"

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

/// The last policy of each name for which the condition holds, in the order of names.
template <typename Condition>
std::vector<NetworkPolicy> lastWhere(const KubernetesObjects &objects, Condition holds)
{
    std::map<LoadedPolicyId, const NetworkPolicy *> last;
    for (const NetworkPolicy &policy : objects.networkPolicies)
        last[{policy.meta.namespaceName, policy.meta.name}] = &policy;
    std::vector<NetworkPolicy> policies;
    for (const auto &[id, policy] : last) {
        if (holds(id, *policy))
            policies.push_back(*policy);
    }
    return policies;
}

} // namespace

std::vector<NetworkPolicy> keptPolicies(const KubernetesObjects &objects, const Design &design)
{
    if (design.keptPolicies.empty())
        return {};
    return lastWhere(objects,
                     [&](const LoadedPolicyId &id, const NetworkPolicy &) { return design.keeps(id); });
}

std::vector<NetworkPolicy> policiesWithoutPods(const KubernetesObjects &objects, const Cluster &cluster,
                                               const EnforcementProfile &profile)
{
    const auto selectsNone = [&](const LoadedPolicyId &id, const NetworkPolicy &policy) {
        const auto ns = cluster.findNamespace(id.namespaceName);
        return policy.isValid
            && (!ns || std::ranges::all_of(cluster[*ns].workloads, [&](WorkloadIndex workload) {
                   return std::ranges::all_of(cluster[workload].pods, [&](PodIndex pod) {
                       return matchPod(policy.podSelector, cluster, pod, profile) == Match::No;
                   });
               }));
    };
    return lastWhere(objects, selectsNone);
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
