// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cluster/owner_index.h"

#include "base/text.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace drawbridge {

namespace {

/// The controller of a dumped object. Nodes own static pods and are no workloads.
const OwnerReference *controllerOf(const ObjectMeta &meta)
{
    const auto place = std::ranges::find_if(
        meta.owners, [](const OwnerReference &owner) { return owner.isController && owner.kind != "Node"; });
    return place == meta.owners.end() ? nullptr : &*place;
}

/// What controls an object of that kind within one workload. Owners further up (operators' own kinds) are not
/// workloads.
bool isInnerKind(std::string_view kind)
{
    return kind == "Pod" || kind == "ReplicaSet" || kind == "ReplicationController" || kind == "Job";
}

bool isWorkloadKindAbove(std::string_view inner, std::string_view outer)
{
    if (inner == "ReplicaSet")
        return outer == "Deployment" || outer == "Rollout";
    if (inner == "ReplicationController")
        return outer == "DeploymentConfig";
    return inner == "Pod" || (inner == "Job" && outer == "CronJob");
}

/// "web" of "web-6d4cf56db6", nothing if there is no dash.
std::optional<std::string> withoutLastPart(const std::string &name)
{
    const std::size_t dash = name.rfind('-');
    return dash == std::string::npos || dash == 0 ? std::nullopt : std::optional(name.substr(0, dash));
}

} // namespace

WorkloadId idOf(const Workload &workload)
{
    return {workload.meta.namespaceName, workload.meta.name, workload.kind};
}

OwnerIndex::OwnerIndex(const std::vector<const Workload *> &workloads)
{
    for (const Workload *workload : workloads)
        m_byId[idOf(*workload)] = workload;
}

const Workload *OwnerIndex::find(const WorkloadId &id) const
{
    const auto place = m_byId.find(id);
    return place == m_byId.end() ? nullptr : place->second;
}

WorkloadId OwnerIndex::topOwner(const Workload &workload) const
{
    WorkloadId id = idOf(workload);
    const Workload *current = &workload;
    // A chain of owners is three long in practice; the bound keeps a cycle in a broken dump from looping.
    for (int depth = 0; current && depth < 4 && isInnerKind(id.kind); ++depth) {
        const OwnerReference *owner = controllerOf(current->meta);
        if (!owner || !isWorkloadKindAbove(id.kind, owner->kind))
            return id;
        // Dumps exist whose owners have no kind; such a group of pods is shown as one pod.
        id = {id.namespaceName, owner->name, owner->kind.empty() ? "Pod" : owner->kind};
        if (owner->kind.empty())
            return id;
        current = find(id);
    }
    // The ReplicaSet or Job in between is often left out of a dump; its name tells the owner that is there.
    if (!current && (id.kind == "ReplicaSet" || id.kind == "Job")) {
        if (const auto name = withoutLastPart(id.name)) {
            for (const char *kind : {"Deployment", "Rollout", "CronJob"}) {
                const WorkloadId outer {id.namespaceName, *name, kind};
                if (isWorkloadKindAbove(id.kind, kind) && find(outer))
                    return outer;
            }
        }
    }
    return id;
}

} // namespace drawbridge
