// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/rule_table.h"

#include "synthesis/kept_policies.h"
#include "synthesis/messages.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace drawbridge {

namespace {

/// Enters every resolved edge at both of its ends, and the exceptions of the postures.
class TableBuilder {
public:
    TableBuilder(const Cluster &cluster, const Design &design, const ClusterDns &dns,
                 const std::vector<NetworkPolicy> &kept)
        : m_cluster(cluster)
        , m_design(design)
        , m_dns(dns)
        , m_kept(kept)
    {
    }

    RuleTable build(const ResolvedDesign &resolved);
    SubjectTable grantsOf(const ResolvedEdge &edge, std::size_t index);

private:
    bool isIsolatedAsAWhole(const std::string &namespaceName, Direction direction) const;
    std::vector<RuleSubject> subjectsOf(const ResolvedEnd &end, Direction direction, std::size_t edge);
    std::vector<RuleSubject> isolatedPodsOf(const std::vector<PodIndex> &pods, Direction direction,
                                            std::size_t edge);
    Match isolatedByKept(PodIndex pod, Direction direction, std::size_t edge);
    std::vector<RulePeer> peersOf(const ResolvedEnd &end) const;
    bool isOnlyItself(const RuleSubject &subject, const RulePeer &peer) const;
    void enter(const ResolvedEnd &subject, const ResolvedEnd &peer, Direction direction,
               const EdgePorts &ports, std::size_t edge);
    void enter(const ResolvedEdge &edge, std::size_t index);
    void enterSameNamespace(const std::string &name, const Posture &posture);
    void enterDns(const std::string &name, const Posture &posture);
    void enterDns(Grants &grants) const;
    void enterDnsOfEdge(const ResolvedEdge &edge, std::size_t index);
    bool mayAskDns(const std::string &name) const;
    void enterDnsQueries();

    const Cluster &m_cluster;
    const Design &m_design;
    const ClusterDns &m_dns;
    const std::vector<NetworkPolicy> &m_kept;
    /// Namespaces in which an edge starts.
    std::set<std::string> m_starts;
    RuleTable m_table;
};

/// Whether adding a policy for any pods of the namespace isolates nobody who is not isolated already.
bool TableBuilder::isIsolatedAsAWhole(const std::string &namespaceName, Direction direction) const
{
    return denies(m_design.postureOf(namespaceName), direction)
        || std::ranges::any_of(m_kept, [&](const NetworkPolicy &policy) {
               return policy.meta.namespaceName == namespaceName && policy.podSelector.isEmpty()
                   && policy.isolates(direction);
           });
}

/// Whether a kept policy isolates the pod; a problem where that is not known.
Match TableBuilder::isolatedByKept(PodIndex pod, Direction direction, std::size_t edge)
{
    Match isolated = Match::No;
    const NetworkPolicy *doubtful = nullptr;
    for (const NetworkPolicy &policy : m_kept) {
        const Match match = isolatesPod(policy, m_cluster, pod, direction, profileOf(m_design));
        if (match == Match::Maybe)
            doubtful = &policy;
        isolated = either(isolated, match);
    }
    if (isolated == Match::Maybe)
        m_table.problems.push_back({&messages::kKeptIsolationUnknown,
                                    {nameOf(m_design.edges[edge]),
                                     fmt::format("{}/{}", doubtful->meta.namespaceName, doubtful->meta.name),
                                     toString(m_cluster.workloadOf(pod).id)},
                                    m_design.edges[edge].place.where,
                                    {}});
    return isolated;
}

/// In a namespace that is open, only the pods that a kept policy isolates need a rule, and any other pod must
/// not be selected, because that alone would isolate it.
std::vector<RuleSubject> TableBuilder::isolatedPodsOf(const std::vector<PodIndex> &pods, Direction direction,
                                                      std::size_t edge)
{
    std::map<WorkloadIndex, std::vector<PodIndex>> isolated;
    for (const PodIndex pod : pods) {
        if (isolatedByKept(pod, direction, edge) == Match::Yes)
            isolated[m_cluster[pod].workload].push_back(pod);
    }
    std::vector<RuleSubject> subjects;
    for (const auto &[workload, ofWorkload] : isolated)
        subjects.push_back({m_cluster[workload].id.namespaceName, ofWorkload});
    return subjects;
}

std::vector<RuleSubject> TableBuilder::subjectsOf(const ResolvedEnd &end, Direction direction,
                                                  std::size_t edge)
{
    if (!end.workloads.empty()) {
        std::vector<RuleSubject> subjects;
        for (const WorkloadIndex workload : end.workloads) {
            const ClusterWorkload &entry = m_cluster[workload];
            if (isIsolatedAsAWhole(entry.id.namespaceName, direction)) {
                subjects.push_back({entry.id.namespaceName, entry.pods});
                continue;
            }
            const auto isolated = isolatedPodsOf(entry.pods, direction, edge);
            subjects.insert(subjects.end(), isolated.begin(), isolated.end());
        }
        return subjects;
    }
    std::optional<RuleSubject> whole;
    if (const auto *ns = std::get_if<NamespaceEndpoint>(&end.endpoint))
        whole = RuleSubject {ns->namespaceName, RuleSubject::WholeNamespace {}};
    else if (const auto *group = std::get_if<GroupEndpoint>(&end.endpoint))
        whole = RuleSubject {group->namespaceName, group->podSelector};
    if (!whole || !m_cluster.findNamespace(whole->namespaceName))
        return {};
    if (isIsolatedAsAWhole(whole->namespaceName, direction))
        return {*whole};
    return isolatedPodsOf(end.pods, direction, edge);
}

std::vector<RulePeer> TableBuilder::peersOf(const ResolvedEnd &end) const
{
    std::vector<RulePeer> peers;
    for (const WorkloadIndex workload : end.workloads)
        peers.emplace_back(WorkloadPeer {workload});
    for (const IpBlock &block : end.blocks)
        peers.emplace_back(BlockPeer {block.cidr, block.except});
    if (const auto *ns = std::get_if<NamespaceEndpoint>(&end.endpoint))
        peers.emplace_back(NamespacePeer {ns->namespaceName});
    if (const auto *group = std::get_if<GroupEndpoint>(&end.endpoint))
        peers.emplace_back(GroupPeer {group->namespaceName, group->podSelector});
    if (const auto *pods = std::get_if<PodsEndpoint>(&end.endpoint))
        peers.emplace_back(PodsPeer {pods->namespaceSelector, pods->podSelector});
    return peers;
}

/// A bare pod will never have a second replica to talk to, and to itself it may always talk.
bool TableBuilder::isOnlyItself(const RuleSubject &subject, const RulePeer &peer) const
{
    const auto *pods = std::get_if<std::vector<PodIndex>>(&subject.pods);
    const auto *workload = std::get_if<WorkloadPeer>(&peer);
    if (!pods || !workload || m_cluster[pods->front()].workload != workload->workload)
        return false;
    const ClusterWorkload &itself = m_cluster[workload->workload];
    return itself.id.kind == "Pod" && itself.pods.size() == 1 && m_cluster[itself.pods.front()].count == 1;
}

void TableBuilder::enter(const ResolvedEnd &subject, const ResolvedEnd &peer, Direction direction,
                         const EdgePorts &ports, std::size_t edge)
{
    for (const RuleSubject &each : subjectsOf(subject, direction, edge)) {
        for (const RulePeer &other : peersOf(peer)) {
            if (isOnlyItself(each, other))
                continue;
            Grant &grant = m_table.subjects[each].of(direction)[other];
            grant.ports = unite(grant.ports, ports);
            grant.isDns = false;
        }
    }
}

void TableBuilder::enterSameNamespace(const std::string &name, const Posture &posture)
{
    for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
        if (posture.sameNamespace && denies(posture, direction))
            m_table.subjects[{name, RuleSubject::WholeNamespace {}}].of(direction)[NamespacePeer {name}].ports
                = everything();
    }
}

void TableBuilder::enterDns(const std::string &name, const Posture &posture)
{
    const RuleSubject everyPod {name, RuleSubject::WholeNamespace {}};
    if (posture.denyEgress && posture.dns == DnsScope::PerNamespace)
        enterDns(m_table.dns[everyPod].egress);
    else if (posture.denyEgress && posture.dns == DnsScope::PerWorkload && posture.sameNamespace)
        enterDns(m_table.subjects[everyPod].egress);
}

void TableBuilder::enterDns(Grants &grants) const
{
    const auto add = [&grants](const RulePeer &peer, const TrafficSet &traffic) {
        const auto [entry, isNew] = grants.try_emplace(peer);
        EdgePorts ports;
        ports.numbered = traffic;
        entry->second.ports = unite(entry->second.ports, ports);
        entry->second.isDns = isNew || entry->second.isDns;
    };
    add(GroupPeer {m_dns.namespaceName, m_dns.podSelector}, m_dns.traffic);
    if (m_dns.hasNodeLocalCache)
        add(BlockPeer {*Cidr::parse(kNodeLocalDnsBlock), {}}, m_dns.cacheTraffic);
}

/// Who may connect somewhere may ask where that is.
void TableBuilder::enterDnsOfEdge(const ResolvedEdge &edge, std::size_t index)
{
    if (!edge.to.standsForSomething())
        return;
    for (const std::string &name : namespacesOf(m_cluster, edge.from))
        m_starts.insert(name);
    for (const RuleSubject &subject : subjectsOf(edge.from, Direction::Egress, index)) {
        const Posture &posture = m_design.postureOf(subject.namespaceName);
        if (posture.denyEgress && posture.dns == DnsScope::PerWorkload)
            enterDns(m_table.subjects[subject].egress);
    }
}

bool TableBuilder::mayAskDns(const std::string &name) const
{
    const Posture &posture = m_design.postureOf(name);
    if (posture.dns != DnsScope::PerWorkload)
        return posture.dns == DnsScope::PerNamespace;
    return !posture.denyEgress || posture.sameNamespace || m_starts.contains(name);
}

void TableBuilder::enterDnsQueries()
{
    if (!m_cluster.findNamespace(m_dns.namespaceName) || !m_design.postureOf(m_dns.namespaceName).denyIngress)
        return;
    for (const ClusterNamespace &ns : m_cluster.namespaces()) {
        if (mayAskDns(ns.name))
            m_table.dns[{m_dns.namespaceName, m_dns.podSelector}]
                .ingress[NamespacePeer {ns.name}]
                .ports.numbered
                = m_dns.traffic;
    }
}

void TableBuilder::enter(const ResolvedEdge &edge, std::size_t index)
{
    if (!edge.isResolved)
        return;
    enter(edge.from, edge.to, Direction::Egress, edge.ports, index);
    enter(edge.to, edge.from, Direction::Ingress, edge.ports, index);
    enterDnsOfEdge(edge, index);
}

SubjectTable TableBuilder::grantsOf(const ResolvedEdge &edge, std::size_t index)
{
    enter(edge, index);
    return std::move(m_table.subjects);
}

RuleTable TableBuilder::build(const ResolvedDesign &resolved)
{
    for (std::size_t i = 0; i < resolved.edges.size(); ++i)
        enter(resolved.edges[i], i);
    for (const ClusterNamespace &ns : m_cluster.namespaces()) {
        const Posture &posture = m_design.postureOf(ns.name);
        enterSameNamespace(ns.name, posture);
        enterDns(ns.name, posture);
    }
    enterDnsQueries();
    return std::move(m_table);
}

} // namespace

std::vector<std::pair<RulePeer, EdgePorts>> needsOf(const Grants &grants)
{
    std::vector<std::pair<RulePeer, EdgePorts>> list;
    for (const auto &[peer, grant] : grants)
        list.emplace_back(peer, grant.needed);
    return list;
}

/// The table is sorted by namespace first.
SubjectRange ofNamespace(const SubjectTable &table, const std::string &name)
{
    const auto first = table.lower_bound({name, RuleSubject::WholeNamespace {}});
    const auto last = std::find_if(first, table.end(),
                                   [&name](const auto &entry) { return entry.first.namespaceName != name; });
    return {first, last};
}

bool denies(const Posture &posture, Direction direction)
{
    return direction == Direction::Ingress ? posture.denyIngress : posture.denyEgress;
}

SubjectTable grantsOfEdge(const Cluster &cluster, const Design &design, const ClusterDns &dns,
                          const std::vector<NetworkPolicy> &kept, const ResolvedEdge &edge, std::size_t index)
{
    return TableBuilder(cluster, design, dns, kept).grantsOf(edge, index);
}

RuleTable buildRuleTable(const Cluster &cluster, const Design &design, const ResolvedDesign &resolved,
                         const ClusterDns &dns, const std::vector<NetworkPolicy> &kept)
{
    return TableBuilder(cluster, design, dns, kept).build(resolved);
}

} // namespace drawbridge
