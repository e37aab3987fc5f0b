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

void addNamespaces(const Cluster &cluster, const PodSorts &sorts, const ReportScope &scope,
                   const std::vector<std::string> &zones, ReportInventory &inventory)
{
    for (const ClusterNamespace &ns : cluster.namespaces()) {
        if (!scope.touches(ns))
            continue;
        InventoryNamespace entry {ns.name, ns.isDeclared, ns.labels, 0, 0, commonZone(ns, zones), ns.where};
        for (const WorkloadIndex workload : ns.workloads) {
            entry.workloads += scope.holds(workload) ? 1 : 0;
            entry.pods += scope.holds(workload) ? sorts.podsOf(workload) : 0;
        }
        inventory.pods += entry.pods;
        inventory.namespaces.push_back(std::move(entry));
    }
}

void addWorkloads(const Cluster &cluster, const PodSorts &sorts, const ReportScope &scope,
                  const std::vector<std::string> &zones, ReportInventory &inventory)
{
    for (std::size_t i = 0; i < cluster.workloads().size(); ++i) {
        const ClusterWorkload &workload = cluster.workloads()[i];
        if (!scope.holds(WorkloadIndex(i)))
            continue;
        const std::size_t pods = sorts.podsOf(WorkloadIndex(i));
        inventory.finished += pods == 0 ? 1 : 0;
        inventory.workloads.push_back({toString(workload.id), pods, workload.labels, workload.ports,
                                       workload.hostNetwork, workload.replicas == 0, workload.serviceAccount,
                                       zones[i], workload.where});
    }
}

std::vector<WorkloadIndex> workloadsBehind(const Cluster &cluster, const std::string &namespaceName,
                                           const std::string &name)
{
    std::vector<WorkloadIndex> workloads;
    for (const ClusterService &each : cluster.services()) {
        if (each.namespaceName != namespaceName || each.name != name)
            continue;
        for (const ServiceBackend &backend : each.backends)
            workloads.push_back(cluster[backend.pod].workload);
    }
    sortAndDropRepeated(workloads);
    return workloads;
}

/// Whether something in the scope is behind a Service, or it stands in one of the scope's namespaces.
bool isInScope(const Cluster &cluster, const ReportScope &scope, const std::string &namespaceName,
               const std::string &name)
{
    const auto isHome
        = [&](const ClusterNamespace &space) { return space.name == namespaceName && scope.touches(space); };
    return scope.isWhole() || std::ranges::any_of(cluster.namespaces(), isHome)
        || std::ranges::any_of(workloadsBehind(cluster, namespaceName, name),
                               [&scope](WorkloadIndex each) { return scope.holds(each); });
}

void addServices(const Cluster &cluster, const KubernetesObjects &objects, const ReportScope &scope,
                 ReportInventory &inventory)
{
    for (const Service &service : objects.services) {
        const ObjectMeta &meta = service.meta;
        const bool isOpen = service.type == "NodePort" || service.type == "LoadBalancer";
        if (!isOpen || !isInScope(cluster, scope, meta.namespaceName, meta.name))
            continue;
        std::vector<std::string> names;
        for (const WorkloadIndex each : workloadsBehind(cluster, meta.namespaceName, meta.name))
            names.push_back(toString(cluster[each].id));
        std::ranges::sort(names);
        inventory.openServices.push_back({meta.namespaceName + '/' + meta.name, service.type, service.ports,
                                          std::move(names), meta.where});
    }
}

void addExposures(const Cluster &cluster, const KubernetesObjects &objects, const ReportScope &scope,
                  ReportInventory &inventory)
{
    for (const Exposure &exposure : objects.exposures) {
        std::vector<std::string> services;
        bool isMeant = isInScope(cluster, scope, exposure.meta.namespaceName, {});
        for (const ExposureBackend &backend : exposure.backends) {
            services.push_back(backend.serviceNamespace + '/' + backend.serviceName);
            isMeant = isMeant || isInScope(cluster, scope, backend.serviceNamespace, backend.serviceName);
        }
        if (!isMeant)
            continue;
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
    const ReportScope &scope = input.options.scope;
    addNamespaces(cluster, sorts, scope, zones, inventory);
    addWorkloads(cluster, sorts, scope, zones, inventory);
    addServices(cluster, input.loaded.objects, scope, inventory);
    addExposures(cluster, input.loaded.objects, scope, inventory);
    return inventory;
}

} // namespace drawbridge
