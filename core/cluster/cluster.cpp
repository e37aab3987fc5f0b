// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cluster/cluster.h"

#include "cluster/service_backends.h"
#include "k8s/namespace.h"

#include <algorithm>
#include <tuple>

namespace drawbridge {

namespace {

auto nameOf(const ClusterWorkload &workload)
{
    return std::tuple<std::string_view, std::string_view>(workload.id.namespaceName, workload.id.name);
}

} // namespace

std::optional<NamespaceIndex> Cluster::findNamespace(std::string_view name) const
{
    const auto place = std::ranges::lower_bound(
        namespaces(), name, {}, [](const ClusterNamespace &each) { return std::string_view(each.name); });
    if (place == namespaces().end() || place->name != name)
        return std::nullopt;
    return NamespaceIndex(place - namespaces().begin());
}

std::vector<WorkloadIndex> Cluster::findWorkloads(std::string_view namespaceName, std::string_view name,
                                                  std::string_view kind) const
{
    const std::tuple<std::string_view, std::string_view> wanted(namespaceName, name);
    std::vector<WorkloadIndex> found;
    for (auto place = std::ranges::lower_bound(workloads(), wanted, {}, nameOf);
         place != workloads().end() && nameOf(*place) == wanted; ++place) {
        if (kind.empty() || place->id.kind == kind)
            found.push_back(WorkloadIndex(place - workloads().begin()));
    }
    return found;
}

bool Cluster::isNameShared(WorkloadIndex workload) const
{
    const std::size_t place = toSize(workload);
    const auto isLike
        = [&](std::size_t other) { return nameOf(workloads()[other]) == nameOf(workloads()[place]); };
    return (place > 0 && isLike(place - 1)) || (place + 1 < workloads().size() && isLike(place + 1));
}

std::optional<WorkloadIndex> Cluster::findWorkload(const WorkloadId &id) const
{
    const std::vector<WorkloadIndex> found = findWorkloads(id.namespaceName, id.name, id.kind);
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

Cluster Cluster::withPodLabels(PodIndex pod, LabelMap labels) const
{
    Cluster next = *this;
    next.m_pods.edit(toSize(pod)).labels = std::move(labels);
    const std::string &name = namespaceOf(pod).name;
    for (std::size_t i = 0; i < services().size(); ++i) {
        const ClusterService &service = services()[i];
        if (service.namespaceName == name
            && carries((*this)[pod].labels, service.selector) != carries(next[pod].labels, service.selector))
            next.m_services.edit()[i].backends = backendsOf(next, service);
    }
    return next;
}

Cluster Cluster::withNamespaceLabels(NamespaceIndex index, LabelMap labels) const
{
    Cluster next = *this;
    labels.set(kNamespaceNameLabel, (*this)[index].name);
    ClusterNamespace &entry = next.m_namespaces.edit()[toSize(index)];
    entry.labels = std::move(labels);
    entry.isDeclared = true;
    return next;
}

} // namespace drawbridge
