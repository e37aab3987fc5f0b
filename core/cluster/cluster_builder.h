// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "cluster/owner_index.h"

#include <map>
#include <set>
#include <vector>

namespace drawbridge {

/// Builds a Cluster in one go; used by buildCluster alone.
class ClusterBuilder {
public:
    /// The objects must outlive the builder.
    explicit ClusterBuilder(const KubernetesObjects &objects);
    BuiltCluster build();

private:
    /// What becomes one workload: the object that names it, if it is in the folder, objects in between (the
    /// ReplicaSets of a Deployment), and dumped pods.
    struct Group {
        const Workload *object = nullptr;
        std::vector<const Workload *> inner;
        std::vector<const Workload *> pods;
    };

    void collectGroups();
    void addNamespaces();
    void addWorkloads();
    void addWorkload(const WorkloadId &id, const Group &group);
    void addTemplatePods(const Workload &source, const PodTemplate &podTemplate, std::uint32_t replicas);
    void addOrdinalPods(const Workload &source, const ClusterPod &pod, std::uint32_t replicas);
    void addDumpedPod(const Workload &source);
    void addPod(ClusterPod pod);
    void addServices();
    void addServiceAccountLabels();
    void checkTargetPorts(const ClusterService &service);
    const Workload *templateSource(const Group &group) const;
    std::optional<PodTemplate> templateOf(const Workload &workload);
    void checkNamespaceSelectors();
    void report(const Message &message, std::vector<std::string> arguments, const SourcePosition &where);

    const KubernetesObjects &m_objects;
    OwnerIndex m_owners;
    std::map<WorkloadId, Group> m_groups;
    BuiltCluster m_built;
};

} // namespace drawbridge
