// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "document/simulation.h"
#include "models/row.h"

namespace drawbridge::app {

/// Leads from a row to where each pair is shown, with its verdict.
void leadToMatrix(Row &row, Direction direction);

/// Adds what an end reaches, and what reaches it; what is unknown is counted apart.
void addPeers(const Simulation &simulation, View view, const EdgeEndpoint &endpoint, std::vector<Row> &rows);

/// Adds for the open directions of a namespace what it talks to: that is up to all others, and counted where
/// that takes no time.
void addOpenSides(const Reachability &reachability, const ClusterNamespace &space, std::vector<Row> &rows);

} // namespace drawbridge::app
