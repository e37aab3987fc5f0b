// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "synthesis/rule_table.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace drawbridge {

/// Pods of one or more workloads that get one policy.
struct SubjectGroup {
    std::vector<PodIndex> pods;
    std::vector<WorkloadIndex> workloads;
    SubjectRules rules;
};

/// Whether one selector can hold exactly these pods.
using CanSelect = std::function<bool(const std::vector<PodIndex> &)>;

/// Lists of pods that one selector can hold together, by index, and their pods.
struct SelectablePart {
    std::vector<std::size_t> members;
    std::vector<PodIndex> pods;
};

/// Joins lists of pods of one namespace as far as one selector can hold them.
std::vector<SelectablePart> fewestSelectable(const std::vector<std::vector<PodIndex>> &lists,
                                             const CanSelect &canSelect);

/// Joins subjects with the same rules, both ways together or each direction by itself, so that there are as
/// few policies as this allows. Every subject is in one group for each direction that it has rules for.
std::vector<SubjectGroup> fewestGroups(const std::vector<SubjectGroup> &singles, const CanSelect &canSelect);

} // namespace drawbridge
