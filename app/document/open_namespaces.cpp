// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/open_namespaces.h"

#include <algorithm>

namespace drawbridge::app {

bool isSystemNamespace(const std::string &name)
{
    return name.starts_with("kube-") || name.starts_with("openshift-");
}

std::size_t openNamespaces(const Reachability &reachability)
{
    const Cluster &cluster = reachability.cluster();
    const auto isOpen = [&](WorkloadIndex workload) {
        const auto isOpenIn = [&](Direction direction) {
            const Isolation isolation = reachability.isolation(workload, direction);
            return isolation == Isolation::Open || isolation == Isolation::Partial;
        };
        return !cluster[workload].hostNetwork && cluster[workload].isActive
            && (isOpenIn(Direction::Ingress) || isOpenIn(Direction::Egress));
    };
    return static_cast<std::size_t>(
        std::ranges::count_if(cluster.namespaces(), [&](const ClusterNamespace &space) {
            return !isSystemNamespace(space.name) && std::ranges::any_of(space.workloads, isOpen);
        }));
}

} // namespace drawbridge::app
