// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/designed_traffic.h"

#include "base/repeated.h"
#include "reachability/flow_end.h"
#include "reachability/matching.h"
#include "reachability/reachability.h"
#include "synthesis/cluster_dns.h"
#include "synthesis/design_resolution.h"
#include "synthesis/dns_askers.h"
#include "synthesis/end_relation.h"
#include "synthesis/kept_policies.h"

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

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

bool hasSamePorts(const ClusterPod &a, const ClusterPod &b)
{
    return std::ranges::equal(a.ports, b.ports, [](const ContainerPort &one, const ContainerPort &other) {
        return one.name == other.name && one.protocol == other.protocol && one.number == other.number;
    });
}

/// The caller of this room keeps the cluster alive, and what is simulated with this never leaves it.
std::shared_ptr<const Cluster> borrowed(const Cluster &cluster)
{
    return {std::shared_ptr<const Cluster>(), &cluster};
}

bool denies(const Posture &posture, Direction direction)
{
    return direction == Direction::Ingress ? posture.denyIngress : posture.denyEgress;
}

} // namespace

struct DesignedTraffic::State {
    State(const Cluster &world, const KubernetesObjects &objects, const Design &wanted);

    /// What one end alone allows: egress of the source, or ingress of the destination.
    TrafficBounds endBounds(Direction direction, const FlowEnd &from, const FlowEnd &to) const;

    void addEdge(const ResolvedEdge &edge, EndRelations &relations);
    void simulateKept(const std::vector<NetworkPolicy> &keptPolicies);
    void simulateOthers(const KubernetesObjects &objects);
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

    /// Pods at which what an end allows may change, whatever the end and its edges.
    void findFirsts();
    std::vector<std::uint32_t> firstsFor(Direction direction, PodIndex subject) const;
    const std::vector<std::size_t> &edgesOf(Direction direction, PodIndex subject) const
    {
        return (direction == Direction::Egress ? outgoing : incoming)[toSize(subject)];
    }
    const std::shared_ptr<const Reachability> &kept(Direction direction) const
    {
        return direction == Direction::Ingress ? keptIngress : keptEgress;
    }

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
    DnsAskers dnsAskers;
    std::vector<AddressSet> addressSets;
    std::vector<std::uint32_t> commonFirsts;
    /// Where a namespace begins, and where the ports of neighbours differ.
    std::vector<std::uint32_t> namespaceFirsts;
    std::vector<std::uint32_t> portFirsts;
    /// Nothing if the design keeps no policies.
    std::shared_ptr<const Reachability> keptIngress;
    std::shared_ptr<const Reachability> keptEgress;
    /// Policies that stay in force beside NetworkPolicies and may deny a pod's own node; nothing if there are
    /// none.
    std::shared_ptr<const Reachability> others;
};

DesignedTraffic::State::State(const Cluster &world, const KubernetesObjects &objects, const Design &wanted)
    : cluster(world)
    , design(wanted)
    , profile(profileOf(wanted))
    , outgoing(world.pods().size())
    , incoming(world.pods().size())
    , dns(findClusterDns(world, objects))
    , dnsPods(world.pods().size())
    , dnsAskers(cluster, design)
{
    EndRelations relations(cluster, profile);
    for (const ResolvedEdge &edge : resolveDesign(cluster, design, profile).edges) {
        if (edge.isResolved)
            addEdge(edge, relations);
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
    simulateOthers(objects);
    findFirsts();
}

void DesignedTraffic::State::findFirsts()
{
    const auto isOdd = [this](PodIndex pod) { return !isSubject(pod) || !takesPart(cluster[pod], profile); };
    for (std::uint32_t i = 0; i < cluster.pods().size(); ++i) {
        const PodIndex pod {i};
        const PodIndex previous {i == 0 ? 0 : i - 1};
        if (i == 0 || isOdd(pod) || isOdd(previous) || dnsPods[i] != dnsPods[i - 1])
            commonFirsts.push_back(i);
        if (i == 0 || !areInOneNamespace(pod, previous))
            namespaceFirsts.push_back(i);
        if (i == 0 || !hasSamePorts(cluster[pod], cluster[previous]))
            portFirsts.push_back(i);
    }
    if (!dnsCache.isEmpty()) {
        const AddressedPods cached(dnsCache, cluster);
        commonFirsts.insert(commonFirsts.end(), cached.firsts.begin(), cached.firsts.end());
    }
}

std::vector<std::uint32_t> DesignedTraffic::State::firstsFor(Direction direction, PodIndex subject) const
{
    if (!isIsolated(subject, direction))
        return {0};
    std::vector<std::uint32_t> firsts = commonFirsts;
    const auto add = [&firsts](const std::vector<std::uint32_t> &more) {
        firsts.insert(firsts.end(), more.begin(), more.end());
    };
    bool namesPorts = false;
    for (const std::size_t index : edgesOf(direction, subject)) {
        const EdgeRelation &edge = edges[index];
        (direction == Direction::Egress ? edge.to : edge.from).addFirsts(firsts);
        namesPorts = namesPorts || !edge.ports.named.empty();
    }
    if (namesPorts && direction == Direction::Egress)
        add(portFirsts);
    if (postures[toSize(subject)].sameNamespace || dnsPods[toSize(subject)])
        add(namespaceFirsts);
    if (const auto &simulated = kept(direction)) {
        const auto number = static_cast<std::uint32_t>(subject);
        add({number, number + 1});
        for (const EndRun &run : simulated->endRuns(direction, subject))
            firsts.push_back(static_cast<std::uint32_t>(run.first));
    }
    sortAndDropRepeated(firsts);
    firsts.resize(static_cast<std::size_t>(
        std::ranges::lower_bound(firsts, static_cast<std::uint32_t>(cluster.pods().size()))
        - firsts.begin()));
    return firsts;
}

void DesignedTraffic::State::addEdge(const ResolvedEdge &edge, EndRelations &relations)
{
    for (const PodIndex pod : edge.from.pods)
        outgoing[toSize(pod)].push_back(edges.size());
    for (const PodIndex pod : edge.to.pods)
        incoming[toSize(pod)].push_back(edges.size());
    edges.push_back({relations.of(edge.from), relations.of(edge.to), edge.ports});
    for (const EndRelation *end : {&edges.back().from, &edges.back().to}) {
        if (!end->addresses.isEmpty())
            addressSets.push_back(end->addresses);
    }
    dnsAskers.addEdge(edge);
}

void DesignedTraffic::State::simulateKept(const std::vector<NetworkPolicy> &keptPolicies)
{
    if (keptPolicies.empty())
        return;
    const std::shared_ptr<const Cluster> shared = borrowed(cluster);
    keptIngress = Reachability::compute(
        shared, oneDirection(keptPolicies, cluster, design, Direction::Ingress), profile);
    keptEgress = Reachability::compute(shared, oneDirection(keptPolicies, cluster, design, Direction::Egress),
                                       profile);
    for (const auto &simulated : {keptIngress, keptEgress}) {
        for (const AddressRange &range : simulated->externalAtoms())
            addressSets.emplace_back(range);
    }
}

void DesignedTraffic::State::simulateOthers(const KubernetesObjects &objects)
{
    if (!objects.ciliumPolicies.empty())
        others = Reachability::compute(borrowed(cluster), otherPolicies(objects, profile), profile);
}

bool DesignedTraffic::State::isIsolated(PodIndex pod, Direction direction) const
{
    if (!isSubject(pod))
        return false;
    if (denies(postures[toSize(pod)], direction))
        return true;
    const auto &simulated = kept(direction);
    return simulated && !simulated->policiesOf(pod, direction).empty();
}

TrafficBounds DesignedTraffic::State::keptBounds(Direction direction, const FlowEnd &from,
                                                 const FlowEnd &to) const
{
    const auto &simulated = kept(direction);
    if (!simulated)
        return {};
    return boundsOf(*simulated, from, to);
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
    for (const std::size_t index : edgesOf(direction, subject)) {
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
    // No NetworkPolicy keeps a pod's own node out.
    if (isOwnNode == Match::Yes && direction == Direction::Ingress)
        bounds.allowed = others ? others->between(*otherPod, subject).allowed : TrafficSet::all();
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
    if (direction == Direction::Egress && dnsAskers.mayAsk(subject))
        allowDnsEgress(to, bounds);
    const bool isDnsQuery = direction == Direction::Ingress && dnsPods[toSize(subject)] && otherPod
        && isSubject(*otherPod) && dnsAskers.isHeard(*otherPod);
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

std::vector<EndRun> DesignedTraffic::endRuns(Direction direction, PodIndex subject) const
{
    std::vector<EndRun> runs;
    for (const std::uint32_t first : m_state->firstsFor(direction, subject)) {
        const FlowEnd other = PodIndex(first);
        const bool isEgress = direction == Direction::Egress;
        runs.push_back({PodIndex(first),
                        m_state->endBounds(direction, isEgress ? FlowEnd(subject) : other,
                                           isEgress ? other : FlowEnd(subject))});
    }
    return runs;
}

bool DesignedTraffic::tellsAddressesApart(Direction direction, PodIndex subject) const
{
    const bool isEgress = direction == Direction::Egress;
    const auto hasAddresses = [&](std::size_t index) {
        const EdgeRelation &edge = m_state->edges[index];
        return !(isEgress ? edge.to : edge.from).addresses.isEmpty();
    };
    return m_state->kept(direction) || (isEgress && !m_state->dnsCache.isEmpty())
        || std::ranges::any_of(m_state->edgesOf(direction, subject), hasAddresses);
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
