// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"
#include "cluster/cluster.h"
#include "export/pair_comparison.h"

#include <vector>

namespace drawbridge {
class Reachability;
}

namespace drawbridge::app {

/// A node for each workload, in their order, without its key; `now` is null before anything is simulated, and
/// `unknownPairs` where they were not counted. On any thread.
std::vector<CanvasNode> workloadNodes(const Cluster &cluster, const Reachability *now,
                                      const std::vector<UnknownPairs> *unknownPairs);

/// Whether anything decides about traffic.
bool hasPolicies(const Reachability &now);

/// "3 pods": of these, how many take part, which is as many as the inventory of a report has.
QString podCount(const Cluster &cluster, const Reachability *now, const std::vector<PodIndex> &pods);

} // namespace drawbridge::app
