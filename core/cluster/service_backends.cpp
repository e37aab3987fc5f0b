// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cluster/service_backends.h"

#include <algorithm>
#include <tuple>

namespace drawbridge {

bool carries(const LabelMap &labels, const LabelMap &selector)
{
    return !selector.empty() && std::ranges::all_of(selector, [&labels](const LabelMap::Entry &entry) {
        const std::string *value = labels.find(entry.first);
        return value && *value == entry.second;
    });
}

std::vector<PodIndex> podsOf(const Cluster &cluster, const ClusterService &service)
{
    std::vector<PodIndex> pods;
    if (service.selector.empty())
        return pods;
    for (const WorkloadIndex workload : cluster[*cluster.findNamespace(service.namespaceName)].workloads) {
        for (const PodIndex pod : cluster[workload].pods) {
            if (!cluster[pod].isFinished && carries(cluster[pod].labels, service.selector))
                pods.push_back(pod);
        }
    }
    return pods;
}

std::optional<std::uint16_t> targetPortOn(const ClusterPod &pod, const ServicePort &port)
{
    if (const auto *number = std::get_if<std::uint16_t>(&port.targetPort))
        return *number;
    const auto place = std::ranges::find_if(pod.ports, [&port](const ContainerPort &each) {
        return each.name == std::get<std::string>(port.targetPort) && each.protocol == port.protocol;
    });
    return place == pod.ports.end() ? std::nullopt : std::optional(place->number);
}

std::vector<ServiceBackend> backendsOf(const Cluster &cluster, const ClusterService &service)
{
    std::vector<ServiceBackend> backends;
    for (const PodIndex pod : podsOf(cluster, service)) {
        for (const ServicePort &port : service.ports) {
            if (const auto target = targetPortOn(cluster[pod], port))
                backends.push_back({pod, port.protocol, port.port, *target});
        }
    }
    std::ranges::sort(backends, {}, [](const ServiceBackend &each) {
        return std::tuple(each.pod, each.protocol, each.port, each.targetPort);
    });
    return backends;
}

} // namespace drawbridge
