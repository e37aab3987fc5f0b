// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/designed_traffic.h"

#include "policy/policy_compiler.h"
#include "reachability/matching.h"
#include "reachability/reachability.h"
#include "synthesis/cluster_dns.h"
#include "synthesis/design_resolution.h"
#include "synthesis/kept_policies.h"

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

/// One end of an edge as a relation: which pods it holds as pods, which it covers by address, and which
/// addresses.
struct EndRelation {
    EdgeEndpoint endpoint;
    std::vector<bool> pods;
    std::vector<Match> podsByAddress;
    AddressSet addresses;

    Match holds(const FlowEnd &end) const
    {
        if (const auto *address = std::get_if<IpAddress>(&end))
            return addresses.contains(*address) ? Match::Yes : Match::No;
        const std::size_t pod = toSize(std::get<PodIndex>(end));
        return pods[pod] ? Match::Yes : podsByAddress[pod];
    }
};

struct EdgeRelation {
    EndRelation from;
    EndRelation to;
    EdgePorts ports;
};

/// Edges of one end with the same ports, whose blocks count together: a workload's, however it is named, or
/// those of a namespace or group.
using BlockGroup = std::pair<std::optional<EdgeEndpoint>, EdgePorts>;

BlockGroup blockGroupOf(const EdgeEndpoint &subject, const EdgePorts &ports)
{
    const bool isWide = std::holds_alternative<NamespaceEndpoint>(subject)
        || std::holds_alternative<GroupEndpoint>(subject);
    return {isWide ? std::optional(subject) : std::nullopt, ports};
}

EndRelation relationOf(const ResolvedEnd &end, const Cluster &cluster, const EnforcementProfile &profile)
{
    const std::size_t count = cluster.pods().size();
    EndRelation relation {end.endpoint, std::vector<bool>(count), std::vector<Match>(count, Match::No),
                          end.addresses()};
    for (const PodIndex pod : end.pods)
        relation.pods[toSize(pod)] = true;
    // The blocks of an end count together: a pod with two addresses may have each in another block.
    if (!profile.ipBlocksMatchPods || relation.addresses.isEmpty())
        return relation;
    for (std::size_t i = 0; i < count; ++i)
        relation.podsByAddress[i] = matchPodAddress(relation.addresses, cluster.pods()[i]);
    return relation;
}

void allow(TrafficBounds &bounds, const TrafficSet &traffic, Match match)
{
    if (match == Match::Yes)
        bounds.allowed |= traffic;
    if (match != Match::No)
        bounds.possible |= traffic;
}

TrafficBounds everythingAllowed()
{
    return {TrafficSet::all(), TrafficSet::all()};
}

bool denies(const Posture &posture, Direction direction)
{
    return direction == Direction::Ingress ? posture.denyIngress : posture.denyEgress;
}

/// The kept policies reduced to one direction, with a default deny wherever the posture denies it, so that
/// what the simulation allows is that direction alone.
std::shared_ptr<const PolicySet> oneDirection(const std::vector<NetworkPolicy> &kept, const Cluster &cluster,
                                              const Design &design, Direction direction)
{
    KubernetesObjects objects;
    objects.networkPolicies = kept;
    for (NetworkPolicy &policy : objects.networkPolicies) {
        if (direction == Direction::Ingress) {
            policy.isolatesEgress = false;
            policy.egress.clear();
        } else {
            policy.isolatesIngress = false;
            policy.ingress.clear();
        }
    }
    for (const ClusterNamespace &ns : cluster.namespaces()) {
        if (!denies(design.postureOf(ns.name), direction))
            continue;
        NetworkPolicy deny;
        // No name in a cluster begins with a space, so it never replaces a kept policy.
        deny.meta.name = " default-deny";
        deny.meta.namespaceName = ns.name;
        deny.isolatesIngress = direction == Direction::Ingress;
        deny.isolatesEgress = direction == Direction::Egress;
        objects.networkPolicies.push_back(std::move(deny));
    }
    return std::make_shared<const PolicySet>(compilePolicies(objects));
}

} // namespace

struct DesignedTraffic::State {
    State(const Cluster &world, const KubernetesObjects &objects, const Design &wanted);

    /// What one end alone allows: egress of the source, or ingress of the destination.
    TrafficBounds endBounds(Direction direction, const FlowEnd &from, const FlowEnd &to) const;

    void addEdge(const ResolvedEdge &edge);
    void simulateKept(const std::vector<NetworkPolicy> &kept);
    bool isSubject(PodIndex pod) const { return isSelectable(cluster[pod], profile); }
    bool isIsolated(PodIndex pod, Direction direction) const;
    bool areInOneNamespace(PodIndex a, PodIndex b) const
    {
        return cluster.workloadOf(a).namespaceIndex == cluster.workloadOf(b).namespaceIndex;
    }
    /// The same for an isolated end, apart from its own node.
    TrafficBounds policyBounds(Direction direction, const FlowEnd &from, const FlowEnd &to) const;
    TrafficBounds keptBounds(Direction direction, const FlowEnd &from, const FlowEnd &to) const;
    void allowEdges(Direction direction, const FlowEnd &from, const FlowEnd &to, TrafficBounds &bounds) const;
    void allowDnsEgress(const FlowEnd &to, TrafficBounds &bounds) const;

    const Cluster &cluster;
    Design design;
    const EnforcementProfile &profile;
    std::vector<EdgeRelation> edges;
    /// By pod: the edges whose from (to) end names it as a pod.
    std::vector<std::vector<std::size_t>> outgoing;
    std::vector<std::vector<std::size_t>> incoming;
    std::vector<Posture> postures;
    ClusterDns dns;
    AddressSet dnsCache;
    std::vector<bool> dnsPods;
    std::vector<AddressSet> addressSets;
    /// Nothing if the design keeps no policies.
    std::shared_ptr<const Reachability> keptIngress;
    std::shared_ptr<const Reachability> keptEgress;
};

DesignedTraffic::State::State(const Cluster &world, const KubernetesObjects &objects, const Design &wanted)
    : cluster(world)
    , design(wanted)
    , profile(profileOf(wanted))
    , outgoing(world.pods().size())
    , incoming(world.pods().size())
    , dns(findClusterDns(world, objects))
    , dnsPods(world.pods().size())
{
    for (const ResolvedEdge &edge : resolveDesign(cluster, design, profile).edges) {
        if (edge.isResolved)
            addEdge(edge);
    }
    for (std::size_t i = 0; i < cluster.pods().size(); ++i)
        postures.push_back(
            design.postureOf(cluster.namespaceOf(PodIndex(static_cast<std::uint32_t>(i))).name));
    for (const PodIndex pod : dns.pods)
        dnsPods[toSize(pod)] = isSubject(pod);
    if (dns.hasNodeLocalCache) {
        dnsCache = AddressSet(*Cidr::parse(kNodeLocalDnsBlock));
        addressSets.push_back(dnsCache);
    }
    simulateKept(keptPolicies(objects, design));
}

void DesignedTraffic::State::addEdge(const ResolvedEdge &edge)
{
    for (const PodIndex pod : edge.from.pods)
        outgoing[toSize(pod)].push_back(edges.size());
    for (const PodIndex pod : edge.to.pods)
        incoming[toSize(pod)].push_back(edges.size());
    edges.push_back(
        {relationOf(edge.from, cluster, profile), relationOf(edge.to, cluster, profile), edge.ports});
    for (const EndRelation *end : {&edges.back().from, &edges.back().to}) {
        if (!end->addresses.isEmpty())
            addressSets.push_back(end->addresses);
    }
}

void DesignedTraffic::State::simulateKept(const std::vector<NetworkPolicy> &kept)
{
    if (kept.empty())
        return;
    // The caller keeps the cluster alive, and these simulations never leave this object.
    const std::shared_ptr<const Cluster> shared(std::shared_ptr<const Cluster>(), &cluster);
    keptIngress
        = Reachability::compute(shared, oneDirection(kept, cluster, design, Direction::Ingress), profile);
    keptEgress
        = Reachability::compute(shared, oneDirection(kept, cluster, design, Direction::Egress), profile);
    for (const auto &simulated : {keptIngress, keptEgress}) {
        for (const AddressRange &range : simulated->externalAtoms())
            addressSets.emplace_back(range);
    }
}

bool DesignedTraffic::State::isIsolated(PodIndex pod, Direction direction) const
{
    if (!isSubject(pod))
        return false;
    if (denies(postures[toSize(pod)], direction))
        return true;
    const auto &simulated = direction == Direction::Ingress ? keptIngress : keptEgress;
    return simulated && !simulated->policiesOf(pod, direction).empty();
}

TrafficBounds DesignedTraffic::State::keptBounds(Direction direction, const FlowEnd &from,
                                                 const FlowEnd &to) const
{
    const auto &simulated = direction == Direction::Ingress ? keptIngress : keptEgress;
    if (!simulated)
        return {};
    const auto *source = std::get_if<PodIndex>(&from);
    const auto *destination = std::get_if<PodIndex>(&to);
    if (source && destination)
        return simulated->between(*source, *destination);
    return source ? simulated->toAddress(*source, std::get<IpAddress>(to))
                  : simulated->fromAddress(std::get<IpAddress>(from), *destination);
}

void DesignedTraffic::State::allowEdges(Direction direction, const FlowEnd &from, const FlowEnd &to,
                                        TrafficBounds &bounds) const
{
    const bool isEgress = direction == Direction::Egress;
    const PodIndex subject = std::get<PodIndex>(isEgress ? from : to);
    const auto *destination = std::get_if<PodIndex>(&to);
    const FlowEnd &other = isEgress ? to : from;
    std::map<BlockGroup, AddressSet> partly;
    const auto allowPorts = [&](const EdgePorts &ports, Match match) {
        if (match != Match::No)
            allow(bounds, destination ? resolvedOn(ports, cluster[*destination]) : resolvedOnAddress(ports),
                  match);
    };
    for (const std::size_t index : (isEgress ? outgoing : incoming)[toSize(subject)]) {
        const EdgeRelation &edge = edges[index];
        const EndRelation &end = isEgress ? edge.to : edge.from;
        const Match match = end.holds(other);
        if (match == Match::Maybe) {
            AddressSet &addresses
                = partly[blockGroupOf((isEgress ? edge.from : edge.to).endpoint, edge.ports)];
            addresses = addresses | end.addresses;
        }
        allowPorts(edge.ports, match);
    }
    // Blocks that hold only some of a pod's addresses may hold all of them together.
    for (const auto &[group, addresses] : partly)
        allowPorts(group.second, matchPodAddress(addresses, cluster[std::get<PodIndex>(other)]));
}

void DesignedTraffic::State::allowDnsEgress(const FlowEnd &to, TrafficBounds &bounds) const
{
    if (const auto *address = std::get_if<IpAddress>(&to)) {
        allow(bounds, dns.cacheTraffic, dnsCache.contains(*address) ? Match::Yes : Match::No);
        return;
    }
    const PodIndex pod = std::get<PodIndex>(to);
    allow(bounds, dns.traffic, dnsPods[toSize(pod)] ? Match::Yes : Match::No);
    if (profile.ipBlocksMatchPods && !dnsCache.isEmpty())
        allow(bounds, dns.cacheTraffic, matchPodAddress(dnsCache, cluster[pod]));
}

TrafficBounds DesignedTraffic::State::endBounds(Direction direction, const FlowEnd &from,
                                                const FlowEnd &to) const
{
    const FlowEnd &other = direction == Direction::Egress ? to : from;
    const PodIndex subject = std::get<PodIndex>(direction == Direction::Egress ? from : to);
    const auto *otherPod = std::get_if<PodIndex>(&other);
    if (!isIsolated(subject, direction))
        return everythingAllowed();
    TrafficBounds bounds = policyBounds(direction, from, to);
    const Match isOwnNode
        = otherPod && !isSubject(*otherPod) ? matchOwnNode(cluster[*otherPod], cluster[subject]) : Match::No;
    if (isOwnNode != Match::No)
        bounds.possible = TrafficSet::all();
    // No policy keeps a pod's own node out.
    if (isOwnNode == Match::Yes && direction == Direction::Ingress)
        bounds.allowed = TrafficSet::all();
    return bounds;
}

TrafficBounds DesignedTraffic::State::policyBounds(Direction direction, const FlowEnd &from,
                                                   const FlowEnd &to) const
{
    const FlowEnd &other = direction == Direction::Egress ? to : from;
    const PodIndex subject = std::get<PodIndex>(direction == Direction::Egress ? from : to);
    const auto *otherPod = std::get_if<PodIndex>(&other);
    TrafficBounds bounds = keptBounds(direction, from, to);
    allowEdges(direction, from, to, bounds);
    const Posture &posture = postures[toSize(subject)];
    if (!denies(posture, direction))
        return bounds;
    if (posture.sameNamespace && otherPod && isSubject(*otherPod) && areInOneNamespace(subject, *otherPod))
        return everythingAllowed();
    if (direction == Direction::Egress && posture.dns)
        allowDnsEgress(to, bounds);
    const bool isDnsQuery = direction == Direction::Ingress && dnsPods[toSize(subject)] && otherPod
        && isSubject(*otherPod) && postures[toSize(*otherPod)].dns;
    if (isDnsQuery)
        allow(bounds, dns.traffic, Match::Yes);
    return bounds;
}

DesignedTraffic::DesignedTraffic(const Cluster &cluster, const KubernetesObjects &objects,
                                 const Design &design)
    : m_state(std::make_shared<const State>(cluster, objects, design))
{
}

TrafficBounds DesignedTraffic::between(PodIndex from, PodIndex to) const
{
    if (from == to && m_state->cluster[from].count == 1)
        return everythingAllowed();
    const TrafficBounds egress = m_state->endBounds(Direction::Egress, from, to);
    const TrafficBounds ingress = m_state->endBounds(Direction::Ingress, from, to);
    return {egress.allowed & ingress.allowed, egress.possible & ingress.possible};
}

TrafficBounds DesignedTraffic::toAddress(PodIndex from, const IpAddress &address) const
{
    return m_state->endBounds(Direction::Egress, from, address);
}

TrafficBounds DesignedTraffic::fromAddress(const IpAddress &address, PodIndex to) const
{
    return m_state->endBounds(Direction::Ingress, address, to);
}

const std::vector<AddressSet> &DesignedTraffic::addressSets() const
{
    return m_state->addressSets;
}

} // namespace drawbridge
