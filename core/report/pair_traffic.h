// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "k8s/exposure.h"
#include "net/address_set.h"
#include "reachability/reachability.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace drawbridge {

/// How lists call the pods of ingress controllers, which are not in the folder.
inline constexpr std::string_view kIngressController = "{ingress-controller}";

/// "10.0.0.0-10.255.255.255[External]", as lists call addresses outside the cluster.
std::string externalName(const AddressRange &range);

/// What two ends of a list may exchange, over all pairs of their pods.
struct PairTraffic {
    /// Certainly allowed to at least one pair.
    TrafficSet some;
    /// Certainly allowed to every pair.
    TrafficSet every;
    /// What any pair may perhaps do.
    TrafficSet possible;

    TrafficSet partial() const { return some - every; }
    TrafficSet unknown() const { return possible - some; }
    friend auto operator<=>(const PairTraffic &, const PairTraffic &) = default;
    /// The part of it that is in the filter.
    PairTraffic operator&(const TrafficSet &filter) const
    {
        return {some & filter, every & filter, possible & filter};
    }
};

/// Between two pods, or a pod and an address outside the cluster.
TrafficBounds boundsBetween(const Reachability &reachability, const FlowEnd &from, const FlowEnd &to);

/// The pods of a workload that take part in verdicts.
std::vector<FlowEnd> livePods(const Reachability &reachability, WorkloadIndex workload);

/// Between two workloads. Connections between replicas of one workload are real; the analyzer to compare with
/// hides them.
PairTraffic trafficBetween(const Reachability &reachability, WorkloadIndex from, WorkloadIndex to);

/// Between a workload and an address outside the cluster, in the direction seen from the workload.
PairTraffic trafficWithAddress(const Reachability &reachability, WorkloadIndex workload, Direction direction,
                               const IpAddress &address);

/// What ingress controllers may send to the workloads that Ingresses and Routes lead to.
std::map<WorkloadIndex, PairTraffic> trafficFromControllers(const Reachability &reachability,
                                                            const std::vector<Exposure> &exposures);

/// The addresses that a list tells apart: all of them, cut where the ip blocks of the direction's rules begin
/// and end, in any of the worlds. IPv6 only if a policy names an IPv6 block.
std::vector<AddressRange> addressCells(std::span<const Reachability *const> worlds, Direction direction);

} // namespace drawbridge
