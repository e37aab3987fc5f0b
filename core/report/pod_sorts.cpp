// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pod_sorts.h"

#include "reachability/matching.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace drawbridge {

namespace {

void addCuts(std::vector<bool> &cuts, const PodRuns &pods)
{
    for (const PodRun run : pods.runs()) {
        cuts[run.first] = true;
        cuts[run.end] = true;
    }
}

void addCuts(std::vector<bool> &cuts, const MatchedPods &pods)
{
    addCuts(cuts, pods.yes);
    addCuts(cuts, pods.maybe);
}

} // namespace

PodSorts::PodSorts(const Reachability &reachability)
    : m_reachability(reachability)
    , m_lookup(std::make_shared<const PodLookup>(reachability.cluster(), reachability.profile()))
{
    compile();
    std::vector<bool> cuts(reachability.cluster().pods().size() + 1, false);
    cut(cuts);
    sortPods(cuts);
    bind();
    classify(Direction::Ingress);
    classify(Direction::Egress);
}

void PodSorts::compile()
{
    const auto policies = std::make_shared<const PolicySet>(m_reachability.policies());
    for (std::size_t i = 0; i < policies->policies.size(); ++i)
        m_policies.push_back(std::make_unique<const CompiledPolicy>(m_lookup, policies, PolicyIndex(i)));
}

/// Marks each pod that something tells from the one before it.
void PodSorts::cut(std::vector<bool> &cuts) const
{
    for (const auto &policy : m_policies) {
        addCuts(cuts, policy->subject());
        for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
            for (const CompiledRule &rule : policy->rulesOf(direction)) {
                addCuts(cuts, rule.pods);
                if (rule.own)
                    addCuts(cuts, *rule.own);
            }
        }
    }
    const Cluster &cluster = m_reachability.cluster();
    const bool hasNodes = !m_lookup->hostNetworkPods().isEmpty();
    for (std::uint32_t pod = 1; pod < cluster.pods().size(); ++pod) {
        const ClusterPod &own = cluster[PodIndex(pod)];
        const ClusterPod &before = cluster[PodIndex(pod - 1)];
        // A pod of the host network may be the node of some pods and not of others.
        if (own.workload != before.workload || own.hostNetwork || before.hostNetwork
            || m_lookup->portSignature(pod) != m_lookup->portSignature(pod - 1)
            || (hasNodes && own.nodeAddresses != before.nodeAddresses))
            cuts[pod] = true;
    }
}

void PodSorts::sortPods(const std::vector<bool> &cuts)
{
    const Cluster &cluster = m_reachability.cluster();
    m_pods.resize(cluster.workloads().size());
    for (std::size_t i = 0; i < cluster.workloads().size(); ++i) {
        m_firstOf.push_back(m_sorts.size());
        bool isOpen = false;
        for (const PodIndex pod : cluster.workloads()[i].pods) {
            const auto number = static_cast<std::uint32_t>(pod);
            if (!takesPart(cluster[pod], m_reachability.profile())) {
                isOpen = false;
                continue;
            }
            m_pods[i] += cluster[pod].count;
            if (isOpen && !cuts[number])
                m_sorts.back().end = number + 1;
            else
                m_sorts.push_back({number, number + 1, WorkloadIndex(i)});
            isOpen = true;
        }
    }
    m_firstOf.push_back(m_sorts.size());
}

void PodSorts::bind()
{
    for (auto &bindings : m_bindings)
        bindings.resize(m_sorts.size());
    for (std::size_t i = 0; i < m_policies.size(); ++i) {
        const MatchedPods &subject = m_policies[i]->subject();
        for (const auto &[pods, isSure] : {std::pair(&subject.yes, true), std::pair(&subject.maybe, false)}) {
            for (const PodRun run : pods->runs()) {
                auto sort = std::ranges::lower_bound(m_sorts, run.first, {}, &PodSort::first);
                for (; sort != m_sorts.end() && sort->first < run.end; ++sort) {
                    const auto place = static_cast<std::size_t>(sort - m_sorts.begin());
                    for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
                        if (m_policies[i]->decidesFor(direction))
                            m_bindings[static_cast<std::size_t>(direction)][place].push_back(
                                {PolicyIndex(i), isSure});
                    }
                }
            }
        }
    }
}

void PodSorts::classify(Direction direction)
{
    const Cluster &cluster = m_reachability.cluster();
    // Which pods policies may bind that are not modelled goes by namespace.
    const bool goesByNamespace = !m_reachability.policies().notModelled.empty();
    std::map<std::tuple<std::vector<Binding>, std::uint32_t, bool, bool, NamespaceIndex>, std::uint32_t>
        known;
    for (std::size_t i = 0; i < m_sorts.size(); ++i) {
        const auto pod = PodIndex(m_sorts[i].first);
        const NamespaceIndex ns
            = goesByNamespace ? cluster[m_sorts[i].workload].namespaceIndex : NamespaceIndex {};
        const auto place
            = known.try_emplace({bindings(direction, i), m_lookup->portSignature(m_sorts[i].first),
                                 isSelectable(cluster[pod], m_reachability.profile()),
                                 isUnbound(cluster, pod, m_reachability.profile()), ns},
                                static_cast<std::uint32_t>(known.size()));
        m_addressClasses[static_cast<std::size_t>(direction)].push_back(place.first->second);
    }
}

std::optional<std::pair<PodIndex, PodIndex>> PodSorts::pairOf(std::size_t from, std::size_t to) const
{
    const PodSort &source = m_sorts[from];
    if (from != to)
        return std::pair(PodIndex(source.first), PodIndex(m_sorts[to].first));
    if (source.end - source.first > 1)
        return std::pair(PodIndex(source.first), PodIndex(source.first + 1));
    if (m_reachability.cluster()[PodIndex(source.first)].count > 1)
        return std::pair(PodIndex(source.first), PodIndex(source.first));
    return std::nullopt;
}

} // namespace drawbridge
