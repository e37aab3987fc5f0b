// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/rollout_moves.h"
#include "reachability/reachability.h"
#include "synthesis/designed_traffic.h"

#include <memory>
#include <set>
#include <stop_token>
#include <utility>
#include <vector>

namespace drawbridge {

/// The world of a rollout between two steps.
class RolloutSimulation {
public:
    RolloutSimulation(const KubernetesObjects &objects, std::shared_ptr<const Cluster> cluster,
                      const Design &design, const std::vector<NetworkPolicy> &inForce, std::stop_token stop);

    /// The world with other policies in force, and in the step what changes with them. Nothing if the stop
    /// was requested.
    std::shared_ptr<const Reachability> simulate(const std::vector<NetworkPolicy> &inForce,
                                                 RolloutStep &step) const;

    /// Says in the step which pairs its moves interrupt, there and back, from the policies before it to the
    /// world after it. They are taken in their order and in the opposite one, because nobody promises which
    /// policy an enforcer takes up first.
    void simulateMoves(const PoliciesInForce &before, const Reachability &after, RolloutStep &step) const;

    /// Whether the bridges of a step, beside the policies before it, all of its policies, or those after it,
    /// let something through that is closed before it and after it: each end alone is open at one of these
    /// times.
    bool bridgesWiden(const PoliciesInForce &before, const Reachability &after,
                      const RolloutStep &step) const;

    const std::shared_ptr<const Reachability> &now() const { return m_now; }

    /// Goes on from there.
    void advance(std::shared_ptr<const Reachability> world) { m_now = std::move(world); }

    bool isStopped() const { return m_stop.stop_requested(); }

private:
    using Pairs = std::set<std::pair<FlowEnd, FlowEnd>>;

    /// Whether those policies let something through that neither the world now nor the one after does.
    bool isWider(const PoliciesInForce &inForce, const Reachability &after,
                 const std::string &namespaceName) const;

    std::shared_ptr<const PolicySet> compiled(const std::vector<NetworkPolicy> &inForce) const;
    std::vector<IpAddress> addresses(const Reachability &after) const;
    void compare(const FlowEnd &from, const FlowEnd &to, const Reachability &after, RolloutStep &step) const;
    std::vector<PodIndex> livePods() const;
    /// What the design wants of a pair, and what may connect before a step and after it.
    struct SteadyPair {
        FlowEnd from;
        FlowEnd to;
        TrafficSet traffic;
    };
    std::vector<SteadyPair> steadyPairs(const Reachability &after, const std::string &namespaceName) const;
    /// Goes through the moves one by one; returns the pairs that lose something on the way.
    Pairs follow(const std::vector<RolloutMove> &moves, PoliciesInForce inForce,
                 const std::vector<SteadyPair> &steady, RolloutStep &step) const;
    std::set<FlowEnd> boundBy(const RolloutMove &move, const PoliciesInForce &inForce) const;
    /// Calls for each pair with a pod of the namespace at one end.
    template <typename Look>
    void forEachPair(const Reachability &after, const std::string &namespaceName, Look look) const;
    RolloutFlow flowOf(const FlowEnd &from, const FlowEnd &to, const TrafficSet &traffic) const;

    const KubernetesObjects &m_objects;
    std::shared_ptr<const Cluster> m_cluster;
    const EnforcementProfile &m_profile;
    DesignedTraffic m_designed;
    std::stop_token m_stop;
    std::shared_ptr<const Reachability> m_now;
};

} // namespace drawbridge
