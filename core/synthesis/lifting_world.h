// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/reachability.h"
#include "synthesis/cluster_dns.h"

#include <memory>
#include <string>
#include <vector>

namespace drawbridge {

/// A folder's cluster with stand-ins, so that what is allowed today can be asked for more than the pods of
/// the folder: in each namespace pods without a label, which are any that are still to come, and the DNS pods
/// where the folder does not hold them. No policy tells a stand-in from such pods.
class LiftingWorld {
public:
    /// What is loaded must outlive it.
    LiftingWorld(const Reachability &loaded, const KubernetesObjects &objects);

    /// The folder's own.
    const Reachability &loaded() const { return m_loaded; }
    const Cluster &cluster() const { return *m_cluster; }
    const KubernetesObjects &objects() const { return m_objects; }
    const Reachability &reachability() const { return *m_reachability; }
    const EnforcementProfile &profile() const { return m_loaded.profile(); }
    const ClusterDns &dns() const { return m_dns; }

    /// The namespaces of the folder.
    std::vector<NamespaceIndex> namespaces() const;
    bool isInFolder(const std::string &namespaceName) const;
    bool isStandIn(WorkloadIndex workload) const;
    /// Workloads that can be an end, the pods to come among them: all their pods are bound by policies.
    std::vector<WorkloadIndex> workloadsOf(const ClusterNamespace &ns) const;
    /// Those that count; none of the DNS that the folder does not hold.
    std::vector<PodIndex> podsOf(WorkloadIndex workload) const;

    /// Whether all pods of the workload may ask the DNS of the cluster today.
    bool mayAskDns(WorkloadIndex workload) const;

private:
    bool isLive(PodIndex pod) const;

    const Reachability &m_loaded;
    KubernetesObjects m_objects;
    std::shared_ptr<const Cluster> m_cluster;
    std::shared_ptr<const Reachability> m_reachability;
    ClusterDns m_dns;
};

} // namespace drawbridge
