// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/matching.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr std::string_view kNamespaceNameLabel = "kubernetes.io/metadata.name";

Match negated(Match match)
{
    return match == Match::Maybe ? match : (match == Match::Yes ? Match::No : Match::Yes);
}

void addDoubt(Doubts *doubts, UnknownCause cause, const std::string &subject)
{
    if (doubts)
        doubts->push_back({cause, subject});
}

Match matchValue(const LabelRequirement &requirement, const std::string &value, Doubts *doubts)
{
    const bool isListed = std::ranges::find(requirement.values, value) != requirement.values.end();
    const bool isOpen
        = isUnresolved(value) || (!isListed && std::ranges::any_of(requirement.values, isUnresolved));
    if (isOpen) {
        addDoubt(doubts, UnknownCause::UnresolvedLabel, requirement.key);
        return Match::Maybe;
    }
    return isListed ? Match::Yes : Match::No;
}

Match matchRequirement(const LabelRequirement &requirement, const LabelMap &labels, Doubts *doubts)
{
    const std::string *value = labels.find(requirement.key);
    const bool mayHaveKey = isUnresolved(requirement.key)
        || std::ranges::any_of(labels, [](const auto &entry) { return isUnresolved(entry.first); });
    if (isUnresolved(requirement.key) || (!value && mayHaveKey)) {
        addDoubt(doubts, UnknownCause::UnresolvedLabel, requirement.key);
        return Match::Maybe;
    }
    switch (requirement.op) {
    case SelectorOperator::In:
        return value ? matchValue(requirement, *value, doubts) : Match::No;
    case SelectorOperator::NotIn:
        return value ? negated(matchValue(requirement, *value, doubts)) : Match::Yes;
    case SelectorOperator::Exists:
        return value ? Match::Yes : Match::No;
    case SelectorOperator::DoesNotExist:
        return value ? Match::No : Match::Yes;
    }
    return Match::No;
}

/// Joins the requirements of a selector; doubts count only if nothing rules the match out.
template <typename MatchOne> Match matchAll(const LabelSelector &selector, Doubts *doubts, MatchOne matchOne)
{
    Doubts found;
    Match match = Match::Yes;
    for (const auto &[key, value] : selector.matchLabels)
        match = both(match, matchOne(LabelRequirement {key, SelectorOperator::In, {value}}, &found));
    for (const LabelRequirement &requirement : selector.matchExpressions)
        match = both(match, matchOne(requirement, &found));
    if (doubts && match == Match::Maybe)
        doubts->insert(doubts->end(), found.begin(), found.end());
    return match;
}

AddressSet blocks(std::initializer_list<std::string_view> texts)
{
    AddressSet set;
    for (const std::string_view text : texts)
        set = set | AddressSet(*Cidr::parse(text));
    return set;
}

} // namespace

bool isUnresolved(std::string_view text)
{
    return text.find("${") != std::string_view::npos;
}

bool hasUnresolvedLabel(const LabelMap &labels)
{
    return std::ranges::any_of(
        labels, [](const auto &entry) { return isUnresolved(entry.first) || isUnresolved(entry.second); });
}

bool hasUnresolvedValue(const LabelSelector &selector)
{
    return hasUnresolvedLabel(selector.matchLabels)
        || std::ranges::any_of(selector.matchExpressions, [](const LabelRequirement &each) {
               return isUnresolved(each.key) || std::ranges::any_of(each.values, isUnresolved);
           });
}

Match matchLabels(const LabelSelector &selector, const LabelMap &labels, Doubts *doubts)
{
    return matchAll(selector, doubts, [&labels](const LabelRequirement &requirement, Doubts *found) {
        return matchRequirement(requirement, labels, found);
    });
}

Match matchNamespace(const LabelSelector &selector, const ClusterNamespace &ns,
                     const EnforcementProfile &profile, Doubts *doubts)
{
    if (ns.isDeclared || profile.undeclaredNamespacesHaveNoLabels)
        return matchLabels(selector, ns.labels, doubts);
    return matchAll(selector, doubts, [&ns](const LabelRequirement &requirement, Doubts *found) {
        if (requirement.key == kNamespaceNameLabel)
            return matchRequirement(requirement, ns.labels, found);
        addDoubt(found, UnknownCause::UndeclaredNamespace, ns.name);
        return Match::Maybe;
    });
}

const AddressSet &possiblePodAddresses()
{
    static const AddressSet set
        = blocks({"10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16", "2000::/3", "fc00::/7"});
    return set;
}

Match matchPodAddress(const AddressSet &set, const std::vector<IpAddress> &podAddresses)
{
    if (podAddresses.empty()) {
        static const AddressSet ipv4 = possiblePodAddresses()
            & AddressSet(AddressRange {IpAddress::first(IpFamily::V4), IpAddress::last(IpFamily::V4)});
        if (set.contains(ipv4))
            return Match::Yes;
        return (set & possiblePodAddresses()).isEmpty() ? Match::No : Match::Maybe;
    }
    const auto isInSet = [&set](const IpAddress &address) { return set.contains(address); };
    if (std::ranges::all_of(podAddresses, isInSet))
        return Match::Yes;
    return std::ranges::any_of(podAddresses, isInSet) ? Match::Maybe : Match::No;
}

Match matchSubject(const Policy &policy, const Cluster &cluster, PodIndex pod,
                   const EnforcementProfile &profile, Doubts *doubts)
{
    if (!isSelectable(cluster[pod], profile))
        return Match::No;
    const ClusterNamespace &ns = cluster.namespaceOf(pod);
    if (!policy.namespaceName.empty() && policy.namespaceName != ns.name)
        return Match::No;
    Doubts found;
    const Match inNamespace = policy.namespaceName.empty()
        ? matchNamespace(policy.namespaceSelector, ns, profile, &found)
        : Match::Yes;
    const Match match = both(inNamespace, matchLabels(policy.podSelector, cluster[pod].labels, &found));
    if (doubts && match == Match::Maybe)
        doubts->insert(doubts->end(), found.begin(), found.end());
    return match;
}

TrafficSet resolveNames(const std::vector<NamedPort> &names, const std::vector<ContainerPort> &ports)
{
    TrafficSet resolved;
    for (const NamedPort &name : names) {
        const auto place = std::ranges::find_if(ports, [&name](const ContainerPort &port) {
            return port.name == name.name && (!name.protocol || port.protocol == *name.protocol);
        });
        if (place != ports.end())
            resolved.insert(place->protocol, {place->number, place->number});
    }
    return resolved;
}

} // namespace drawbridge
