// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/rule_cover.h"

#include "base/overloaded.h"
#include "reachability/matching.h"
#include "synthesis/kept_policies.h"
#include "synthesis/rule_writer.h"

#include <algorithm>
#include <span>
#include <tuple>

namespace drawbridge {

namespace {

/// Pods of one namespace, or of those that a selector finds.
struct PeerSelector {
    using Namespaces = std::variant<std::string, LabelSelector>;
    Namespaces namespaces;
    LabelSelector pods;
};

/// What a peer stands for if it holds whatever pods a selector finds; nothing for workloads and blocks.
std::optional<PeerSelector> selectorOf(const RulePeer &peer)
{
    if (const auto *ns = std::get_if<NamespacePeer>(&peer))
        return PeerSelector {ns->namespaceName, {}};
    if (const auto *group = std::get_if<GroupPeer>(&peer))
        return PeerSelector {group->namespaceName, group->podSelector};
    if (const auto *any = std::get_if<PodsPeer>(&peer))
        return PeerSelector {any->namespaceSelector, any->podSelector};
    return std::nullopt;
}

/// The selector of a subject that pods to come may join; nothing for pods that are listed.
std::optional<LabelSelector> selectorOf(const RuleSubject &subject)
{
    if (std::holds_alternative<RuleSubject::WholeNamespace>(subject.pods))
        return LabelSelector {};
    if (const auto *selector = std::get_if<LabelSelector>(&subject.pods))
        return *selector;
    return std::nullopt;
}

AddressSet addressesOf(const BlockPeer &block)
{
    return IpBlock {block.cidr, block.except}.addresses();
}

/// Where a grant stands in the table.
struct GrantPlace {
    const RuleSubject *subject;
    const RulePeer *peer;
    /// In the table of DNS.
    bool isDns;
    /// Nobody drew it.
    bool isException = false;
};

class RuleCover {
public:
    RuleCover(const Cluster &cluster, const EnforcementProfile &profile, const ClusterDns &dns,
              RuleTable &table)
        : m_cluster(cluster)
        , m_profile(profile)
        , m_dns(dns)
        , m_table(table)
        , m_hasPodsOfSeveralAddresses(std::ranges::any_of(
              cluster.pods(), [](const ClusterPod &pod) { return pod.addresses.size() > 1; }))
    {
    }

    void reduce()
    {
        for (SubjectTable *layer : {&m_table.dns, &m_table.subjects}) {
            for (auto &[subject, rules] : *layer) {
                for (const Direction direction : {Direction::Ingress, Direction::Egress})
                    findNeeded(subject, direction, rules.of(direction), layer == &m_table.dns);
            }
        }
        for (SubjectTable *layer : {&m_table.dns, &m_table.subjects})
            dropWhatNeedsNothing(*layer);
    }

private:
    void findNeeded(const RuleSubject &subject, Direction direction, Grants &grants, bool isDns) const;
    EdgePorts needed(const GrantPlace &place, Direction direction, const EdgePorts &ports,
                     const EdgePorts &covered) const;
    EdgePorts openedByWider(const GrantPlace &place, Direction direction) const;
    EdgePorts openedIn(const Grants &grants, const GrantPlace &place, const GrantPlace &wide) const;
    bool opensDnsPods(const Grants &grants) const;
    bool opensDnsWorkload(const GrantPlace &place) const;
    EdgePorts openedByBlocks(const Grants &grants, const BlockPeer &block) const;
    bool isWider(const GrantPlace &wide, const GrantPlace &narrow) const;
    bool holds(const RuleSubject &wide, const RuleSubject &narrow) const;
    bool holds(const RulePeer &wide, const RulePeer &narrow) const;
    bool holdsNamespace(const PeerSelector::Namespaces &wide, const std::string &name) const;
    bool holdsNamespaces(const PeerSelector::Namespaces &wide, const PeerSelector::Namespaces &narrow) const;
    bool holds(const LabelSelector &selector, std::span<const PodIndex> pods) const;
    static void dropWhatNeedsNothing(SubjectTable &layer);

    const Cluster &m_cluster;
    const EnforcementProfile &m_profile;
    const ClusterDns &m_dns;
    RuleTable &m_table;
    bool m_hasPodsOfSeveralAddresses;
};

bool RuleCover::holds(const LabelSelector &selector, std::span<const PodIndex> pods) const
{
    return std::ranges::all_of(
        pods, [&](PodIndex pod) { return matchPod(selector, m_cluster, pod, m_profile) == Match::Yes; });
}

bool RuleCover::holds(const RuleSubject &wide, const RuleSubject &narrow) const
{
    if (wide == narrow)
        return true;
    const auto outer = selectorOf(wide);
    if (!outer || wide.namespaceName != narrow.namespaceName)
        return false;
    if (const auto *pods = std::get_if<std::vector<PodIndex>>(&narrow.pods))
        return holds(*outer, *pods);
    return implies(*selectorOf(narrow), *outer);
}

bool RuleCover::holdsNamespace(const PeerSelector::Namespaces &wide, const std::string &name) const
{
    if (const auto *one = std::get_if<std::string>(&wide))
        return *one == name;
    ClusterNamespace nameAlone;
    nameAlone.name = name;
    nameAlone.labels.set(kNamespaceNameLabel, name);
    const auto index = m_cluster.findNamespace(name);
    return matchNamespace(std::get<LabelSelector>(wide), index ? m_cluster[*index] : nameAlone, m_profile)
        == Match::Yes;
}

bool RuleCover::holdsNamespaces(const PeerSelector::Namespaces &wide,
                                const PeerSelector::Namespaces &narrow) const
{
    if (const auto *one = std::get_if<std::string>(&narrow))
        return holdsNamespace(wide, *one);
    const auto *selector = std::get_if<LabelSelector>(&wide);
    return selector && implies(std::get<LabelSelector>(narrow), *selector);
}

bool RuleCover::holds(const RulePeer &wide, const RulePeer &narrow) const
{
    if (wide == narrow)
        return true;
    const auto outer = selectorOf(wide);
    if (const auto *workload = std::get_if<WorkloadPeer>(&narrow)) {
        const ClusterWorkload &inner = m_cluster[workload->workload];
        return outer && holdsNamespace(outer->namespaces, inner.id.namespaceName)
            && holds(outer->pods, inner.pods);
    }
    if (const auto inner = selectorOf(narrow))
        return outer && holdsNamespaces(outer->namespaces, inner->namespaces)
            && implies(inner->pods, outer->pods);
    const auto *block = std::get_if<BlockPeer>(&wide);
    return block && addressesOf(*block).contains(addressesOf(std::get<BlockPeer>(narrow)));
}

/// Of two that hold each other the first in order counts as the wider one, so that one of them stays.
bool RuleCover::isWider(const GrantPlace &wide, const GrantPlace &narrow) const
{
    if (!holds(*wide.subject, *narrow.subject) || !holds(*wide.peer, *narrow.peer))
        return false;
    if (!holds(*narrow.subject, *wide.subject) || !holds(*narrow.peer, *wide.peer))
        return true;
    return std::tie(*wide.subject, *wide.peer, narrow.isDns)
        < std::tie(*narrow.subject, *narrow.peer, wide.isDns);
}

/// Blocks open together what they hold together.
EdgePorts RuleCover::openedByBlocks(const Grants &grants, const BlockPeer &block) const
{
    EdgePorts opened;
    for (const auto &[peer, grant] : grants) {
        AddressSet addresses;
        for (const auto &[other, granted] : grants) {
            const auto *each = std::get_if<BlockPeer>(&other);
            if (each && covers(granted.ports, grant.ports))
                addresses = addresses | addressesOf(*each);
        }
        if (std::holds_alternative<BlockPeer>(peer) && addresses.contains(addressesOf(block)))
            opened = unite(opened, grant.ports);
    }
    return opened;
}

/// Whether the workload that serves DNS is open altogether. (What is open in part may itself be left to DNS.)
bool RuleCover::opensDnsPods(const Grants &grants) const
{
    return !m_dns.pods.empty() && std::ranges::any_of(grants, [this](const auto &entry) {
        const auto *workload = std::get_if<WorkloadPeer>(&entry.first);
        return workload && entry.second.ports.isEverything
            && std::ranges::includes(m_cluster[workload->workload].pods, m_dns.pods);
    });
}

/// Whether the workload that serves DNS lets the asking peer in altogether, as one of its own edges says.
bool RuleCover::opensDnsWorkload(const GrantPlace &place) const
{
    return !m_dns.pods.empty() && std::ranges::any_of(m_table.subjects, [&](const auto &entry) {
        const auto *pods = std::get_if<std::vector<PodIndex>>(&entry.first.pods);
        return pods && entry.first.namespaceName == place.subject->namespaceName
            && std::ranges::includes(*pods, m_dns.pods)
            && std::ranges::any_of(entry.second.ingress, [&](const auto &grant) {
                   return grant.second.ports.isEverything && holds(grant.first, *place.peer);
               });
    });
}

EdgePorts RuleCover::openedIn(const Grants &grants, const GrantPlace &place, const GrantPlace &wide) const
{
    const auto *block = std::get_if<BlockPeer>(place.peer);
    if (block && !holds(*place.subject, *wide.subject))
        return openedByBlocks(grants, *block);
    if (place.isException && !wide.isDns && std::holds_alternative<GroupPeer>(*place.peer)
        && opensDnsPods(grants))
        return everything();
    EdgePorts opened;
    for (const auto &[peer, grant] : grants) {
        // Workloads hold nothing but themselves, and come after what may hold others.
        if (!block && std::holds_alternative<WorkloadPeer>(peer))
            break;
        if (isWider({wide.subject, &peer, wide.isDns}, place))
            opened = unite(opened, grant.ports);
    }
    const auto same = grants.find(*place.peer);
    if (same != grants.end() && isWider({wide.subject, &same->first, wide.isDns}, place))
        opened = unite(opened, same->second.ports);
    return opened;
}

EdgePorts RuleCover::openedByWider(const GrantPlace &place, Direction direction) const
{
    EdgePorts opened;
    // Blocks that hold only some of a pod's addresses each let it in together, and must stay in one rule.
    if (m_hasPodsOfSeveralAddresses && std::holds_alternative<BlockPeer>(*place.peer))
        return opened;
    if (place.isException && direction == Direction::Ingress && opensDnsWorkload(place))
        return everything();
    for (SubjectTable *layer : {&m_table.dns, &m_table.subjects}) {
        const bool isDns = layer == &m_table.dns;
        const auto look = [&](const RuleSubject &subject, const SubjectRules &rules) {
            const GrantPlace wide {&subject, nullptr, isDns};
            if (holds(subject, *place.subject))
                opened = unite(opened, openedIn(rules.of(direction), place, wide));
        };
        // Subjects that pods to come may join stand before those that are listed.
        for (auto each = layer->lower_bound({place.subject->namespaceName, RuleSubject::WholeNamespace {}});
             each != layer->end() && each->first.namespaceName == place.subject->namespaceName
             && selectorOf(each->first);
             ++each)
            look(each->first, each->second);
        if (const auto own = layer->find(*place.subject); own != layer->end() && !selectorOf(own->first))
            look(own->first, own->second);
    }
    return opened;
}

/// Where the pods at the receiving end are known, a name is worth the number that it has there.
EdgePorts RuleCover::needed(const GrantPlace &place, Direction direction, const EdgePorts &ports,
                            const EdgePorts &covered) const
{
    EdgePorts rest = subtract(ports, covered);
    const auto *subject = std::get_if<std::vector<PodIndex>>(&place.subject->pods);
    const auto *workload = std::get_if<WorkloadPeer>(place.peer);
    const std::vector<PodIndex> *receivers = direction == Direction::Ingress ? subject
        : workload ? &m_cluster[workload->workload].pods
                   : nullptr;
    if (!receivers || rest.isEverything)
        return rest;
    TrafficSet everywhere = TrafficSet::all();
    for (const PodIndex pod : *receivers)
        everywhere = everywhere & resolvedOn(covered, m_cluster[pod]);
    rest.numbered = rest.numbered - everywhere;
    EdgePorts others = unite(covered, rest);
    others.named = covered.named;
    std::erase_if(rest.named, [&](const NamedPort &name) {
        EdgePorts one;
        one.named = {name};
        const bool isOpen = std::ranges::all_of(*receivers, [&](PodIndex pod) {
            return resolvedOn(others, m_cluster[pod]).contains(resolvedOn(one, m_cluster[pod]));
        });
        if (!isOpen)
            others = unite(others, one);
        return isOpen;
    });
    return rest;
}

void RuleCover::findNeeded(const RuleSubject &subject, Direction direction, Grants &grants, bool isDns) const
{
    for (auto &[peer, grant] : grants) {
        const GrantPlace place {&subject, &peer, isDns, isDns || grant.isDns};
        grant.needed = needed(place, direction, grant.ports, openedByWider(place, direction));
    }
}

void RuleCover::dropWhatNeedsNothing(SubjectTable &layer)
{
    const auto needsNothing = [](const auto &entry) { return isNothing(entry.second.needed); };
    for (auto &[subject, rules] : layer) {
        std::erase_if(rules.ingress, needsNothing);
        std::erase_if(rules.egress, needsNothing);
    }
    std::erase_if(
        layer, [](const auto &entry) { return entry.second.ingress.empty() && entry.second.egress.empty(); });
}

} // namespace

RuleTable reducedRuleTable(const Cluster &cluster, const KubernetesObjects &objects, const Design &design)
{
    const EnforcementProfile &profile = profileOf(design);
    const ClusterDns dns = findClusterDns(cluster, objects);
    RuleTable table = buildRuleTable(cluster, design, resolveDesign(cluster, design, profile), dns,
                                     keptPolicies(objects, design));
    RuleCover(cluster, profile, dns, table).reduce();
    return table;
}

} // namespace drawbridge
