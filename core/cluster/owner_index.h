// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/workload_id.h"
#include "k8s/workload.h"

#include <map>
#include <vector>

namespace drawbridge {

/// Finds the workload that a dumped object belongs to: Pod to ReplicaSet to Deployment, Job to CronJob,
/// ReplicationController to DeploymentConfig.
class OwnerIndex {
public:
    /// The objects must outlive the index.
    explicit OwnerIndex(const std::vector<const Workload *> &workloads);

    /// The object's own id where nothing controls it.
    WorkloadId topOwner(const Workload &workload) const;
    const Workload *find(const WorkloadId &id) const;

private:
    std::map<WorkloadId, const Workload *> m_byId;
};

/// The id of the object itself.
WorkloadId idOf(const Workload &workload);

} // namespace drawbridge
