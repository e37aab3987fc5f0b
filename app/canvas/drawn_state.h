// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"
#include "canvas/connection.h"
#include "design/design.h"
#include "synthesis/design_resolution.h"

#include <vector>

namespace drawbridge::app {

/// The ports that an edge asks for, on all pods of its target.
TrafficSet resolvedTraffic(const Cluster &cluster, const EdgePorts &ports, const std::vector<PodIndex> &pods);

/// Whether policies allow what an edge asks for, on every pair of its ends: Allowed, Unknown or WantedDenied.
/// Where an end has nothing in the folder there is no pair, and that is unknown. A name outside has some of
/// all addresses: no policy names it, but where egress is open it is allowed. `design` says what externals
/// mean.
EdgeState drawnState(const Reachability &reachability, const Connection &connection, const ResolvedEdge &edge,
                     const Design &design);

} // namespace drawbridge::app
