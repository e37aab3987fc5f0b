// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "k8s/kubernetes_objects.h"
#include "policy/policy_compiler.h"
#include "reachability/reachability.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

/// Short ways to write objects in tests.
namespace drawbridge::test {

inline Namespace namespaceOf(const std::string &name, LabelMap labels = {})
{
    Namespace ns;
    ns.meta.name = name;
    ns.meta.labels = std::move(labels);
    return ns;
}

inline Workload workloadOf(const std::string &kind, const std::string &namespaceName, const std::string &name,
                           LabelMap labels = {}, std::vector<ContainerPort> ports = {})
{
    Workload workload;
    workload.apiVersion = kind == "Pod" ? "v1" : "apps/v1";
    workload.kind = kind;
    workload.meta.name = name;
    workload.meta.namespaceName = namespaceName;
    workload.podTemplate = PodTemplate {std::move(labels), std::move(ports), false, "default", {}};
    return workload;
}

inline Workload deployment(const std::string &namespaceName, const std::string &name, LabelMap labels = {},
                           std::vector<ContainerPort> ports = {})
{
    return workloadOf("Deployment", namespaceName, name, std::move(labels), std::move(ports));
}

/// A pod of a dump, with what controls it and its address.
inline Workload dumpedPod(const std::string &namespaceName, const std::string &name, LabelMap labels,
                          const std::string &ownerKind = {}, const std::string &ownerName = {},
                          const std::string &address = {})
{
    Workload pod = workloadOf("Pod", namespaceName, name, std::move(labels));
    if (!ownerName.empty())
        pod.meta.owners.push_back({"", ownerKind, ownerName, true});
    pod.status.phase = "Running";
    if (!address.empty())
        pod.status.podIps.push_back(address);
    return pod;
}

/// Bare pods become pods of one owner in their namespace, so that policies tell the pods of a workload apart.
inline void joinPods(KubernetesObjects &objects)
{
    for (Workload &workload : objects.workloads) {
        if (workload.kind == "Pod")
            workload.meta.owners.push_back({"apps/v1", "ReplicaSet", "joined", true});
    }
}

inline LabelSelector selecting(LabelMap labels)
{
    LabelSelector selector;
    selector.matchLabels = std::move(labels);
    return selector;
}

inline NetworkPolicyPeer podsOfNamespaces(LabelSelector namespaces, LabelSelector pods = {})
{
    NetworkPolicyPeer peer;
    peer.namespaceSelector = std::move(namespaces);
    peer.podSelector = std::move(pods);
    return peer;
}

inline NetworkPolicyPeer podsOf(LabelSelector pods)
{
    NetworkPolicyPeer peer;
    peer.podSelector = std::move(pods);
    return peer;
}

inline NetworkPolicyPeer addressesOf(const std::string &cidr, const std::vector<std::string> &except = {})
{
    NetworkPolicyPeer peer;
    peer.ipBlock.emplace().cidr = *Cidr::parse(cidr);
    for (const std::string &each : except)
        peer.ipBlock->except.push_back(*Cidr::parse(each));
    return peer;
}

inline NetworkPolicyPort portOf(std::uint16_t number, Protocol protocol = Protocol::Tcp)
{
    return {protocol, PortReference(number), {}, {}};
}

inline NetworkPolicyPort namedPort(const std::string &name, Protocol protocol = Protocol::Tcp)
{
    return {protocol, PortReference(name), {}, {}};
}

inline NetworkPolicyRule ruleOf(std::vector<NetworkPolicyPeer> peers,
                                std::vector<NetworkPolicyPort> ports = {})
{
    NetworkPolicyRule rule;
    rule.peers = std::move(peers);
    rule.ports = std::move(ports);
    return rule;
}

/// Isolates for ingress alone.
inline NetworkPolicy ingressPolicy(const std::string &namespaceName, const std::string &name,
                                   LabelSelector pods, std::vector<NetworkPolicyRule> rules = {})
{
    NetworkPolicy policy;
    policy.meta.name = name;
    policy.meta.namespaceName = namespaceName;
    policy.meta.where = {FileName(name + ".yaml"), 1, 1};
    policy.podSelector = std::move(pods);
    policy.isolatesIngress = true;
    policy.ingress = std::move(rules);
    return policy;
}

/// Isolates for egress alone.
inline NetworkPolicy egressPolicy(const std::string &namespaceName, const std::string &name,
                                  LabelSelector pods, std::vector<NetworkPolicyRule> rules = {})
{
    NetworkPolicy policy = ingressPolicy(namespaceName, name, std::move(pods));
    policy.isolatesIngress = false;
    policy.isolatesEgress = true;
    policy.egress = std::move(rules);
    return policy;
}

inline std::shared_ptr<const Reachability>
reachabilityOf(const KubernetesObjects &objects, const EnforcementProfile &profile = genericProfile())
{
    return Reachability::compute(std::make_shared<const Cluster>(buildCluster(objects).cluster),
                                 std::make_shared<const PolicySet>(compilePolicies(objects, profile)),
                                 profile);
}

/// The first pod of the only workload with that name.
inline PodIndex podOf(const Cluster &cluster, const std::string &namespaceName, const std::string &name)
{
    return cluster[cluster.findWorkloads(namespaceName, name).at(0)].pods.at(0);
}

} // namespace drawbridge::test
