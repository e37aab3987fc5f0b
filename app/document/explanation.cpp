// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/explanation.h"

#include "canvas/named_connections.h"
#include "document/endpoint_index.h"
#include "reachability/pair_access.h"
#include "synthesis/partial_synthesis.h"

#include <algorithm>
#include <map>

namespace drawbridge::app {

namespace {

// A pair of large endpoints is told by this many flow ends of each; the verdicts themselves look at all.
constexpr std::size_t kMostExplainedEnds = 64;
constexpr std::uint16_t kExamplePort = 80;

/// One flow end per pod, or per address atom that the endpoint covers.
void addFlowEnds(const Reachability &reachability, const EdgeEndpoint &endpoint, std::vector<FlowEnd> &ends)
{
    for (const PodIndex pod : podsOf(reachability.cluster(), endpoint)) {
        if (!reachability.cluster()[pod].isFinished)
            ends.emplace_back(pod);
    }
    const AddressSet addresses = addressesOf(endpoint);
    if (addresses.isEmpty())
        return;
    for (const AddressRange &atom : reachability.externalAtoms()) {
        const AddressSet covered = addresses & AddressSet(atom);
        if (!covered.isEmpty())
            ends.emplace_back(covered.ranges().front().first);
    }
}

std::vector<FlowEnd> flowEnds(const Reachability &reachability, const std::vector<EdgeEndpoint> &endpoints)
{
    std::vector<FlowEnd> ends;
    for (const EdgeEndpoint &each : endpoints)
        addFlowEnds(reachability, each, ends);
    return ends;
}

std::optional<TrafficBounds> boundsOf(const Reachability &reachability, const FlowEnd &from,
                                      const FlowEnd &to)
{
    const auto *fromPod = std::get_if<PodIndex>(&from);
    const auto *toPod = std::get_if<PodIndex>(&to);
    if (fromPod && toPod) {
        if (*fromPod == *toPod && reachability.cluster()[*fromPod].count < 2)
            return std::nullopt;
        return reachability.between(*fromPod, *toPod);
    }
    if (fromPod)
        return reachability.toAddress(*fromPod, std::get<IpAddress>(to));
    if (toPod)
        return reachability.fromAddress(std::get<IpAddress>(from), *toPod);
    return std::nullopt;
}

struct Port {
    Protocol protocol;
    std::uint16_t number;
};

std::optional<Port> firstPort(const TrafficSet &traffic)
{
    for (const Protocol protocol : kAllProtocols) {
        if (!traffic.ports(protocol).isEmpty())
            return Port {protocol, traffic.ports(protocol).ranges().front().first};
    }
    return std::nullopt;
}

TrafficSet portsOfTarget(const Reachability &reachability, const FlowEnd &to)
{
    TrafficSet ports;
    if (const auto *pod = std::get_if<PodIndex>(&to)) {
        for (const ContainerPort &port : reachability.cluster()[*pod].ports)
            ports.insert(port.protocol, {port.number, port.number});
    }
    return ports;
}

/// The port of a flow that shows the access: one that decides it if there is one among the wanted, else a
/// port where the target listens, else any that has that access.
Port tellingPort(const TrafficBounds &bounds, Access access, const TrafficSet &wanted,
                 const TrafficSet &listening)
{
    const TrafficSet asked = wanted.isEmpty() ? TrafficSet::all() : wanted;
    TrafficSet fitting;
    switch (access) {
    case Access::Allowed:
        fitting = asked & bounds.allowed;
        break;
    case Access::Unknown:
        fitting = asked & (bounds.possible - bounds.allowed);
        break;
    case Access::Denied:
        fitting = asked - bounds.possible;
        break;
    }
    if (const auto port = firstPort(fitting & listening))
        return *port;
    if (fitting.contains(Protocol::Tcp, kExamplePort) && wanted.isEmpty())
        return {Protocol::Tcp, kExamplePort};
    return firstPort(fitting).value_or(Port {Protocol::Tcp, kExamplePort});
}

} // namespace

std::optional<TrafficBounds> boundsBetween(const Reachability &reachability, const EdgeEndpoint &from,
                                           const EdgeEndpoint &to)
{
    return boundsBetween(reachability, std::vector {from}, std::vector {to});
}

std::optional<TrafficBounds> boundsBetween(const Reachability &reachability,
                                           const std::vector<EdgeEndpoint> &from,
                                           const std::vector<EdgeEndpoint> &to)
{
    const auto workloadIn = [&reachability](const std::vector<EdgeEndpoint> &ends) {
        return ends.size() == 1 ? workloadOf(reachability.cluster(), ends.front()) : std::nullopt;
    };
    const auto fromWorkload = workloadIn(from);
    const auto toWorkload = workloadIn(to);
    if (fromWorkload && toWorkload)
        return reachability.between(*fromWorkload, *toWorkload);
    std::optional<TrafficBounds> all;
    const std::vector<FlowEnd> targets = flowEnds(reachability, to);
    for (const FlowEnd &source : flowEnds(reachability, from)) {
        for (const FlowEnd &target : targets) {
            const auto bounds = boundsOf(reachability, source, target);
            if (!bounds)
                continue;
            all = all ? TrafficBounds {all->allowed & bounds->allowed, all->possible | bounds->possible}
                      : *bounds;
        }
    }
    return all;
}

std::optional<TrafficBounds> specifiedOtherwise(const Reachability &enforced, const Reachability &specified,
                                                const std::vector<EdgeEndpoint> &from,
                                                const std::vector<EdgeEndpoint> &to)
{
    const auto bounds = boundsBetween(specified, from, to);
    return bounds == boundsBetween(enforced, from, to) ? std::nullopt : bounds;
}

Access accessOf(const TrafficBounds &bounds, const TrafficSet &wanted)
{
    if (wanted.isEmpty())
        return drawbridge::accessOf(bounds);
    if (bounds.allowed.contains(wanted))
        return Access::Allowed;
    return bounds.possible.contains(wanted) ? Access::Unknown : Access::Denied;
}

bool opensOneEnd(const AllowedEdge &edge)
{
    return std::holds_alternative<PodsEndpoint>(edge.from) || std::holds_alternative<PodsEndpoint>(edge.to);
}

Access accessAtOneEnd(const Reachability &reachability, const Design &design, const AllowedEdge &edge,
                      const Connection &line)
{
    const TrafficSet wanted = resolvedTraffic(reachability.cluster(), design, edge);
    const std::vector<TrafficBounds> pairs = pairsOf(reachability, line);
    if (pairs.empty() || wanted.isEmpty())
        return Access::Unknown;
    TrafficBounds bounds {TrafficSet::all(), {}};
    for (const TrafficBounds &pair : pairs)
        bounds = {bounds.allowed & pair.allowed, bounds.possible | pair.possible};
    return accessOf(bounds, wanted);
}

Access edgeAccess(const Reachability &reachability, const Design &design, const AllowedEdge &edge)
{
    if (opensOneEnd(edge)) {
        const Design alone = withEdgesAlone(design, EdgeList(std::vector {edge}));
        return accessAtOneEnd(reachability, design, edge, connectionsOf(reachability, alone).front());
    }
    const Cluster &cluster = reachability.cluster();
    const std::vector<EdgeEndpoint> from = meantEnds(cluster, design, edge.from);
    const std::vector<EdgeEndpoint> to = meantEnds(cluster, design, edge.to);
    if (from.empty() || to.empty())
        return Access::Denied;
    const auto bounds = boundsBetween(reachability, from, to);
    const TrafficSet wanted = resolvedTraffic(cluster, design, edge);
    return bounds && !wanted.isEmpty() ? accessOf(*bounds, wanted) : Access::Unknown;
}

std::optional<Explanation> explainConnection(const Reachability &reachability, const EdgeEndpoint &from,
                                             const EdgeEndpoint &to, const TrafficSet &wanted)
{
    return explainConnection(reachability, std::vector {from}, std::vector {to}, wanted);
}

std::optional<Explanation> explainConnection(const Reachability &reachability,
                                             const std::vector<EdgeEndpoint> &from,
                                             const std::vector<EdgeEndpoint> &to, const TrafficSet &wanted)
{
    const auto bounds = boundsBetween(reachability, from, to);
    if (!bounds)
        return std::nullopt;
    std::vector<FlowEnd> sources = flowEnds(reachability, from);
    std::vector<FlowEnd> targets = flowEnds(reachability, to);
    const bool isWhole = std::max(sources.size(), targets.size()) <= kMostExplainedEnds;
    sources.resize(std::min(sources.size(), kMostExplainedEnds));
    targets.resize(std::min(targets.size(), kMostExplainedEnds));
    Explanation explanation {*bounds, accessOf(*bounds, wanted), {}, {}};
    std::map<Access, Flow> others;
    for (const FlowEnd &source : sources) {
        for (const FlowEnd &target : targets) {
            const auto pair = boundsOf(reachability, source, target);
            if (!pair)
                continue;
            const Access access = accessOf(*pair, wanted);
            if (access != explanation.access && others.contains(access))
                continue;
            const Port port = tellingPort(*pair, access, wanted, portsOfTarget(reachability, target));
            const Flow flow {source, target, port.protocol, port.number};
            if (access == explanation.access) {
                explanation.flow = flow;
                explanation.verdict = reachability.explain(flow);
                return explanation;
            }
            others.emplace(access, flow);
        }
    }
    if (others.empty())
        return std::nullopt;
    const auto allowed = others.find(Access::Allowed);
    const auto denied = others.find(Access::Denied);
    // What was not looked at may be unknown.
    if (isWhole && allowed != others.end() && denied != others.end())
        explanation.allowedFlow = allowed->second;
    explanation.flow = denied != others.end() ? denied->second : others.begin()->second;
    explanation.verdict = reachability.explain(explanation.flow);
    return explanation;
}

} // namespace drawbridge::app
