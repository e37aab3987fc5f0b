// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cluster/cluster_builder.h"
#include "cluster/messages.h"
#include "cluster/service_backends.h"
#include "k8s/namespace.h"

#include <algorithm>

namespace drawbridge {

namespace {

bool looksBeyondName(const LabelSelector &selector)
{
    const auto isOther = [](const std::string &key) { return key != kNamespaceNameLabel; };
    return std::ranges::any_of(selector.matchLabels, [&](const auto &entry) { return isOther(entry.first); })
        || std::ranges::any_of(selector.matchExpressions,
                               [&](const LabelRequirement &each) { return isOther(each.key); });
}

/// At most four names, so that a message stays a line.
std::string listOfNames(const std::vector<std::string> &names)
{
    constexpr std::size_t kMost = 4;
    std::string text;
    for (std::size_t i = 0; i < std::min(kMost, names.size()); ++i)
        text += (i == 0 ? "" : ", ") + names[i];
    return names.size() > kMost ? text + ", ..." : text;
}

} // namespace

void ClusterBuilder::addServices()
{
    std::map<std::pair<std::string, std::string>, const Service *> lastOfEach;
    for (const Service &service : m_objects.services)
        lastOfEach[{service.meta.namespaceName, service.meta.name}] = &service;
    for (const auto &[key, source] : lastOfEach) {
        ClusterService &service = m_built.cluster.m_services.edit().emplace_back();
        service.namespaceName = key.first;
        service.name = key.second;
        service.ports = source->ports;
        service.where = source->meta.where;
        if (source->type == "ExternalName")
            continue;
        service.selector = source->selector;
        service.backends = backendsOf(m_built.cluster, service);
        checkTargetPorts(service);
    }
}

void ClusterBuilder::checkTargetPorts(const ClusterService &service)
{
    const std::vector<PodIndex> pods = podsOf(m_built.cluster, service);
    for (const ServicePort &port : service.ports) {
        const auto hasPort
            = [&](PodIndex pod) { return targetPortOn(m_built.cluster[pod], port).has_value(); };
        if (!pods.empty() && std::ranges::none_of(pods, hasPort))
            report(messages::kTargetPortUnresolved,
                   {std::get<std::string>(port.targetPort), service.namespaceName + '/' + service.name},
                   port.where);
    }
}

/// A pod that names no service account has the one of its namespace that is named "default".
void ClusterBuilder::addServiceAccountLabels()
{
    std::map<std::pair<std::string, std::string>, const ServiceAccount *> accounts;
    for (const ServiceAccount &account : m_objects.serviceAccounts)
        accounts[{account.meta.namespaceName, account.meta.name}] = &account;
    for (ClusterWorkload &workload : m_built.cluster.m_workloads.edit()) {
        const std::string name = workload.serviceAccount.empty() ? "default" : workload.serviceAccount;
        const auto place = accounts.find({workload.id.namespaceName, name});
        if (place != accounts.end())
            workload.serviceAccountLabels = place->second->meta.labels;
    }
}

void ClusterBuilder::checkNamespaceSelectors()
{
    std::vector<std::string> undeclared;
    for (const ClusterNamespace &each : m_built.cluster.namespaces()) {
        if (!each.isDeclared && !each.workloads.empty())
            undeclared.push_back(each.name);
    }
    if (undeclared.empty())
        return;
    std::vector<SourcePosition> selectors;
    for (const NetworkPolicy &policy : m_objects.networkPolicies) {
        for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
            for (const NetworkPolicyRule &rule : policy.rules(direction)) {
                for (const NetworkPolicyPeer &peer : rule.peers) {
                    if (peer.namespaceSelector && looksBeyondName(*peer.namespaceSelector))
                        selectors.push_back(peer.where);
                }
            }
        }
    }
    if (!selectors.empty())
        report(messages::kNamespaceLabelsUnknown, {listOfNames(undeclared), std::to_string(selectors.size())},
               *std::ranges::min_element(selectors));
}

} // namespace drawbridge
