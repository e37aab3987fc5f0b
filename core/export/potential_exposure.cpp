// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/potential_exposure.h"

#include "base/repeated.h"
#include "k8s/namespace.h"
#include "reachability/matching.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// The selector in one spelling: "key: value" is the same as "key In [value]".
std::vector<LabelRequirement> requirementsOf(const LabelSelector &selector)
{
    std::vector<LabelRequirement> requirements = selector.matchExpressions;
    for (const auto &[key, value] : selector.matchLabels)
        requirements.push_back({key, SelectorOperator::In, {value}});
    for (LabelRequirement &each : requirements)
        std::ranges::sort(each.values);
    std::ranges::sort(requirements);
    return requirements;
}

/// Whether a rule's selector matches for certain whatever the other one matches.
bool covers(const LabelSelector &rule, const LabelSelector &other)
{
    return rule.isEmpty() || requirementsOf(rule) == requirementsOf(other);
}

PotentialPeer peerOf(const PodPeer &peer)
{
    if (peer.namespaceSelector)
        return {*peer.namespaceSelector, peer.podSelector};
    LabelSelector named;
    named.matchLabels.set(kNamespaceNameLabel, peer.namespaceName);
    return {std::move(named), peer.podSelector};
}

bool isEveryPod(const PotentialPeer &peer)
{
    return peer.namespaceSelector.isEmpty() && peer.podSelector.isEmpty();
}

/// The ip blocks of a rule, where they match the addresses of pods.
Match matchAnyPod(const PolicyRule &rule, const EnforcementProfile &profile)
{
    AddressSet blocks;
    for (const PolicyPeer &peer : rule.peers) {
        if (std::holds_alternative<AnyPeer>(peer.what))
            return Match::Yes;
        if (const auto *pods = std::get_if<PodPeer>(&peer.what); pods && isEveryPod(peerOf(*pods)))
            return Match::Yes;
        if (const auto *block = std::get_if<AddressPeer>(&peer.what); block && block->mayMatchPods)
            blocks = blocks | block->addresses;
    }
    return profile.ipBlocksMatchPods ? matchPodAddress(blocks, {}) : Match::No;
}

bool matchesPeer(const PolicyRule &rule, const PotentialPeer &other)
{
    return std::ranges::any_of(rule.peers, [&other](const PolicyPeer &peer) {
        const auto *pods = std::get_if<PodPeer>(&peer.what);
        if (!pods)
            return false;
        const PotentialPeer selectors = peerOf(*pods);
        return covers(selectors.namespaceSelector, other.namespaceSelector)
            && covers(selectors.podSelector, other.podSelector);
    });
}

bool isPlain(const LabelSelector &selector)
{
    return selector.matchExpressions.empty() && !selector.matchLabels.empty();
}

/// What pods of the folder may do is in the list already. Only plain labels tell that a peer is nobody else.
bool isInFolder(const PotentialPeer &peer, const Cluster &cluster)
{
    if (!isPlain(peer.namespaceSelector) || !isPlain(peer.podSelector))
        return false;
    for (std::size_t i = 0; i < cluster.pods().size(); ++i) {
        const auto pod = PodIndex(i);
        if (matches(peer.podSelector, cluster[pod].labels)
            && matches(peer.namespaceSelector, cluster.namespaceOf(pod).labels))
            return true;
    }
    return false;
}

void add(RuleTraffic &sum, const RuleTraffic &more)
{
    sum.numbered |= more.numbered;
    sum.named.insert(sum.named.end(), more.named.begin(), more.named.end());
    // A name says nothing new where every port of its protocol is open.
    std::erase_if(sum.named, [&sum](const NamedPort &port) {
        return port.protocol && sum.numbered.ports(*port.protocol).isAll();
    });
    sortAndDropRepeated(sum.named);
}

bool isEmpty(const RuleTraffic &traffic)
{
    return traffic.numbered.isEmpty() && traffic.named.empty();
}

/// A peer and what it may exchange with the workload.
struct PeerTraffic {
    PotentialPeer peer;
    RuleTraffic traffic;
};

/// What policies open one workload to in one direction, pod by pod.
class ExposureFinder {
public:
    ExposureFinder(const Reachability &reachability, Direction direction)
        : m_reachability(reachability)
        , m_cluster(reachability.cluster())
        , m_direction(direction)
    {
    }

    void addPod(PodIndex pod)
    {
        std::vector<const PolicyRule *> rules;
        const std::vector<PolicyIndex> selecting = m_reachability.policiesOf(pod, m_direction);
        if (selecting.empty()) {
            m_any.numbered = TrafficSet::all();
            return;
        }
        for (const PolicyIndex index : selecting)
            addRules(rules, m_reachability.policies()[index], pod);
        for (const PolicyRule *rule : rules)
            addRule(*rule, rules, pod);
    }

    bool isUncertain() const { return m_isUncertain; }

    std::vector<PotentialConnection> connections(const std::string &workload) const
    {
        std::vector<PotentialConnection> found;
        if (!isEmpty(m_any))
            found.push_back({workload, std::nullopt, m_any});
        for (const PeerTraffic &each : m_peers) {
            RuleTraffic traffic = each.traffic;
            add(traffic, m_any);
            if (traffic != m_any && !isInFolder(each.peer, m_cluster))
                found.push_back({workload, each.peer, std::move(traffic)});
        }
        return found;
    }

private:
    /// Keeps the rules that certainly hold. A rule that may deny is not weighed against others here.
    void addRules(std::vector<const PolicyRule *> &rules, const Policy &policy, PodIndex pod)
    {
        const bool isSure = policy.isCertain && policy.dialect == Dialect::NetworkPolicy
            && matchSubject(policy, m_cluster, pod, m_reachability.profile()) == Match::Yes;
        m_isUncertain = m_isUncertain || !isSure;
        for (const PolicyRule &rule : policy.rules(m_direction)) {
            if (isSure)
                rules.push_back(&rule);
        }
    }

    void addRule(const PolicyRule &rule, const std::vector<const PolicyRule *> &rules, PodIndex pod)
    {
        const Match any = matchAnyPod(rule, m_reachability.profile());
        if (any == Match::Yes) {
            add(m_any, trafficOf(rule, pod));
            return;
        }
        m_isUncertain = m_isUncertain || any == Match::Maybe;
        for (const PolicyPeer &peer : rule.peers) {
            if (const auto *pods = std::get_if<PodPeer>(&peer.what))
                addPeer(peerOf(*pods), rules, pod);
        }
    }

    void addPeer(const PotentialPeer &peer, const std::vector<const PolicyRule *> &rules, PodIndex pod)
    {
        PeerTraffic &place = placeOf(peer);
        for (const PolicyRule *rule : rules) {
            if (matchesPeer(*rule, peer))
                add(place.traffic, trafficOf(*rule, pod));
        }
    }

    PeerTraffic &placeOf(const PotentialPeer &peer)
    {
        const auto isSame = [&peer](const PeerTraffic &each) {
            return requirementsOf(each.peer.namespaceSelector) == requirementsOf(peer.namespaceSelector)
                && requirementsOf(each.peer.podSelector) == requirementsOf(peer.podSelector);
        };
        const auto place = std::ranges::find_if(m_peers, isSame);
        return place == m_peers.end() ? m_peers.emplace_back(PeerTraffic {peer, {}}) : *place;
    }

    RuleTraffic trafficOf(const PolicyRule &rule, PodIndex pod) const
    {
        if (m_direction == Direction::Egress)
            return rule.traffic;
        return {rule.traffic.numbered | resolveNames(rule.traffic.named, m_cluster[pod].ports), {}};
    }

    const Reachability &m_reachability;
    const Cluster &m_cluster;
    const Direction m_direction;
    RuleTraffic m_any;
    std::vector<PeerTraffic> m_peers;
    bool m_isUncertain = false;
};

void addDirection(PotentialExposure &exposure, const Reachability &reachability, WorkloadIndex workload,
                  Direction direction)
{
    const Cluster &cluster = reachability.cluster();
    const std::string name = toString(cluster[workload].id);
    ExposureFinder finder(reachability, direction);
    bool isAlive = false;
    const Isolation isolation = reachability.isolation(workload, direction);
    for (const PodIndex pod : cluster[workload].pods) {
        if (!takesPart(cluster[pod], reachability.profile()))
            continue;
        isAlive = true;
        if (isolation != Isolation::Unknown)
            finder.addPod(pod);
    }
    if (!isAlive)
        return;
    auto &connections = direction == Direction::Egress ? exposure.egress : exposure.ingress;
    for (PotentialConnection &each : finder.connections(name))
        connections.push_back(std::move(each));
    if (isolation == Isolation::Open)
        exposure.unprotected.push_back({name, direction});
    if (isolation == Isolation::Unknown || finder.isUncertain())
        exposure.uncertain.push_back({name, direction});
}

/// A name may stand for the port at a peer that is not known.
void keepPort(PotentialExposure &exposure, const PortFocus &focus)
{
    const auto isOther = [&](const PotentialConnection &each) {
        return !each.traffic.numbered.contains(focus.protocol, focus.port);
    };
    const auto mayBeMeant
        = [&focus](const NamedPort &name) { return !name.protocol || name.protocol == focus.protocol; };
    for (const PotentialConnection &each : exposure.egress) {
        if (isOther(each) && std::ranges::any_of(each.traffic.named, mayBeMeant))
            exposure.uncertain.push_back({each.workload, Direction::Egress});
    }
    std::erase_if(exposure.egress, isOther);
    std::erase_if(exposure.ingress, isOther);
}

} // namespace

PotentialExposure potentialExposure(const Reachability &reachability, const ConnectionListOptions &options)
{
    PotentialExposure exposure;
    for (std::size_t i = 0; i < reachability.cluster().workloads().size(); ++i) {
        const auto workload = WorkloadIndex(i);
        if (!options.isInFocus(workload))
            continue;
        for (const Direction direction : {Direction::Egress, Direction::Ingress}) {
            if (!options.direction || options.direction == direction)
                addDirection(exposure, reachability, workload, direction);
        }
    }
    if (options.port)
        keepPort(exposure, *options.port);
    std::ranges::sort(exposure.unprotected);
    sortAndDropRepeated(exposure.uncertain);
    return exposure;
}

} // namespace drawbridge
