// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "reachability/reachability.h"

#include <cstddef>
#include <optional>
#include <stop_token>
#include <vector>

namespace drawbridge {

/// A workload that an attacker gets at, who holds all pods of another one and goes on from each pod that he
/// may connect to.
struct ReachedWorkload {
    /// A shortest path from the start to this workload, both included. A workload stands in it twice where
    /// its pods take each other first.
    std::vector<WorkloadIndex> path;
    /// What the last connection of the path may use.
    TrafficSet traffic;
    /// Whether at least one pod is reached for certain. Otherwise a connection of the path is unknown, or it
    /// is unknown whether the pods that may go on are those that are reached.
    bool isCertain = true;

    WorkloadIndex workload() const { return path.back(); }
    std::size_t hops() const { return path.size() - 1; }
    friend bool operator==(const ReachedWorkload &, const ReachedWorkload &) = default;
};

/// The pair of workloads whose separation takes most away from an attacker.
struct BestCut {
    WorkloadIndex from {};
    WorkloadIndex to {};
    /// What nobody gets at then, in the order of the cluster; `to` is among them.
    std::vector<WorkloadIndex> lost;
    friend bool operator==(const BestCut &, const BestCut &) = default;
};

/// What a compromised workload can get at, hop by hop. Traffic of any protocol and port counts as a way.
struct BlastRadius {
    WorkloadIndex start {};
    /// Sorted: the certain ones first, then by hops, then in the order of the cluster. The start is not among
    /// them.
    std::vector<ReachedWorkload> reached;
    /// Nothing if every workload has a second way in. Ways that are unknown count as ways.
    std::optional<BestCut> bestCut;
};

/// Nothing if the stop was requested. Progress is in workloads.
std::optional<BlastRadius> blastRadius(const Reachability &reachability, WorkloadIndex start,
                                       const std::stop_token &stop = {}, const Progress &progress = {});

} // namespace drawbridge
