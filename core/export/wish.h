// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/policy_change.h"
#include "reachability/reachability.h"
#include "synthesis/edge_ports.h"

#include <set>
#include <vector>

namespace drawbridge {

/// What one end of a connection has to allow.
struct Wish {
    Direction direction = Direction::Ingress;
    /// The workload that the policies select, and its pods.
    WorkloadIndex workload {};
    std::vector<FlowEnd> subjects;
    /// The other end of the connection.
    WantedEnd other;
    std::vector<FlowEnd> others;
    TrafficSet traffic;
    /// The policies that select the subjects, and what their selectors can mean.
    PolicySet selecting;
};

/// What a rule lists for traffic that is wanted.
inline EdgePorts portsOf(const TrafficSet &traffic)
{
    return {traffic.isAll(), traffic, {}};
}

Wish wishFor(const Reachability &reachability, Direction direction, const WantedEnd &subject,
             const WantedEnd &other, const TrafficSet &traffic);

/// What policies say to all flows of a wish. Closed: they deny some of them for certain, and nothing stands
/// in the way that is not up to them.
enum class WishState { Open, Closed, NotUpToPolicies, Unknown };

struct WishAnswer {
    WishState state = WishState::Open;
    /// The rules that deny.
    std::set<RuleReference> denials;
    /// The tiers at whose end what no rule decides is denied.
    std::set<TierPlace> closedTiers;
    /// Every subject comes to the end of such a tier with some flow.
    bool isClosedForAll = true;
};

WishAnswer answerTo(const Wish &wish, const Cluster &cluster, const EnforcementProfile &profile);

} // namespace drawbridge
