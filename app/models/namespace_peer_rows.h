// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "document/simulation.h"
#include "models/row.h"

#include <stop_token>
#include <vector>

namespace drawbridge::app {

/// Adds what a namespace reaches, and what reaches it: a group for each other namespace and each thing
/// outside, with the pairs of workloads in it, some of them where there are many. What is inside the
/// namespace is no part of it. Not whole if the stop was requested.
void addNamespacePeers(const Simulation &simulation, View view, const ClusterNamespace &space,
                       std::vector<Row> &rows, const std::stop_token &stop);

/// Says that this will be there.
void announceNamespacePeers(const Simulation &simulation, View view, const ClusterNamespace &space,
                            std::vector<Row> &rows);

/// How much that is to look at, in pairs of workloads.
std::size_t namespacePeerCost(const Simulation &simulation, const ClusterNamespace &space);

/// More are not listed: the Matrix counts them.
inline constexpr std::size_t kMostPeerCost = 4'000'000;

} // namespace drawbridge::app
