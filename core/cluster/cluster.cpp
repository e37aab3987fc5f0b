// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cluster/cluster.h"

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
        m_namespaces, name, {}, [](const ClusterNamespace &each) { return std::string_view(each.name); });
    if (place == m_namespaces.end() || place->name != name)
        return std::nullopt;
    return NamespaceIndex(place - m_namespaces.begin());
}

std::vector<WorkloadIndex> Cluster::findWorkloads(std::string_view namespaceName, std::string_view name,
                                                  std::string_view kind) const
{
    const std::tuple<std::string_view, std::string_view> wanted(namespaceName, name);
    std::vector<WorkloadIndex> found;
    for (auto place = std::ranges::lower_bound(m_workloads, wanted, {}, nameOf);
         place != m_workloads.end() && nameOf(*place) == wanted; ++place) {
        if (kind.empty() || place->id.kind == kind)
            found.push_back(WorkloadIndex(place - m_workloads.begin()));
    }
    return found;
}

std::optional<WorkloadIndex> Cluster::findWorkload(const WorkloadId &id) const
{
    const std::vector<WorkloadIndex> found = findWorkloads(id.namespaceName, id.name, id.kind);
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

} // namespace drawbridge
