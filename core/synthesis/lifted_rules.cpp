// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/lifted_rules.h"

#include "reachability/matching.h"
#include "synthesis/design_resolution.h"
#include "synthesis/lifted_ends.h"
#include "synthesis/messages.h"
#include "synthesis/rule_writer.h"

#include <algorithm>
#include <optional>

namespace drawbridge {

namespace {

/// The namespaces that the peer names one by one; nothing if it finds them by other labels.
std::optional<std::vector<std::string>> namedNamespaces(const PodPeer &peer)
{
    if (!peer.namespaceSelector)
        return std::vector {peer.namespaceName};
    const LabelSelector &selector = *peer.namespaceSelector;
    const std::string *name = selector.matchLabels.find(kNamespaceNameLabel);
    if (name && selector == namespacesNamed({*name}))
        return std::vector {*name};
    if (!selector.matchLabels.empty() || selector.matchExpressions.size() != 1)
        return std::nullopt;
    const LabelRequirement &only = selector.matchExpressions.front();
    const bool isList = only.key == kNamespaceNameLabel && only.op == SelectorOperator::In;
    return isList ? std::optional(only.values) : std::nullopt;
}

/// Lifts the rules of all policies, one by one.
class RuleLifter {
public:
    RuleLifter(const LiftingWorld &world, const Design &postures)
        : m_world(world)
        , m_postures(postures)
    {
    }

    LiftedRules lift();

private:
    /// A rule of one direction, with the ends in the folder that it opens.
    struct Opened {
        const Policy *policy = nullptr;
        std::string namespaceName;
        Direction direction = Direction::Ingress;
        std::vector<EdgeEndpoint> ends;
        std::vector<PodIndex> pods;
    };

    void liftPolicy(const Policy &policy, const ClusterNamespace &ns, Direction direction);
    void liftUnselected(const ClusterNamespace &ns, Direction direction);
    Opened openedBy(const Policy &policy, const ClusterNamespace &ns, Direction direction) const;
    void liftPeer(const Opened &opened, const PodPeer &peer, const RuleTraffic &traffic);
    void liftNamed(const Opened &opened, const std::string &name, const PodPeer &peer,
                   const RuleTraffic &traffic);
    bool isDns(const Opened &opened, const PodPeer &peer, const RuleTraffic &traffic) const;
    bool isDnsQuery(const Opened &opened, const std::string &asking, const PodPeer &peer,
                    const RuleTraffic &traffic) const;
    bool isDns(const RuleTraffic &traffic) const;
    void reportNarrowedDns(const Opened &opened, const PodPeer &peer);
    bool isAllowedBothWays(const Opened &opened, const ClusterNamespace &peer,
                           const RuleTraffic &traffic) const;
    bool isMadeOfWorkloads(const ClusterNamespace &ns, const LabelSelector &selector) const;
    std::vector<Match> matchesOf(WorkloadIndex workload, const LabelSelector &selector) const;
    void addEdges(const Opened &opened, const EdgeEndpoint &peer, const RuleTraffic &traffic);

    const LiftingWorld &m_world;
    const Design &m_postures;
    LiftedRules m_result;
};

std::vector<Match> RuleLifter::matchesOf(WorkloadIndex workload, const LabelSelector &selector) const
{
    std::vector<Match> found;
    for (const PodIndex pod : m_world.podsOf(workload))
        found.push_back(matchPod(selector, m_world.cluster(), pod, m_world.profile()));
    return found;
}

/// All pods of the namespace, whole workloads, or a group where the policy selects some pods of one.
RuleLifter::Opened RuleLifter::openedBy(const Policy &policy, const ClusterNamespace &ns,
                                        Direction direction) const
{
    Opened opened {&policy, ns.name, direction, {}, {}};
    bool isGroup = false;
    for (const WorkloadIndex workload : m_world.workloadsOf(ns)) {
        const std::vector<Match> found = matchesOf(workload, policy.podSelector);
        if (std::ranges::find(found, Match::Maybe) != found.end())
            continue;
        const std::vector<PodIndex> pods = m_world.podsOf(workload);
        for (std::size_t i = 0; i < pods.size(); ++i) {
            if (found[i] == Match::Yes)
                opened.pods.push_back(pods[i]);
        }
        const bool holdsAll = std::ranges::find(found, Match::No) == found.end();
        isGroup = isGroup || (!holdsAll && std::ranges::find(found, Match::Yes) != found.end());
        if (holdsAll && !m_world.isStandIn(workload))
            opened.ends.push_back(endpointOf(m_world.cluster(), workload));
    }
    if (policy.podSelector.isEmpty())
        opened.ends = {NamespaceEndpoint {ns.name}};
    else if (isGroup)
        opened.ends = {GroupEndpoint {ns.name, policy.podSelector}};
    return opened;
}

void RuleLifter::addEdges(const Opened &opened, const EdgeEndpoint &peer, const RuleTraffic &traffic)
{
    std::vector<EdgeTraffic> lines;
    if (!traffic.numbered.isEmpty())
        lines = linesOf(traffic.numbered);
    for (const NamedPort &name : traffic.named)
        lines.push_back({name.protocol.value_or(Protocol::Tcp), PortReference(name.name), std::nullopt});
    if (lines.empty() && !traffic.numbered.isAll())
        return;
    for (const EdgeEndpoint &end : opened.ends) {
        AllowedEdge &edge = m_result.edges.emplace_back();
        edge.from = opened.direction == Direction::Ingress ? peer : end;
        edge.to = opened.direction == Direction::Ingress ? end : peer;
        edge.traffic = lines;
    }
}

/// What the posture says in other words.
bool RuleLifter::isDns(const Opened &opened, const PodPeer &peer, const RuleTraffic &traffic) const
{
    const auto names = namedNamespaces(peer);
    const bool includesDns = !names || std::ranges::find(*names, m_world.dns().namespaceName) != names->end();
    return opened.direction == Direction::Egress && includesDns
        && m_postures.postureOf(opened.namespaceName).dns != DnsScope::Nobody
        && peer.podSelector == m_world.dns().podSelector && isDns(traffic);
}

/// What the posture of another namespace says: DNS pods hear all of its pods.
bool RuleLifter::isDnsQuery(const Opened &opened, const std::string &asking, const PodPeer &peer,
                            const RuleTraffic &traffic) const
{
    const std::vector<PodIndex> &dnsPods = m_world.dns().pods;
    return opened.direction == Direction::Ingress && peer.podSelector.isEmpty() && isDns(traffic)
        && m_postures.postureOf(asking).dns != DnsScope::Nobody
        && std::ranges::includes(dnsPods, opened.pods);
}

bool RuleLifter::isDns(const RuleTraffic &traffic) const
{
    return traffic.named.empty() && m_world.dns().traffic.contains(traffic.numbered);
}

void RuleLifter::reportNarrowedDns(const Opened &opened, const PodPeer &peer)
{
    const std::string &dnsNamespace = m_world.dns().namespaceName;
    const auto names = namedNamespaces(peer);
    if (names && *names == std::vector {dnsNamespace})
        return;
    m_result.diagnostics.push_back({&messages::kDnsRuleNarrowed,
                                    {opened.namespaceName + '/' + opened.policy->id.name, dnsNamespace},
                                    opened.policy->where,
                                    {}});
}

/// Whether the other end's own policies let its pods take part, all of them: then it is an end of an edge
/// that opens both.
bool RuleLifter::isAllowedBothWays(const Opened &opened, const ClusterNamespace &peer,
                                   const RuleTraffic &traffic) const
{
    const bool isIngress = opened.direction == Direction::Ingress;
    if (!isIngress && traffic.hasNames())
        return false;
    for (const WorkloadIndex workload : m_world.workloadsOf(peer)) {
        for (const PodIndex other : m_world.podsOf(workload)) {
            for (const PodIndex pod : opened.pods) {
                const PodIndex to = isIngress ? pod : other;
                const TrafficSet wanted = resolveTraffic(traffic, m_world.cluster()[to].ports);
                const bool isPair = pod != other || m_world.cluster()[pod].count > 1;
                if (isPair
                    && !m_world.reachability().between(isIngress ? other : pod, to).allowed.contains(wanted))
                    return false;
            }
        }
    }
    return true;
}

/// Whether the selector finds pods today, and of no workload only some.
bool RuleLifter::isMadeOfWorkloads(const ClusterNamespace &ns, const LabelSelector &selector) const
{
    bool findsAny = false;
    for (const WorkloadIndex workload : m_world.workloadsOf(ns)) {
        const std::vector<Match> found = matchesOf(workload, selector);
        const auto is = [&found](Match match) { return std::ranges::find(found, match) != found.end(); };
        if (is(Match::Maybe) || (is(Match::Yes) && is(Match::No)))
            return false;
        findsAny = findsAny || is(Match::Yes);
    }
    return findsAny;
}

void RuleLifter::liftNamed(const Opened &opened, const std::string &name, const PodPeer &peer,
                           const RuleTraffic &traffic)
{
    if (!m_world.isInFolder(name)) {
        addEdges(opened,
                 peer.podSelector.isEmpty() ? EdgeEndpoint(NamespaceEndpoint {name})
                                            : EdgeEndpoint(GroupEndpoint {name, peer.podSelector}),
                 traffic);
        return;
    }
    if (isDnsQuery(opened, name, peer, traffic))
        return;
    const ClusterNamespace &ns = m_world.cluster()[*m_world.cluster().findNamespace(name)];
    const bool isDrawnByPairs = peer.podSelector.isEmpty() ? isAllowedBothWays(opened, ns, traffic)
                                                           : isMadeOfWorkloads(ns, peer.podSelector);
    if (!isDrawnByPairs)
        addEdges(opened, PodsEndpoint {namespacesNamed({name}), peer.podSelector}, traffic);
}

void RuleLifter::liftPeer(const Opened &opened, const PodPeer &peer, const RuleTraffic &traffic)
{
    if (isDns(opened, peer, traffic))
        return reportNarrowedDns(opened, peer);
    if (const auto names = namedNamespaces(peer)) {
        for (const std::string &name : *names)
            liftNamed(opened, name, peer, traffic);
    } else {
        addEdges(opened, PodsEndpoint {*peer.namespaceSelector, peer.podSelector}, traffic);
    }
}

void RuleLifter::liftPolicy(const Policy &policy, const ClusterNamespace &ns, Direction direction)
{
    const Opened opened = openedBy(policy, ns, direction);
    for (const PolicyRule &rule : policy.rules(direction)) {
        if (!rule.isValid || rule.unmodelled)
            continue;
        for (const PolicyPeer &peer : rule.peers) {
            if (const auto *pods = std::get_if<PodPeer>(&peer.what))
                liftPeer(opened, *pods, rule.traffic);
            else if (std::holds_alternative<AnyPeer>(peer.what))
                addEdges(opened, PodsEndpoint {}, rule.traffic);
        }
    }
}

/// Pods that are open today in a namespace that will deny.
void RuleLifter::liftUnselected(const ClusterNamespace &ns, Direction direction)
{
    Opened opened {nullptr, ns.name, direction, {}, {}};
    for (const WorkloadIndex workload : m_world.workloadsOf(ns)) {
        const auto isOpen
            = [&](PodIndex pod) { return m_world.reachability().policiesOf(pod, direction).empty(); };
        if (!m_world.isStandIn(workload) && std::ranges::all_of(m_world.podsOf(workload), isOpen))
            opened.ends.push_back(endpointOf(m_world.cluster(), workload));
    }
    addEdges(opened, PodsEndpoint {}, {TrafficSet::all(), {}});
}

LiftedRules RuleLifter::lift()
{
    for (const NamespaceIndex index : m_world.namespaces()) {
        const ClusterNamespace &ns = m_world.cluster()[index];
        if (!rulesStandAlone(m_world.loaded().policies(), ns.name))
            continue;
        for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
            if (!denies(m_postures.postureOf(ns.name), direction))
                continue;
            liftUnselected(ns, direction);
            for (const Policy &policy : m_world.loaded().policies().policies) {
                if (policy.namespaceName == ns.name && policy.isolates(direction) && policy.isCertain)
                    liftPolicy(policy, ns, direction);
            }
        }
    }
    return std::move(m_result);
}

} // namespace

bool rulesStandAlone(const PolicySet &policies, const std::string &namespaceName)
{
    const auto isElsewhere = [&](const std::string &other) {
        return !other.empty() && !isUnresolved(other) && other != namespaceName;
    };
    return std::ranges::all_of(policies.notModelled,
                               [&](const OtherPolicy &policy) {
                                   return !policy.isAboutNodes && isElsewhere(policy.id.namespaceName);
                               })
        && std::ranges::all_of(policies.policies, [&](const Policy &policy) {
               return policy.dialect == Dialect::NetworkPolicy || isElsewhere(policy.namespaceName);
           });
}

LiftedRules liftOpenRules(const LiftingWorld &world, const Design &postures)
{
    return RuleLifter(world, postures).lift();
}

} // namespace drawbridge
