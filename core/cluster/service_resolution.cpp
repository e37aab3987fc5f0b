// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cluster/cluster_builder.h"
#include "cluster/messages.h"

#include <algorithm>
#include <tuple>

namespace drawbridge {

namespace {

bool carries(const LabelMap &labels, const LabelMap &wanted)
{
    return std::ranges::all_of(wanted, [&labels](const LabelMap::Entry &entry) {
        const std::string *value = labels.find(entry.first);
        return value && *value == entry.second;
    });
}

/// The port on the pod; a name counts with its protocol, and the first container that declares it wins.
std::optional<std::uint16_t> resolve(const PortReference &port, Protocol protocol, const ClusterPod &pod)
{
    if (const auto *number = std::get_if<std::uint16_t>(&port))
        return *number;
    const auto place = std::ranges::find_if(pod.ports, [&](const ContainerPort &each) {
        return each.name == std::get<std::string>(port) && each.protocol == protocol;
    });
    return place == pod.ports.end() ? std::nullopt : std::optional(place->number);
}

bool looksBeyondName(const LabelSelector &selector)
{
    const auto isOther = [](const std::string &key) { return key != "kubernetes.io/metadata.name"; };
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
        ClusterService &service = m_built.cluster.m_services.emplace_back();
        service.namespaceName = key.first;
        service.name = key.second;
        service.ports = source->ports;
        service.where = source->meta.where;
        if (!source->selector.empty() && source->type != "ExternalName")
            addBackends(service, *source);
    }
}

void ClusterBuilder::addBackends(ClusterService &service, const Service &source)
{
    const Cluster &cluster = m_built.cluster;
    std::vector<PodIndex> pods;
    for (const WorkloadIndex workload : cluster[*cluster.findNamespace(service.namespaceName)].workloads) {
        for (const PodIndex pod : cluster[workload].pods) {
            if (!cluster[pod].isFinished && carries(cluster[pod].labels, source.selector))
                pods.push_back(pod);
        }
    }
    for (const ServicePort &port : source.ports) {
        bool isResolved = pods.empty();
        for (const PodIndex pod : pods) {
            if (const auto target = resolve(port.targetPort, port.protocol, cluster[pod])) {
                service.backends.push_back({pod, port.protocol, port.port, *target});
                isResolved = true;
            }
        }
        if (!isResolved)
            report(messages::kTargetPortUnresolved,
                   {std::get<std::string>(port.targetPort), service.namespaceName + '/' + service.name},
                   port.where);
    }
    std::ranges::sort(service.backends, {}, [](const ServiceBackend &each) {
        return std::tuple(each.pod, each.protocol, each.port, each.targetPort);
    });
}

/// A pod that names no service account has the one of its namespace that is named "default".
void ClusterBuilder::addServiceAccountLabels()
{
    std::map<std::pair<std::string, std::string>, const ServiceAccount *> accounts;
    for (const ServiceAccount &account : m_objects.serviceAccounts)
        accounts[{account.meta.namespaceName, account.meta.name}] = &account;
    for (ClusterWorkload &workload : m_built.cluster.m_workloads) {
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
