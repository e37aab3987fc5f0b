// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "policy/enforcement_profile.h"
#include "reachability/pod_runs.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace drawbridge {

/// What is to be known of the pods of a cluster beside their labels. Plain value.
struct PodFacts {
    PodFacts(const Cluster &cluster, const EnforcementProfile &profile);

    std::uint32_t podCount;
    PodRuns selectable;
    PodRuns hostNetwork;
    /// Pods that the profile binds by no policy, though policies select them as peers.
    PodRuns unbound;
    /// Pods to which labels may still be added.
    PodRuns authored;
    /// The pods of each namespace.
    std::vector<PodRun> namespaceRuns;
    /// Sorted.
    std::vector<NamespaceIndex> namespacesOfUnresolvedName;
    /// Pods with equal port lists have equal numbers, which are places in the lists.
    std::vector<std::uint32_t> portSignatures;
    std::vector<std::vector<ContainerPort>> portLists;
    /// Addresses of all pods that take part, sorted.
    std::vector<std::pair<IpAddress, std::uint32_t>> addresses;
    /// Pods of unknown address, apart from those on the host network.
    PodRuns withoutAddress;
    PodRuns onUnknownNodes;
    PodRuns withSeveralAddresses;

private:
    void sortPods(const Cluster &cluster, const EnforcementProfile &profile);
    void listPorts(const Cluster &cluster);
    void listAddresses(const Cluster &cluster, const EnforcementProfile &profile);
};

} // namespace drawbridge
