// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/rule_table.h"

#include "base/overloaded.h"
#include "synthesis/kept_policies.h"
#include "synthesis/messages.h"

#include <algorithm>
#include <fmt/format.h>

namespace drawbridge {

namespace {

bool denies(const Posture &posture, Direction direction)
{
    return direction == Direction::Ingress ? posture.denyIngress : posture.denyEgress;
}

/// Enters every resolved edge at both of its ends.
class TableBuilder {
public:
    TableBuilder(const Cluster &cluster, const Design &design, const std::vector<NetworkPolicy> &kept)
        : m_cluster(cluster)
        , m_design(design)
        , m_kept(kept)
    {
    }

    RuleTable build(const ResolvedDesign &resolved);

private:
    bool isIsolatedAsAWhole(const std::string &namespaceName, Direction direction) const;
    std::vector<RuleSubject> subjectsOf(const ResolvedEnd &end, Direction direction, std::size_t edge);
    std::vector<RuleSubject> isolatedPodsOf(const std::vector<PodIndex> &pods, Direction direction,
                                            std::size_t edge);
    Match isolatedByKept(PodIndex pod, Direction direction, std::size_t edge);
    std::vector<RulePeer> peersOf(const ResolvedEnd &end) const;
    std::string namespaceOf(const RulePeer &peer) const;
    void enter(const ResolvedEnd &subject, const ResolvedEnd &peer, Direction direction,
               const EdgePorts &ports, std::size_t edge);
    void dropCovered();
    void dropCovered(const RuleSubject &subject, Grants &grants, Direction direction);

    const Cluster &m_cluster;
    const Design &m_design;
    const std::vector<NetworkPolicy> &m_kept;
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
    return peers;
}

std::string TableBuilder::namespaceOf(const RulePeer &peer) const
{
    return std::visit(
        Overloaded {
            [](const NamespacePeer &each) { return each.namespaceName; },
            [](const GroupPeer &each) { return each.namespaceName; },
            [this](const WorkloadPeer &each) { return m_cluster[each.workload].id.namespaceName; },
            [](const BlockPeer &) { return std::string(); },
        },
        peer);
}

void TableBuilder::enter(const ResolvedEnd &subject, const ResolvedEnd &peer, Direction direction,
                         const EdgePorts &ports, std::size_t edge)
{
    for (const RuleSubject &each : subjectsOf(subject, direction, edge)) {
        Grants &grants = m_table.subjects[each].of(direction);
        for (const RulePeer &other : peersOf(peer)) {
            Grant &grant = grants[other];
            grant.ports = unite(grant.ports, ports);
            grant.edges.insert(edge);
        }
    }
}

/// Drops what the posture's traffic inside the namespace, a grant to the peer's whole namespace, or a grant
/// of the subject's whole namespace covers. Blocks of one subject stay together: where they hold only some of
/// a pod's addresses each, they let it in together.
void TableBuilder::dropCovered(const RuleSubject &subject, Grants &grants, Direction direction)
{
    const Posture &posture = m_design.postureOf(subject.namespaceName);
    const bool isOpenInside = posture.sameNamespace && denies(posture, direction);
    const auto whole = m_table.subjects.find({subject.namespaceName, RuleSubject::WholeNamespace {}});
    Grants *wide = whole == m_table.subjects.end() ? nullptr : &whole->second.of(direction);
    const auto coveredBy = [](Grants &candidates, const RulePeer &peer, const Grant &grant) -> Grant * {
        const auto found = candidates.find(peer);
        return found != candidates.end() && &found->second != &grant
                && covers(found->second.ports, grant.ports)
            ? &found->second
            : nullptr;
    };
    std::erase_if(grants, [&](const auto &entry) {
        const RulePeer peerNamespace = NamespacePeer {namespaceOf(entry.first)};
        if (isOpenInside && namespaceOf(entry.first) == subject.namespaceName) {
            m_table.insideNamespace[subject.namespaceName].insert(entry.second.edges.begin(),
                                                                  entry.second.edges.end());
            return true;
        }
        Grant *cover = coveredBy(grants, peerNamespace, entry.second);
        for (const RulePeer &peer : {entry.first, peerNamespace}) {
            if (!cover && wide && wide != &grants && !std::holds_alternative<BlockPeer>(entry.first))
                cover = coveredBy(*wide, peer, entry.second);
        }
        if (cover)
            cover->edges.insert(entry.second.edges.begin(), entry.second.edges.end());
        return cover != nullptr;
    });
}

void TableBuilder::dropCovered()
{
    for (auto &[subject, rules] : m_table.subjects) {
        dropCovered(subject, rules.ingress, Direction::Ingress);
        dropCovered(subject, rules.egress, Direction::Egress);
    }
    std::erase_if(m_table.subjects, [](const auto &entry) {
        return entry.second.ingress.empty() && entry.second.egress.empty();
    });
}

RuleTable TableBuilder::build(const ResolvedDesign &resolved)
{
    for (std::size_t i = 0; i < resolved.edges.size(); ++i) {
        const ResolvedEdge &edge = resolved.edges[i];
        if (!edge.isResolved)
            continue;
        enter(edge.from, edge.to, Direction::Egress, edge.ports, i);
        enter(edge.to, edge.from, Direction::Ingress, edge.ports, i);
    }
    dropCovered();
    return std::move(m_table);
}

auto portsByPeer(const Grants &grants)
{
    std::vector<std::pair<RulePeer, EdgePorts>> list;
    for (const auto &[peer, grant] : grants)
        list.emplace_back(peer, grant.ports);
    return list;
}

} // namespace

bool isSameRules(const Grants &a, const Grants &b)
{
    return portsByPeer(a) == portsByPeer(b);
}

bool isBefore(const Grants &a, const Grants &b)
{
    return portsByPeer(a) < portsByPeer(b);
}

RuleTable buildRuleTable(const Cluster &cluster, const Design &design, const ResolvedDesign &resolved,
                         const std::vector<NetworkPolicy> &kept)
{
    return TableBuilder(cluster, design, kept).build(resolved);
}

} // namespace drawbridge
