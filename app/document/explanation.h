// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/connection.h"
#include "design/design.h"
#include "reachability/reachability.h"

#include <optional>
#include <vector>

namespace drawbridge::app {

/// Why a connection is as it is: what is allowed between the ends, and one flow with its reasons.
struct Explanation {
    TrafficBounds bounds;
    /// Of the traffic asked about, or of any traffic if none was: Allowed if all of it is (any, if none was
    /// asked about), Unknown if it may be, Denied otherwise.
    Access access = Access::Denied;
    Flow flow;
    Verdict verdict;
    /// One that is allowed, where nothing is unknown but that pairs or addresses differ: `flow` is one that
    /// is denied then.
    std::optional<Flow> allowedFlow {};
};

/// What is allowed between two endpoints: `allowed` between every pod and address of them, `possible`
/// between any. Nothing if an end stands for no pod and no known address, or neither is a pod.
std::optional<TrafficBounds> boundsBetween(const Reachability &reachability, const EdgeEndpoint &from,
                                           const EdgeEndpoint &to);

/// The same for ends that are several endpoints each.
std::optional<TrafficBounds> boundsBetween(const Reachability &reachability,
                                           const std::vector<EdgeEndpoint> &from,
                                           const std::vector<EdgeEndpoint> &to);

/// What the specification says between two ends, if that is not what is enforced between them.
std::optional<TrafficBounds> specifiedOtherwise(const Reachability &enforced, const Reachability &specified,
                                                const std::vector<EdgeEndpoint> &from,
                                                const std::vector<EdgeEndpoint> &to);

/// The verdict of all the wanted traffic; with nothing wanted, of any traffic.
Access accessOf(const TrafficBounds &bounds, const TrafficSet &wanted);

/// Whether an end of the edge is pods by their labels, wherever they are: it opens the other end alone, and
/// what these pods may do themselves is up to edges of their own.
bool opensOneEnd(const AllowedEdge &edge);

/// What is done to the traffic of an edge of that design, whose externals are what the design says. An edge
/// that opens one end is judged there.
Access edgeAccess(const Reachability &reachability, const Design &design, const AllowedEdge &edge);
/// The same for an edge that opens one end, where its line on the canvas is known.
Access accessAtOneEnd(const Reachability &reachability, const Design &design, const AllowedEdge &edge,
                      const Connection &line);

/// Explains the connection through the pair of pods and the port that tell most: the ones that decide the
/// access. Nothing where boundsBetween gives nothing.
std::optional<Explanation> explainConnection(const Reachability &reachability, const EdgeEndpoint &from,
                                             const EdgeEndpoint &to, const TrafficSet &wanted = {});
/// The same for ends that are several endpoints each.
std::optional<Explanation> explainConnection(const Reachability &reachability,
                                             const std::vector<EdgeEndpoint> &from,
                                             const std::vector<EdgeEndpoint> &to,
                                             const TrafficSet &wanted = {});

} // namespace drawbridge::app
