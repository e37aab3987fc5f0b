// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/rollout.h"
#include "reachability/reachability.h"
#include "synthesis/designed_traffic.h"

#include <memory>
#include <stop_token>
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

    /// Goes on from there.
    void advance(std::shared_ptr<const Reachability> world) { m_now = std::move(world); }

    bool isStopped() const { return m_stop.stop_requested(); }

private:
    std::shared_ptr<const PolicySet> compiled(const std::vector<NetworkPolicy> &inForce) const;
    std::vector<IpAddress> addresses(const Reachability &after) const;
    void compare(const FlowEnd &from, const FlowEnd &to, const Reachability &after, RolloutStep &step) const;
    RolloutFlow flowOf(const FlowEnd &from, const FlowEnd &to, const TrafficSet &traffic) const;

    const KubernetesObjects &m_objects;
    std::shared_ptr<const Cluster> m_cluster;
    const EnforcementProfile &m_profile;
    DesignedTraffic m_designed;
    std::stop_token m_stop;
    std::shared_ptr<const Reachability> m_now;
};

} // namespace drawbridge
