// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "net/address_set.h"
#include "reachability/reachability.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace drawbridge {

/// Workloads that share one row and one column of a matrix, or addresses outside the cluster.
struct MatrixGroup {
    std::string name;
    std::vector<WorkloadIndex> workloads;
    AddressSet addresses {};
    friend bool operator==(const MatrixGroup &, const MatrixGroup &) = default;
};

/// One group for each namespace that has workloads, sorted by name.
std::vector<MatrixGroup> namespaceGroups(const Cluster &cluster);
/// One group for each workload, "shop/cart[Deployment]", in the order of the cluster.
std::vector<MatrixGroup> workloadGroups(const Cluster &cluster);

/// What a cell says in one word.
enum class MatrixAnswer {
    /// There is no pair of pods to speak of.
    NoPairs,
    /// No pair may exchange anything.
    None,
    /// No pair is certain to exchange anything, and some may.
    Unknown,
    /// Some pair may exchange something.
    Some,
    /// Every pair may exchange all of it.
    All,
};

/// The pairs of workloads from one group to another, counted by what they may exchange of the traffic looked
/// at. A workload is a pair with itself if it has several pods; one without running pods is in no pair. The
/// addresses of a group are one end; among themselves they are in no pair.
struct MatrixCell {
    std::uint64_t pairs = 0;
    /// Pods of the two may certainly exchange something.
    std::uint64_t connected = 0;
    /// Of the connected ones: all their pods may certainly exchange everything.
    std::uint64_t open = 0;
    /// Not connected, and not certain to be denied: it is unknown whether they are.
    std::uint64_t unknown = 0;

    std::uint64_t denied() const { return pairs - connected - unknown; }
    MatrixAnswer answer() const;
    MatrixCell &operator+=(const MatrixCell &other);
    friend bool operator==(const MatrixCell &, const MatrixCell &) = default;
};

/// Who may connect to whom: rows are sources, columns destinations.
struct TrafficMatrix {
    std::vector<MatrixGroup> groups;
    TrafficSet traffic;
    /// Row by row.
    std::vector<MatrixCell> cells;

    const MatrixCell &at(std::size_t from, std::size_t to) const { return cells[from * groups.size() + to]; }
    /// Over all cells.
    MatrixCell total() const;
};

/// Counts all pairs of the groups' workloads; `traffic` is what is looked at. Nothing if the stop was
/// requested. Progress is in workloads.
std::optional<TrafficMatrix> trafficMatrix(const Reachability &reachability, std::vector<MatrixGroup> groups,
                                           const TrafficSet &traffic = TrafficSet::all(),
                                           const std::stop_token &stop = {}, const Progress &progress = {});

} // namespace drawbridge
