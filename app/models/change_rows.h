// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/change_counts.h"
#include "document/simulation.h"
#include "models/later_row_model.h"

#include <QString>

#include <vector>

namespace drawbridge::app {

/// The pairs of workloads that differ between the loaded policies and the design, as a list.
struct ChangeList {
    /// "229,357 workload pairs change"; empty where none does.
    QString headline;
    /// "2 newly allowed, 228,008 newly cut"; zero counts are left out.
    QString counts;
    /// A few pairs stand in a section for each kind of change, newly allowed first. Many are grouped by
    /// namespaces, where something is newly allowed first, then the largest; a group makes what it holds
    /// once it is expanded.
    std::vector<Row> rows;
    /// Of groups, in step with the rows.
    std::vector<RowSourcePtr> sources;
};

/// "2 newly allowed, 228,008 newly cut, 1 narrowed"; empty where nothing changes.
QString countsText(const ChangeCounts &counts);

/// Up to this many pairs are listed without groups.
inline constexpr std::size_t kMostPlainChanges = 300;

/// Runs on any thread.
ChangeList changeList(const SimulationPtr &simulation);

} // namespace drawbridge::app
