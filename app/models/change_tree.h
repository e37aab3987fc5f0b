// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/change_counts.h"
#include "document/simulation.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace drawbridge::app {

/// What the pairs of a group have in common: the namespace of their sources, both namespaces, or a source and
/// the other namespace.
enum class GroupKind { All, Source, Namespaces, Workload };

/// Pairs that belong together: groups of them, or else the pairs.
struct ChangeGroup {
    GroupKind kind = GroupKind::All;
    ChangeCounts counts;
    /// One of its pairs, by its place among the changes.
    std::uint32_t first = 0;
    std::vector<ChangeGroup> groups;
    std::vector<std::uint32_t> changes;
};

/// All pairs that change, in groups that are small enough to be looked at. Immutable.
struct ChangeTree {
    SimulationPtr simulation;
    ChangeGroup root;
};

using ChangeTreePtr = std::shared_ptr<const ChangeTree>;

/// Groups the pairs by namespaces, where there are many of them by the source's first, and those of two large
/// namespaces by workload as well. Needs compared pairs. Runs on any thread.
ChangeTreePtr changeTree(const SimulationPtr &simulation);

} // namespace drawbridge::app
