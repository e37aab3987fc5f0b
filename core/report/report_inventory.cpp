// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/report_inventory.h"

#include "base/repeated.h"
#include "report/pod_sorts.h"
#include "report/report_input.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// Of workloads that are all in one zone, its name.
std::string commonZone(const ClusterNamespace &ns, const std::vector<std::string> &zones)
{
    if (ns.workloads.empty())
        return {};
    const std::string &first = zones[toSize(ns.workloads.front())];
    const bool isOne
        = std::ranges::all_of(ns.workloads, [&](WorkloadIndex each) { return zones[toSize(each)] == first; });
    return isOne ? first : std::string();
}

void addNamespaces(const Cluster &cluster, const PodSorts &sorts, const std::vector<std::string> &zones,
                   ReportInventory &inventory)
{
    for (const ClusterNamespace &ns : cluster.namespaces()) {
        InventoryNamespace entry {ns.name, ns.isDeclared,         ns.labels, ns.workloads.size(),
                                  0,       commonZone(ns, zones), ns.where};
        for (const WorkloadIndex workload : ns.workloads)
            entry.pods += sorts.podsOf(workload);
        inventory.pods += entry.pods;
        inventory.namespaces.push_back(std::move(entry));
    }
}

void addWorkloads(const Cluster &cluster, const PodSorts &sorts, const std::vector<std::string> &zones,
                  ReportInventory &inventory)
{
    for (std::size_t i = 0; i < cluster.workloads().size(); ++i) {
        const ClusterWorkload &workload = cluster.workloads()[i];
        inventory.workloads.push_back({toString(workload.id), sorts.podsOf(WorkloadIndex(i)), workload.labels,
                                       workload.ports, workload.hostNetwork, workload.serviceAccount,
                                       zones[i], workload.where});
    }
}

std::vector<std::string> workloadsBehind(const Cluster &cluster, const Service &service)
{
    std::vector<std::string> names;
    for (const ClusterService &each : cluster.services()) {
        if (each.namespaceName != service.meta.namespaceName || each.name != service.meta.name)
            continue;
        for (const ServiceBackend &backend : each.backends)
            names.push_back(toString(cluster.workloadOf(backend.pod).id));
    }
    sortAndDropRepeated(names);
    return names;
}

void addServices(const Cluster &cluster, const KubernetesObjects &objects, ReportInventory &inventory)
{
    for (const Service &service : objects.services) {
        if (service.type != "NodePort" && service.type != "LoadBalancer")
            continue;
        inventory.openServices.push_back({service.meta.namespaceName + '/' + service.meta.name, service.type,
                                          service.ports, workloadsBehind(cluster, service),
                                          service.meta.where});
    }
}

void addExposures(const KubernetesObjects &objects, ReportInventory &inventory)
{
    for (const Exposure &exposure : objects.exposures) {
        std::vector<std::string> services;
        for (const ExposureBackend &backend : exposure.backends)
            services.push_back(backend.serviceNamespace + '/' + backend.serviceName);
        sortAndDropRepeated(services);
        inventory.exposures.push_back({exposure.meta.namespaceName + '/' + exposure.meta.name, exposure.kind,
                                       std::move(services), exposure.meta.where});
    }
}

} // namespace

ReportInventory reportInventory(const ReportInput &input, const PodSorts &sorts)
{
    const Cluster &cluster = input.reachability.cluster();
    const std::vector<std::string> zones = zonesOf(cluster, input.options.zones.label);
    ReportInventory inventory;
    addNamespaces(cluster, sorts, zones, inventory);
    addWorkloads(cluster, sorts, zones, inventory);
    addServices(cluster, input.loaded.objects, inventory);
    addExposures(input.loaded.objects, inventory);
    return inventory;
}

} // namespace drawbridge
