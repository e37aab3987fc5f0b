// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "canvas/drawn_state.h"

namespace drawbridge::app {

namespace {

EdgeState stateOfName(const Reachability &reachability, const Connection &connection, const EdgePorts &ports)
{
    TrafficBounds all {TrafficSet::all(), {}};
    for (const PodIndex pod : connection.from.pods) {
        for (const AddressRange &atom : reachability.externalAtoms()) {
            const TrafficBounds bounds = reachability.toAddress(pod, atom.first);
            all = {all.allowed & bounds.allowed, all.possible | bounds.possible};
        }
    }
    const TrafficSet wanted = resolvedOnAddress(ports);
    if (all.allowed.contains(wanted))
        return EdgeState::Allowed;
    return all.possible.contains(wanted) ? EdgeState::Unknown : EdgeState::WantedDenied;
}

EdgeState stateOfPairs(const Reachability &reachability, const Connection &connection, const EdgePorts &ports)
{
    const Cluster &cluster = reachability.cluster();
    const std::vector<TrafficBounds> pairs = pairsOf(reachability, connection);
    bool isCertain = true;
    std::size_t next = 0;
    const auto check = [&](const TrafficSet &wanted) {
        const TrafficBounds &bounds = pairs[next++];
        isCertain = isCertain && bounds.allowed.contains(wanted);
        return bounds.possible.contains(wanted);
    };
    for (std::size_t i = 0; i < connection.from.addresses.size(); ++i) {
        for (const PodIndex pod : connection.to.pods) {
            if (!check(resolvedOn(ports, cluster[pod])))
                return EdgeState::WantedDenied;
        }
    }
    for (const PodIndex pod : connection.from.pods) {
        for (std::size_t i = 0; i < connection.to.addresses.size(); ++i) {
            if (!check(resolvedOnAddress(ports)))
                return EdgeState::WantedDenied;
        }
        for (const PodIndex other : connection.to.pods) {
            const bool isPair = pod != other || cluster[pod].count > 1;
            if (isPair && !check(resolvedOn(ports, cluster[other])))
                return EdgeState::WantedDenied;
        }
    }
    const bool hasPairs = next > 0;
    return isCertain && hasPairs ? EdgeState::Allowed : EdgeState::Unknown;
}

} // namespace

TrafficSet resolvedTraffic(const Cluster &cluster, const EdgePorts &ports, const std::vector<PodIndex> &pods)
{
    TrafficSet wanted = ports.isEverything ? TrafficSet::all() : ports.numbered;
    if (!ports.named.empty()) {
        for (const PodIndex pod : pods)
            wanted |= resolvedOn(ports, cluster[pod]);
    }
    return wanted;
}

EdgeState drawnState(const Reachability &reachability, const Connection &connection, const ResolvedEdge &edge,
                     const Design &design)
{
    if (edge.isResolved)
        return stateOfPairs(reachability, connection, edge.ports);
    const EdgeEndpoint &to = connection.to.endpoint;
    const bool isAnyAddress = std::holds_alternative<DnsNameEndpoint>(to) && !design.meaningOf(to);
    return isAnyAddress && !connection.from.pods.empty() ? stateOfName(reachability, connection, edge.ports)
                                                         : EdgeState::WantedDenied;
}

} // namespace drawbridge::app
