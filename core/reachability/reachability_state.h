// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/chunk_list.h"
#include "reachability/address_atoms.h"
#include "reachability/label_changes.h"
#include "reachability/profile_table.h"
#include "reachability/reachability.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace drawbridge {

/// What the engine knows, and how it gets from one world to the next. What two worlds have in common, they
/// share; what nobody has asked for yet is not made before somebody does.
struct Reachability::State {
    using CompiledPolicies = std::vector<std::shared_ptr<const CompiledPolicy>>;

    std::shared_ptr<const Cluster> cluster;
    std::shared_ptr<const PolicySet> policies;
    const EnforcementProfile *profile;
    std::shared_ptr<const PodLookup> lookup;
    /// One for each policy of the set, in its order.
    ChunkList<std::shared_ptr<const CompiledPolicy>> compiled;
    ProfileTable egress;
    ProfileTable ingress;
    /// Of all policy sets that name the same blocks.
    std::shared_ptr<const Lazy<AddressAtoms>> atoms;

    /// These return nothing if the stop was requested.
    static std::shared_ptr<const State> compute(std::shared_ptr<const Cluster> cluster,
                                                std::shared_ptr<const PolicySet> policies,
                                                const EnforcementProfile &profile,
                                                const std::stop_token &stop);
    std::shared_ptr<const State> withPolicies(std::shared_ptr<const PolicySet> next,
                                              const std::stop_token &stop) const;
    std::shared_ptr<const State> withLabels(std::shared_ptr<const Cluster> next,
                                            const std::stop_token &stop) const;

    const ProfileTable &table(Direction direction) const
    {
        return direction == Direction::Ingress ? ingress : egress;
    }
    bool takesPart(PodIndex pod) const { return drawbridge::takesPart((*cluster)[pod], *profile); }
    bool isBound(PodIndex pod) const { return isSelectable((*cluster)[pod], *profile); }
    /// Whether the other end is seen as the node that the subject runs on.
    Match ownNode(PodIndex subject, PodIndex other) const;
    /// What one end allows with another pod.
    TrafficBounds endBounds(Direction direction, PodIndex subject, PodIndex other) const;
    TrafficBounds pairBounds(PodIndex from, PodIndex to) const;
    std::vector<PodRun> alikePods(const ProfileTable &table, WorkloadIndex workload) const;
    bool isOneSort(PodRun sources, PodRun targets) const;
    template <typename Visit> void forSomePairs(PodRun sources, PodRun targets, Visit visit) const;
    template <typename Visit> void forEachSort(WorkloadIndex from, WorkloadIndex to, Visit visit) const;
    const AddressAtoms &addressAtoms() const
    {
        return atoms->get([this] { return cutAddresses(*policies, *lookup); });
    }

private:
    /// Policies that are not what they were, before and after.
    struct Changed {
        CompiledPolicies removed;
        CompiledPolicies added;
    };
    Changed recompile(const std::shared_ptr<const PolicySet> &next);
    bool change(std::shared_ptr<const PolicySet> next, const std::stop_token &stop);
    bool relabel(std::shared_ptr<const Cluster> next, const LabelChanges &changes,
                 const std::stop_token &stop);
    bool replace(const Changed &changed, const std::stop_token &stop);
};

} // namespace drawbridge
