// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/connection.h"

#include <algorithm>

namespace drawbridge::app {

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
                pairs.push_back(reachability.between(pod, other));
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
