// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/policy_targets.h"

#include "base/text.h"
#include "reachability/matching.h"
#include "reachability/messages.h"

#include <algorithm>
#include <map>

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
        if (policy.subject.isEverything())
            checkSelector(policy, policy.podSelector, ns, kSelectsNoPod, policy.where);
        else
            checkSubject(policy, ns);
        for (const Direction direction : {Direction::Ingress, Direction::Egress})
            checkPeers(policy, direction, ns);
    }

    /// One line for each kind of policy that the profile's CNI does not know.
    void checkForce(const PolicySet &policies)
    {
        std::map<std::pair<std::string, std::string>, std::vector<const OtherPolicy *>> kinds;
        for (const OtherPolicy &policy : policies.notInForce)
            kinds[{policy.id.kind, policy.id.group}].push_back(&policy);
        for (const auto &[kind, same] : kinds) {
            const auto first = std::ranges::min_element(same, {}, &OtherPolicy::where);
            m_found.push_back(
                {&kNotInForce,
                 {std::to_string(same.size()), kind.first, kind.second, std::string(m_profile.name)},
                 (*first)->where,
                 {}});
        }
        const auto calico = std::ranges::find_if(policies.notModelled, [](const OtherPolicy &each) {
            return each.why == OtherPolicy::Why::TwoCnis && each.id.group == "projectcalico.org";
        });
        if (calico != policies.notModelled.end())
            m_found.push_back({&kTwoDialects, {}, calico->where, {}});
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

    void checkSubject(const Policy &policy, const ClusterNamespace &ns)
    {
        const bool selectsAny = std::ranges::any_of(ns.workloads, [&](WorkloadIndex workload) {
            return std::ranges::any_of(m_cluster[workload].pods, [&](PodIndex pod) {
                return matchSubject(policy, m_cluster, pod, m_profile) != Match::No;
            });
        });
        if (!selectsAny)
            m_found.push_back(
                {&kSelectsNoPod, {toString(policy.id), toString(policy.subject)}, policy.where, {}});
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
                    checkPeer(policy, rule, peer.where, pods->podSelector, ns);
            }
        }
    }

    void checkPeer(const Policy &policy, const PolicyRule &rule, const SourcePosition &where,
                   const LabelSelector &selector, const ClusterNamespace &ns)
    {
        const auto whole = std::ranges::find_if(rule.peers, [](const PolicyPeer &peer) {
            const auto *pods = std::get_if<PodPeer>(&peer.what);
            return pods && pods->namespaceSelector && !pods->namespaceSelector->isEmpty()
                && pods->podSelector.isEmpty();
        });
        if (whole == rule.peers.end() || holdsMatch(ns, selector, true) || holdsMatch(ns, selector, false)) {
            checkSelector(policy, selector, ns, kPeerIsNobody, where);
            return;
        }
        m_found.push_back({&kSecondPeer,
                           {toString(policy.id), toString(selector),
                            namesOf(*std::get<PodPeer>(whole->what).namespaceSelector)},
                           where,
                           {}});
    }

    /// Of the namespaces that the selector means, or the selector itself where the folder has none of them.
    std::string namesOf(const LabelSelector &selector) const
    {
        std::vector<std::string> names;
        for (const ClusterNamespace &ns : m_cluster.namespaces()) {
            if (matchNamespace(selector, ns, m_profile) == Match::Yes)
                names.push_back(ns.name);
        }
        return names.empty() ? toString(selector) : join(names, ", ");
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
    check.checkForce(policies);
    return check.take();
}

} // namespace drawbridge
