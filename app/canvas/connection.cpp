// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/connection.h"

#include <algorithm>

namespace drawbridge::app {

namespace {

/// What the end that an edge opens allows with the pods of the other one, whatever they may do themselves.
TrafficBounds ofOneEnd(const Reachability &reachability, Direction direction, PodIndex subject,
                       PodIndex other)
{
    const std::vector<EndRun> runs = reachability.endRuns(direction, subject);
    return std::prev(std::ranges::upper_bound(runs, other, {}, &EndRun::first))->bounds;
}

TrafficBounds ofPair(const Reachability &reachability, const Connection &connection, PodIndex from,
                     PodIndex to)
{
    if (connection.from.isNamedOnly)
        return ofOneEnd(reachability, Direction::Ingress, to, from);
    if (connection.to.isNamedOnly)
        return ofOneEnd(reachability, Direction::Egress, from, to);
    return reachability.between(from, to);
}

} // namespace

std::vector<TrafficBounds> pairsOf(const Reachability &reachability, const Connection &connection)
{
    std::vector<TrafficBounds> pairs;
    const ConnectionEnd &from = connection.from;
    const ConnectionEnd &to = connection.to;
    for (const IpAddress &address : from.addresses) {
        for (const PodIndex pod : to.pods)
            pairs.push_back(reachability.fromAddress(address, pod));
    }
    for (const PodIndex pod : from.pods) {
        for (const IpAddress &address : to.addresses)
            pairs.push_back(reachability.toAddress(pod, address));
        for (const PodIndex other : to.pods) {
            if (pod != other || reachability.cluster()[pod].count > 1)
                pairs.push_back(ofPair(reachability, connection, pod, other));
        }
    }
    return pairs;
}

ConnectionTraffic trafficOf(const Reachability &reachability, const Connection &connection)
{
    ConnectionTraffic traffic;
    const std::vector<TrafficBounds> pairs = pairsOf(reachability, connection);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        traffic.everyPair = i == 0 ? pairs[i].allowed : traffic.everyPair & pairs[i].allowed;
        traffic.somePair |= pairs[i].allowed;
        traffic.possible |= pairs[i].possible;
        traffic.isUniform = traffic.isUniform && pairs[i] == pairs.front();
    }
    return traffic;
}

ConnectionChange changeOf(const Reachability &before, const Reachability &after, const Connection &connection)
{
    ConnectionChange change;
    const std::vector<TrafficBounds> then = pairsOf(before, connection);
    const std::vector<TrafficBounds> now = pairsOf(after, connection);
    for (std::size_t i = 0; i < std::min(then.size(), now.size()); ++i) {
        change.added |= now[i].allowed - then[i].possible;
        change.cut |= then[i].allowed - now[i].possible;
        change.same |= then[i].allowed & now[i].allowed;
        change.unknown |= (then[i].possible - then[i].allowed) | (now[i].possible - now[i].allowed);
        change.isUniform = change.isUniform && then[i] == then.front() && now[i] == now.front();
    }
    return change;
}

} // namespace drawbridge::app
