// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/pod_lookup.h"

#include "reachability/matching.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace drawbridge {

namespace {

/// Orders port lists by what a named port can see of them.
struct PortListLess {
    bool operator()(const std::vector<ContainerPort> *a, const std::vector<ContainerPort> *b) const
    {
        return std::ranges::lexicographical_compare(*a, *b, {}, seen, seen);
    }
    static std::tuple<std::string_view, Protocol, std::uint16_t> seen(const ContainerPort &port)
    {
        return {port.name, port.protocol, port.number};
    }
};

void append(PodRuns &runs, std::uint32_t pod)
{
    runs.append(pod, pod + 1);
}

} // namespace

PodLookup::PodLookup(const Cluster &cluster, const EnforcementProfile &profile)
    : m_cluster(cluster)
    , m_profile(profile)
    , m_podCount(static_cast<std::uint32_t>(cluster.pods().size()))
    , m_namespaceRuns(cluster.namespaces().size())
{
    for (std::uint32_t pod = 0; pod < m_podCount; ++pod) {
        PodRun &run = m_namespaceRuns[toSize(cluster.workloadOf(PodIndex(pod)).namespaceIndex)];
        if (run.first == run.end)
            run.first = pod;
        run.end = pod + 1;
        if (isSelectable(cluster[PodIndex(pod)], profile))
            append(m_selectable, pod);
        else
            append(m_hostNetwork, pod);
        if (isUnbound(cluster, PodIndex(pod), profile))
            append(m_unbound, pod);
    }
    indexLabels();
    indexPorts();
    indexAddresses();
}

void PodLookup::indexLabels()
{
    for (std::uint32_t pod = 0; pod < m_podCount; ++pod) {
        const LabelMap &labels = m_cluster[PodIndex(pod)].labels;
        for (const auto &[key, value] : labels) {
            KeyPostings &postings = m_labels[key];
            append(postings.all, pod);
            append(postings.byValue[value], pod);
        }
        const std::string account = serviceAccountOf(m_cluster.workloadOf(PodIndex(pod)));
        KeyPostings &accounts = m_labels[std::string(kServiceAccountKey)];
        append(accounts.all, pod);
        append(accounts.byValue[account], pod);
        if (hasUnresolvedLabel(labels) || isUnresolved(account))
            append(m_unresolved, pod);
        if (m_cluster[PodIndex(pod)].isAuthored && !m_profile.unknownLabelsAreAbsent)
            append(m_authored, pod);
    }
}

void PodLookup::indexPorts()
{
    std::map<const std::vector<ContainerPort> *, std::uint32_t, PortListLess> signatures;
    for (const ClusterPod &pod : m_cluster.pods()) {
        const auto next = static_cast<std::uint32_t>(m_portLists.size());
        const auto [place, isNew] = signatures.try_emplace(&pod.ports, next);
        if (isNew)
            m_portLists.push_back(&pod.ports);
        m_portSignatures.push_back(place->second);
    }
}

void PodLookup::indexAddresses()
{
    for (std::uint32_t pod = 0; pod < m_podCount; ++pod) {
        const ClusterPod &entry = m_cluster[PodIndex(pod)];
        if (!takesPart(entry, m_profile))
            continue;
        for (const IpAddress &address : entry.addresses)
            m_addresses.emplace_back(address, pod);
        if (entry.addresses.empty())
            append(entry.hostNetwork ? m_onUnknownNodes : m_withoutAddress, pod);
        else if (entry.addresses.size() > 1)
            append(m_withSeveralAddresses, pod);
    }
    std::ranges::sort(m_addresses);
}

MatchedPods PodLookup::subjectOf(const Policy &policy) const
{
    MatchedPods pods = select(policy.podSelector,
                              policy.namespaceName.empty() ? namespacePods(policy.namespaceSelector)
                                                           : ownPods(policy.namespaceName));
    if (!m_unbound.isEmpty())
        pods = {pods.yes - m_unbound, pods.maybe - m_unbound};
    return policy.subject.isEverything() ? pods : meet(pods, podsWhere(policy.subject));
}

MatchedPods PodLookup::peersOf(const PodPeer &peer) const
{
    return select(peer.podSelector,
                  peer.namespaceSelector ? namespacePods(*peer.namespaceSelector)
                                         : ownPods(peer.namespaceName));
}

MatchedPods PodLookup::ownPods(const std::string &namespaceName) const
{
    MatchedPods pods;
    if (const auto ns = m_cluster.findNamespace(namespaceName)) {
        const PodRun run = m_namespaceRuns[toSize(*ns)];
        pods.yes = PodRuns(run.first, run.end) & m_selectable;
    }
    if (isUnresolved(namespaceName))
        pods.maybe = m_selectable - pods.yes;
    return pods;
}

MatchedPods PodLookup::namespacePods(const LabelSelector &selector) const
{
    if (selector.isEmpty())
        return {m_selectable, {}};
    MatchedPods matched;
    for (std::size_t i = 0; i < m_namespaceRuns.size(); ++i) {
        const PodRun run = m_namespaceRuns[i];
        switch (matchNamespace(selector, m_cluster.namespaces()[i], m_profile)) {
        case Match::Yes:
            matched.yes.append(run.first, run.end);
            break;
        case Match::Maybe:
            matched.maybe.append(run.first, run.end);
            break;
        case Match::No:
            break;
        }
    }
    return {matched.yes & m_selectable, matched.maybe & m_selectable};
}

MatchedPods PodLookup::select(const LabelSelector &selector, const MatchedPods &domain) const
{
    if (selector.isEmpty())
        return domain;
    MatchedPods matched = selectFrom(selector, domain.yes);
    if (!domain.maybe.isEmpty()) {
        const MatchedPods doubtful = selectFrom(selector, domain.maybe);
        matched.maybe = matched.maybe | doubtful.yes | doubtful.maybe;
    }
    return matched;
}

MatchedPods PodLookup::selectFrom(const LabelSelector &selector, const PodRuns &domain) const
{
    const PodRuns unclear = looksAtAddedLabels(selector) ? m_unresolved | m_authored : m_unresolved;
    const PodRuns oneByOne = hasUnresolvedValue(selector) ? domain : domain & unclear;
    MatchedPods single;
    forEachPod(oneByOne, [&](std::uint32_t pod) {
        const Match match = matchPod(selector, m_cluster, PodIndex(pod), m_profile);
        if (match != Match::No)
            append(match == Match::Yes ? single.yes : single.maybe, pod);
    });
    PodRuns result = domain - oneByOne;
    for (const auto &[key, value] : selector.matchLabels)
        result = result & podsWith(key, {value});
    for (const LabelRequirement &requirement : selector.matchExpressions) {
        switch (requirement.op) {
        case SelectorOperator::In:
            result = result & podsWith(requirement.key, requirement.values);
            break;
        case SelectorOperator::NotIn:
            result = result - podsWith(requirement.key, requirement.values);
            break;
        case SelectorOperator::Exists:
            result = result & podsWithKey(requirement.key);
            break;
        case SelectorOperator::DoesNotExist:
            result = result - podsWithKey(requirement.key);
            break;
        }
    }
    return {result | single.yes, single.maybe};
}

PodRuns PodLookup::podsWith(const std::string &key, const std::vector<std::string> &values) const
{
    PodRuns pods;
    const auto postings = m_labels.find(key);
    if (postings == m_labels.end())
        return pods;
    for (const std::string &value : values) {
        const auto place = postings->second.byValue.find(value);
        if (place != postings->second.byValue.end())
            pods = pods | place->second;
    }
    return pods;
}

PodRuns PodLookup::podsWithKey(const std::string &key) const
{
    const auto postings = m_labels.find(key);
    return postings == m_labels.end() ? PodRuns() : postings->second.all;
}

MatchedPods PodLookup::podsAt(const AddressSet &addresses) const
{
    if (!m_profile.ipBlocksMatchPods)
        return {};
    std::vector<std::uint32_t> hits;
    for (const AddressRange &range : addresses.ranges()) {
        auto place = std::ranges::lower_bound(m_addresses, range.first, {},
                                              &decltype(m_addresses)::value_type::first);
        for (; place != m_addresses.end() && place->first <= range.last; ++place)
            hits.push_back(place->second);
    }
    std::ranges::sort(hits);
    MatchedPods matched;
    for (const std::uint32_t pod : hits)
        append(matched.yes, pod);
    const PodRuns several = matched.yes & m_withSeveralAddresses;
    forEachPod(several, [&](std::uint32_t pod) {
        if (matchPodAddress(addresses, m_cluster[PodIndex(pod)]) == Match::Maybe)
            append(matched.maybe, pod);
    });
    matched.yes = matched.yes - matched.maybe;
    for (const PodRuns *pods : {&m_withoutAddress, &m_onUnknownNodes}) {
        if (pods->isEmpty())
            continue;
        // They are treated alike.
        const Match match = matchPodAddress(addresses, m_cluster[PodIndex(pods->runs().front().first)]);
        PodRuns &matching = match == Match::Yes ? matched.yes : matched.maybe;
        if (match != Match::No)
            matching = matching | *pods;
    }
    return matched;
}

} // namespace drawbridge
