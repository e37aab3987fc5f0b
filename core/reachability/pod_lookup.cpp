// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/pod_lookup.h"

#include "base/repeated.h"
#include "k8s/namespace.h"
#include "reachability/matching.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// Whether an unresolved variable may decide what selectors see of the pod.
bool isUnclear(const Cluster &cluster, PodIndex pod)
{
    return hasUnresolvedLabel(cluster[pod].labels) || isUnresolved(serviceAccountOf(cluster.workloadOf(pod)));
}

/// The names of which a namespace needs one to match; nothing if the selector does not ask for the name, or
/// for one that holds a variable.
std::vector<std::string_view> namesAskedFor(const LabelSelector &selector)
{
    if (const std::string *name = selector.matchLabels.find(kNamespaceNameLabel))
        return isUnresolved(*name) ? std::vector<std::string_view> {} : std::vector<std::string_view> {*name};
    const auto asksForName = [](const LabelRequirement &each) {
        return each.key == kNamespaceNameLabel && each.op == SelectorOperator::In
            && std::ranges::none_of(each.values, isUnresolved);
    };
    const auto found = std::ranges::find_if(selector.matchExpressions, asksForName);
    if (found == selector.matchExpressions.end())
        return {};
    return {found->values.begin(), found->values.end()};
}

LabelMap withoutAccount(LabelMap labels)
{
    labels.remove(kServiceAccountKey);
    return labels;
}

} // namespace

PodLookup::PodLookup(const Cluster &cluster, const EnforcementProfile &profile)
    : m_cluster(cluster)
    , m_profile(profile)
    , m_facts(std::make_shared<const PodFacts>(cluster, profile))
{
    for (std::uint32_t pod = 0; pod < podCount(); ++pod) {
        for (const auto &[key, value] : cluster[PodIndex(pod)].labels) {
            // The account is what the pod runs as, whatever its labels claim.
            if (key != kServiceAccountKey)
                m_labels.add(key, value, pod);
        }
        m_labels.add(std::string(kServiceAccountKey), serviceAccountOf(cluster.workloadOf(PodIndex(pod))),
                     pod);
        if (isUnclear(cluster, PodIndex(pod)))
            m_unresolved.append(pod);
    }
}

PodLookup::PodLookup(const PodLookup &before, const Cluster &after, const LabelChanges &changes)
    : m_cluster(after)
    , m_profile(before.m_profile)
    , m_facts(before.m_facts)
    , m_labels(before.m_labels)
    , m_unresolved(before.m_unresolved)
{
    for (const PodIndex pod : changes.pods) {
        const auto number = static_cast<std::uint32_t>(pod);
        m_labels.change(number, withoutAccount(before.m_cluster[pod].labels),
                        withoutAccount(after[pod].labels));
        const PodRuns one(number, number + 1);
        m_unresolved = isUnclear(after, pod) ? m_unresolved | one : m_unresolved - one;
    }
}

MatchedPods PodLookup::subjectOf(const Policy &policy) const
{
    MatchedPods pods = select(policy.podSelector,
                              policy.namespaceName.empty() ? namespacePods(policy.namespaceSelector)
                                                           : ownPods(policy.namespaceName));
    if (!m_facts->unbound.isEmpty())
        pods = {pods.yes - m_facts->unbound, pods.maybe - m_facts->unbound};
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
        const PodRun run = m_facts->namespaceRuns[toSize(*ns)];
        pods.yes = PodRuns(run.first, run.end) & m_facts->selectable;
    }
    if (isUnresolved(namespaceName))
        pods.maybe = m_facts->selectable - pods.yes;
    return pods;
}

MatchedPods PodLookup::namespacePods(const LabelSelector &selector) const
{
    if (selector.isEmpty())
        return {m_facts->selectable, {}};
    MatchedPods matched;
    for (const NamespaceIndex ns : namespacesThatMayMatch(selector)) {
        const PodRun run = m_facts->namespaceRuns[toSize(ns)];
        switch (matchNamespace(selector, m_cluster[ns], m_profile)) {
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
    return {matched.yes & m_facts->selectable, matched.maybe & m_facts->selectable};
}

std::vector<NamespaceIndex> PodLookup::namespacesThatMayMatch(const LabelSelector &selector) const
{
    std::vector<NamespaceIndex> namespaces;
    const std::vector<std::string_view> names = namesAskedFor(selector);
    if (names.empty() || m_profile.manifestsNameNamespaces) {
        for (std::size_t i = 0; i < m_facts->namespaceRuns.size(); ++i)
            namespaces.push_back(NamespaceIndex(i));
        return namespaces;
    }
    namespaces = m_facts->namespacesOfUnresolvedName;
    for (const std::string_view name : names) {
        if (const auto ns = m_cluster.findNamespace(name))
            namespaces.push_back(*ns);
    }
    sortAndDropRepeated(namespaces);
    return namespaces;
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
    const PodRuns unclear = looksAtAddedLabels(selector) ? m_unresolved | m_facts->authored : m_unresolved;
    const PodRuns oneByOne = hasUnresolvedValue(selector) ? domain : domain & unclear;
    MatchedPods single;
    forEachPod(oneByOne, [&](std::uint32_t pod) {
        const Match match = matchPod(selector, m_cluster, PodIndex(pod), m_profile);
        if (match != Match::No)
            (match == Match::Yes ? single.yes : single.maybe).append(pod);
    });
    PodRuns result = domain - oneByOne;
    for (const auto &[key, value] : selector.matchLabels)
        result = result & m_labels.podsWith(key, {value});
    for (const LabelRequirement &requirement : selector.matchExpressions) {
        switch (requirement.op) {
        case SelectorOperator::In:
            result = result & m_labels.podsWith(requirement.key, requirement.values);
            break;
        case SelectorOperator::NotIn:
            result = result - m_labels.podsWith(requirement.key, requirement.values);
            break;
        case SelectorOperator::Exists:
            result = result & m_labels.podsWithKey(requirement.key);
            break;
        case SelectorOperator::DoesNotExist:
            result = result - m_labels.podsWithKey(requirement.key);
            break;
        }
    }
    return {result | single.yes, single.maybe};
}

MatchedPods PodLookup::podsAt(const AddressSet &addresses) const
{
    if (!m_profile.ipBlocksMatchPods)
        return {};
    std::vector<std::uint32_t> hits;
    for (const AddressRange &range : addresses.ranges()) {
        auto place = std::ranges::lower_bound(m_facts->addresses, range.first, {},
                                              &std::pair<IpAddress, std::uint32_t>::first);
        for (; place != m_facts->addresses.end() && place->first <= range.last; ++place)
            hits.push_back(place->second);
    }
    std::ranges::sort(hits);
    MatchedPods matched;
    for (const std::uint32_t pod : hits)
        matched.yes.append(pod);
    const PodRuns several = matched.yes & m_facts->withSeveralAddresses;
    forEachPod(several, [&](std::uint32_t pod) {
        if (matchPodAddress(addresses, m_cluster[PodIndex(pod)]) == Match::Maybe)
            matched.maybe.append(pod);
    });
    matched.yes = matched.yes - matched.maybe;
    for (const PodRuns *pods : {&m_facts->withoutAddress, &m_facts->onUnknownNodes}) {
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
