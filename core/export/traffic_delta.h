// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/pair_traffic.h"

#include <compare>
#include <variant>

namespace drawbridge {

/// How verdicts on traffic differ between two worlds. Traffic that is unknown in both is in none of the sets.
struct TrafficDelta {
    /// Was denied, is allowed.
    TrafficSet newlyAllowed;
    /// Was denied and is unknown, or was unknown and is allowed.
    TrafficSet mayBeNewlyAllowed;
    /// Was allowed, is denied.
    TrafficSet newlyCut;
    /// Was allowed and is unknown, or was unknown and is denied.
    TrafficSet mayBeNewlyCut;

    bool isEmpty() const { return *this == TrafficDelta {}; }
    TrafficDelta &operator|=(const TrafficDelta &other);
    friend auto operator<=>(const TrafficDelta &, const TrafficDelta &) = default;
};

/// One end of a list's line: a workload, or an address outside the cluster.
using ListEnd = std::variant<WorkloadIndex, IpAddress>;

/// Two ends in one world.
struct PairInWorld {
    const Reachability &world;
    ListEnd from;
    ListEnd to;
};

PairTraffic trafficOf(const PairInWorld &pair);

/// What differs for the two ends as wholes.
TrafficDelta difference(const PairTraffic &before, const PairTraffic &after);

/// What differs where policies tell the pods of a workload apart: pods with the same name, else with the same
/// labels, are compared with each other, so that what one pod gains is seen though another one had it before.
TrafficDelta differenceByPods(const PairInWorld &before, const PairInWorld &after);

/// Two ends in two worlds.
struct ComparedPair {
    PairTraffic before;
    PairTraffic after;
    /// For the ends as wholes, and pod by pod.
    TrafficDelta delta;
};

ComparedPair compare(const PairInWorld &before, const PairInWorld &after);

} // namespace drawbridge
