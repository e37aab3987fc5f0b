// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/edge_endpoint.h"
#include "reachability/reachability.h"

#include <optional>
#include <string>
#include <vector>

namespace drawbridge::app {

/// One end of a line on the canvas, with what stands behind it: pods, or one address of each range that
/// policies tell apart.
struct ConnectionEnd {
    EdgeEndpoint endpoint;
    std::string key;
    std::vector<PodIndex> pods;
    std::vector<IpAddress> addresses;
    /// All addresses that the end stands for.
    AddressSet range;
    /// The workload of the cluster that it is made of.
    std::optional<WorkloadIndex> workload;
    /// The edge opens the other end alone: what these pods may do themselves is no part of it.
    bool isNamedOnly = false;

    bool isOutside() const { return !addresses.empty(); }
};

/// Two ends between which a rule or the design names a connection.
struct Connection {
    ConnectionEnd from;
    ConnectionEnd to;
    /// Index into Design::edges, or -1 for one that only policies name.
    int designEdge = -1;
};

/// What may flow on a connection, over all its pairs of pods and addresses.
struct ConnectionTraffic {
    /// What every pair may do for sure.
    TrafficSet everyPair;
    /// What some pair may do for sure.
    TrafficSet somePair;
    /// What some pair may do under some reading of what is unknown.
    TrafficSet possible;
    /// All pairs may do the same.
    bool isUniform = true;
};

/// The same connection before and after.
struct ConnectionChange {
    TrafficSet added;
    TrafficSet cut;
    TrafficSet same;
    TrafficSet unknown;
    bool isUniform = true;

    /// What is added or cut is not all that may pass before or afterwards.
    bool isPart() const { return !same.isEmpty() || (!added.isEmpty() && !cut.isEmpty()); }
};

ConnectionTraffic trafficOf(const Reachability &reachability, const Connection &connection);
ConnectionChange changeOf(const Reachability &before, const Reachability &after,
                          const Connection &connection);

/// The bounds of one pair; nothing of an end is left out, and a lone pod's way to itself is none.
std::vector<TrafficBounds> pairsOf(const Reachability &reachability, const Connection &connection);

} // namespace drawbridge::app
