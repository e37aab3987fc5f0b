// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"
#include "k8s/kubernetes_objects.h"
#include "reachability/reachability.h"

#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace drawbridge {

/// One flow on which policies and design disagree.
struct CounterExample {
    Flow flow;
    std::string from;
    std::string to;
    /// What the design says, and what the policies do.
    Access wanted = Access::Denied;
    Verdict actual;
};

struct Proof {
    /// False if a counter-example was found, or if the policies leave anything Unknown.
    bool holds = false;
    std::size_t workloadPairs = 0;
    std::size_t podPairs = 0;
    std::size_t addressAtoms = 0;
    /// Distinct port intervals times protocols that were told apart.
    std::size_t trafficAtoms = 0;
    /// The first one in the order of the cluster, most telling first.
    std::optional<CounterExample> counterExample;
};

/// What the design itself allows between two ends, computed from edges and postures alone, never from
/// policies: the specification that every export is held to.
class DesignedTraffic {
public:
    DesignedTraffic(const Cluster &cluster, const KubernetesObjects &objects, const Design &design);

    TrafficSet between(PodIndex from, PodIndex to) const;
    TrafficSet toAddress(PodIndex from, const IpAddress &address) const;
    TrafficSet fromAddress(const IpAddress &address, PodIndex to) const;

private:
    struct State;
    std::shared_ptr<const State> m_state;
};

/// Compares what the policies of a simulation allow with what the design allows, for every pair of pods,
/// every port and every address. Nothing if the stop was requested.
std::optional<Proof> prove(const Reachability &simulated, const KubernetesObjects &objects,
                           const Design &design, std::stop_token stop = {});

} // namespace drawbridge
