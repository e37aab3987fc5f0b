// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "document/simulation.h"
#include "models/row.h"

#include <optional>
#include <vector>

namespace drawbridge::app {

/// Leads from a row to where each pair is shown, with its verdict.
void leadToMatrix(Row &row, Direction direction);

/// Adds what an end reaches, and what reaches it; what is unknown is counted apart.
void addPeers(const Simulation &simulation, View view, const EdgeEndpoint &endpoint, std::vector<Row> &rows);

/// One other end of something, with what passes; nothing if neither any traffic is allowed nor unknown.
std::optional<Row> peerRow(const Simulation &simulation, View view, const SelectedConnection &connection,
                           bool isOutgoing, const QString &homeNamespace);

/// The same for an edge that opens the inspected end alone: the pods at the other one may be elsewhere, and
/// what they may do themselves is not known.
std::optional<Row> openEdgeRow(const Simulation &simulation, View view, const AllowedEdge &edge,
                               bool isOutgoing, const QString &homeNamespace);

/// Whether the end of an edge stands for the inspected thing, alone or among others.
bool standsFor(const Cluster &cluster, const EdgeEndpoint &end, const EdgeEndpoint &inspected);

/// What a namespace talks to in a direction that is open: that is up to all others, and counted where that
/// takes no time. Nothing if it is not open.
std::optional<Row> openSideRow(const Reachability &reachability, const ClusterNamespace &space,
                               Direction direction);

} // namespace drawbridge::app
