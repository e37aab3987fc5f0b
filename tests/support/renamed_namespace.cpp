// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/renamed_namespace.h"

#include "k8s/calico_selector.h"

#include <algorithm>

namespace drawbridge::test {

namespace {

constexpr const char *kNameLabel = "kubernetes.io/metadata.name";

/// Keys under which a selector of Cilium may ask for a namespace by its name.
bool asksForNamespace(const std::string &key)
{
    return key.ends_with(kNameLabel) || key.ends_with("io.kubernetes.pod.namespace");
}

void rename(LabelSelector &selector, const std::string &from, const std::string &to)
{
    const LabelMap labels = selector.matchLabels;
    for (const auto &[key, value] : labels) {
        if (asksForNamespace(key) && value == from)
            selector.matchLabels.set(key, to);
    }
    for (LabelRequirement &requirement : selector.matchExpressions) {
        if (asksForNamespace(requirement.key))
            std::ranges::replace(requirement.values, from, to);
    }
}

void rename(ObjectMeta &meta, const std::string &from, const std::string &to)
{
    if (meta.namespaceName == from)
        meta.namespaceName = to;
}

void rename(std::vector<CiliumRule> &rules, const std::string &from, const std::string &to)
{
    for (CiliumRule &rule : rules) {
        if (!rule.peers)
            continue;
        for (CiliumPeer &peer : *rule.peers) {
            if (auto *endpoints = std::get_if<CiliumEndpoints>(&peer.what))
                rename(endpoints->selector, from, to);
            auto *services = std::get_if<CiliumServices>(&peer.what);
            if (services && services->namespaceName == from)
                services->namespaceName = to;
        }
    }
}

void rename(CiliumPolicy &policy, const std::string &from, const std::string &to)
{
    rename(policy.meta, from, to);
    for (CiliumSpec &spec : policy.specs) {
        rename(spec.endpoints, from, to);
        for (auto *rules : {&spec.ingress, &spec.ingressDeny, &spec.egress, &spec.egressDeny})
            rename(*rules, from, to);
    }
}

void rename(LabelExpression &labels, const std::string &from, const std::string &to)
{
    if (labels.key == calico_labels::kNamespace)
        std::ranges::replace(labels.values, from, to);
    for (LabelExpression &part : labels.parts)
        rename(part, from, to);
}

void rename(std::optional<LabelExpression> &labels, const std::string &from, const std::string &to)
{
    if (labels)
        rename(*labels, from, to);
}

void renameInCalico(KubernetesObjects &objects, const std::string &from, const std::string &to)
{
    for (CalicoPolicy &policy : objects.calicoPolicies) {
        rename(policy.meta, from, to);
        rename(policy.subject, from, to);
        for (std::vector<CalicoRule> *rules : {&policy.ingress, &policy.egress}) {
            for (CalicoRule &rule : *rules) {
                for (CalicoEntity *entity : {&rule.source, &rule.destination}) {
                    rename(entity->selector, from, to);
                    rename(entity->notSelector, from, to);
                    if (entity->service && entity->service->namespaceName == from)
                        entity->service->namespaceName = to;
                }
            }
        }
    }
    for (CalicoNetworkSet &set : objects.calicoNetworkSets)
        rename(set.meta, from, to);
    for (ServiceAccount &account : objects.serviceAccounts)
        rename(account.meta, from, to);
    for (Service &service : objects.services)
        rename(service.meta, from, to);
}

void rename(AdminPolicy &policy, const std::string &from, const std::string &to)
{
    rename(policy.subject.namespaces, from, to);
    for (std::vector<AdminRule> *rules : {&policy.ingress, &policy.egress}) {
        for (AdminRule &rule : *rules) {
            for (AdminPeer &peer : rule.peers) {
                if (auto *pods = std::get_if<AdminPods>(&peer.what))
                    rename(pods->namespaces, from, to);
            }
        }
    }
}

} // namespace

void renameNamespace(KubernetesObjects &objects, const std::string &from, const std::string &to)
{
    for (Namespace &ns : objects.namespaces) {
        if (ns.meta.name == from)
            ns.meta.name = to;
    }
    for (Workload &workload : objects.workloads)
        rename(workload.meta, from, to);
    renameInCalico(objects, from, to);
    for (OtherObject &other : objects.foreignPolicies)
        rename(other.meta, from, to);
    for (Service &service : objects.services)
        rename(service.meta, from, to);
    for (CiliumPolicy &policy : objects.ciliumPolicies)
        rename(policy, from, to);
    for (AdminPolicy &policy : objects.adminPolicies)
        rename(policy, from, to);
    for (NetworkPolicy &policy : objects.networkPolicies) {
        rename(policy.meta, from, to);
        for (std::vector<NetworkPolicyRule> *rules : {&policy.ingress, &policy.egress}) {
            for (NetworkPolicyRule &rule : *rules) {
                for (NetworkPolicyPeer &peer : rule.peers) {
                    if (peer.namespaceSelector)
                        rename(*peer.namespaceSelector, from, to);
                }
            }
        }
    }
}

} // namespace drawbridge::test
