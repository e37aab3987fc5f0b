// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/kubernetes_objects.h"

#include <cstdint>
#include <random>

namespace drawbridge::test {

/// Makes small clusters and policies that meet each other often: few labels, few values, few ports, and now
/// and then everything odd (unresolved variables, missing namespaces, invalid rules, host network). The same
/// seed makes the same world.
class RandomWorld {
public:
    explicit RandomWorld(std::uint32_t seed)
        : m_random(seed)
    {
    }

    KubernetesObjects objects();
    NetworkPolicy policy(int number);
    /// Adds up to three cluster-wide policies of both tiers, some of them of equal priority.
    void addAdminPolicies(KubernetesObjects &objects);
    /// Adds up to three policies of Cilium, namespaced and clusterwide, and now and then a group of blocks.
    void addCiliumPolicies(KubernetesObjects &objects);
    /// Adds up to four of Calico's policies, tiers, sets, service accounts and a Service that they may mean.
    void addCalicoPolicies(KubernetesObjects &objects);
    CalicoPolicy calicoPolicy(int number);
    /// Adds, removes or changes one policy, its selector or one of its rules.
    void edit(KubernetesObjects &objects);
    /// Sets or removes one label of a pod template or of a namespace.
    void editLabels(KubernetesObjects &objects);
    /// Sets or removes one label, now and then one that tells little or nothing for certain.
    void editLabel(LabelMap &labels);

    /// A number from 0 up to, not including, end.
    std::size_t below(std::size_t end) { return m_random() % end; }
    bool oneIn(std::size_t times) { return below(times) == 0; }
    Protocol protocol() { return kAllProtocols[below(kAllProtocols.size())]; }
    /// One of the ports that policies and pods use, or one beside them.
    std::uint16_t port();

private:
    Workload workload(int number);
    LabelMap labels();
    LabelSelector selector();
    std::string key();
    std::string value();
    std::string namespaceName();
    NetworkPolicyRule rule();
    NetworkPolicyPeer peer();
    NetworkPolicyPort rulePort();
    IpBlock block();
    AdminPods pods();
    AdminRule adminRule(bool isEgress);
    AdminPeer adminPeer(bool isEgress);
    LabelSelector endpoints();
    std::string endpointKey();
    CiliumPeer ciliumPeer(bool isEgress);
    CiliumRule ciliumRule(bool isEgress, bool isDeny);
    CiliumSpec ciliumSpec(bool isClusterwide);
    void editCalico(KubernetesObjects &objects);
    LabelExpression comparison();
    LabelExpression expression(int depth);
    CalicoEntity calicoEntity();
    CalicoRule calicoRule();

    std::mt19937 m_random;
    int m_policies = 0;
};

} // namespace drawbridge::test
