// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/policy_targets.h"

#include "reachability/matching.h"
#include "reachability/messages.h"

#include <algorithm>

namespace drawbridge {

using namespace reachability_messages;

namespace {

class TargetCheck {
public:
    TargetCheck(const Cluster &cluster, const EnforcementProfile &profile)
        : m_cluster(cluster)
        , m_profile(profile)
    {
    }

    void check(const Policy &policy)
    {
        if (policy.namespaceName.empty())
            return;
        const auto index = m_cluster.findNamespace(policy.namespaceName);
        if (!index || m_cluster[*index].workloads.empty()) {
            m_withoutWorkloads.push_back(&policy);
            return;
        }
        const ClusterNamespace &ns = m_cluster[*index];
        checkSelector(policy, policy.podSelector, ns, kSelectsNoPod, policy.where);
        for (const Direction direction : {Direction::Ingress, Direction::Egress})
            checkPeers(policy, direction, ns);
    }

    std::vector<Diagnostic> take()
    {
        if (!m_withoutWorkloads.empty()) {
            const auto first = std::ranges::min_element(m_withoutWorkloads, {}, &Policy::where);
            m_found.push_back(
                {&kNoWorkloads, {std::to_string(m_withoutWorkloads.size())}, (*first)->where, {}});
        }
        // A policy that denies and allows is checked for each.
        sortAndUnique(m_found);
        return std::move(m_found);
    }

private:
    /// Whether the selector means a pod of the namespace, of those that policies can or cannot select.
    bool holdsMatch(const ClusterNamespace &ns, const LabelSelector &selector, bool selectable) const
    {
        return std::ranges::any_of(ns.workloads, [&](WorkloadIndex workload) {
            return std::ranges::any_of(m_cluster[workload].pods, [&](PodIndex pod) {
                return isSelectable(m_cluster[pod], m_profile) == selectable
                    && matchLabels(selector, m_cluster[pod].labels) != Match::No;
            });
        });
    }

    void checkSelector(const Policy &policy, const LabelSelector &selector, const ClusterNamespace &ns,
                       const Message &nobody, const SourcePosition &where)
    {
        if (holdsMatch(ns, selector, true))
            return;
        const Message &message = holdsMatch(ns, selector, false) ? kOnlyHostNetwork : nobody;
        m_found.push_back({&message, {toString(policy.id), toString(selector)}, where, {}});
    }

    /// Only peers of the policy's own namespace; an empty selector says nothing about labels.
    void checkPeers(const Policy &policy, Direction direction, const ClusterNamespace &ns)
    {
        for (const PolicyRule &rule : policy.rules(direction)) {
            for (const PolicyPeer &peer : rule.peers) {
                const auto *pods = std::get_if<PodPeer>(&peer.what);
                if (pods && !pods->namespaceSelector && !pods->podSelector.isEmpty())
                    checkSelector(policy, pods->podSelector, ns, kPeerIsNobody, peer.where);
            }
        }
    }

    const Cluster &m_cluster;
    const EnforcementProfile &m_profile;
    std::vector<const Policy *> m_withoutWorkloads;
    std::vector<Diagnostic> m_found;
};

} // namespace

std::vector<Diagnostic> checkPolicyTargets(const Cluster &cluster, const PolicySet &policies,
                                           const EnforcementProfile &profile)
{
    TargetCheck check(cluster, profile);
    for (const Policy &policy : policies.policies)
        check.check(policy);
    return check.take();
}

} // namespace drawbridge
