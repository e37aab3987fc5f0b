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

Match matchValue(const LabelRequirement &requirement, const std::string &value)
{
    const bool isListed = std::ranges::find(requirement.values, value) != requirement.values.end();
    if (isUnresolved(value) || (!isListed && std::ranges::any_of(requirement.values, isUnresolved)))
        return Match::Maybe;
    return isListed ? Match::Yes : Match::No;
}

Match matchRequirement(const LabelRequirement &requirement, const LabelMap &labels)
{
    const std::string *value = labels.find(requirement.key);
    const bool mayHaveKey = isUnresolved(requirement.key)
        || std::ranges::any_of(labels, [](const auto &entry) { return isUnresolved(entry.first); });
    const bool isOther = !value && requirement.key == kServiceAccountKey;
    if (isUnresolved(requirement.key) || (!value && mayHaveKey) || isOther)
        return Match::Maybe;
    switch (requirement.op) {
    case SelectorOperator::In:
        return value ? matchValue(requirement, *value) : Match::No;
    case SelectorOperator::NotIn:
        return value ? negated(matchValue(requirement, *value)) : Match::Yes;
    case SelectorOperator::Exists:
        return value ? Match::Yes : Match::No;
    case SelectorOperator::DoesNotExist:
        return value ? Match::No : Match::Yes;
    }
    return Match::No;
}

/// Joins the requirements of a selector.
template <typename MatchOne> Match matchAll(const LabelSelector &selector, MatchOne matchOne)
{
    Match match = Match::Yes;
    for (const auto &[key, value] : selector.matchLabels)
        match = both(match, matchOne(LabelRequirement {key, SelectorOperator::In, {value}}));
    for (const LabelRequirement &requirement : selector.matchExpressions)
        match = both(match, matchOne(requirement));
    return match;
}

AddressSet blocks(std::initializer_list<std::string_view> texts)
{
    AddressSet set;
    for (const std::string_view text : texts)
        set = set | AddressSet(*Cidr::parse(text));
    return set;
}

/// Where a pod whose address is not known can have its address.
const AddressSet &possibleAddresses(const ClusterPod &pod)
{
    static const AddressSet ofPods
        = blocks({"10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16", "2000::/3", "fc00::/7"});
    static const AddressSet ofNodes = AddressSet::all();
    return pod.hostNetwork ? ofNodes : ofPods;
}

} // namespace

std::string serviceAccountOf(const ClusterWorkload &workload)
{
    return workload.serviceAccount.empty() ? "default" : workload.serviceAccount;
}

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

bool looksAtAddedLabels(const LabelSelector &selector)
{
    return std::ranges::any_of(selector.matchLabels,
                               [](const auto &entry) { return isControllerLabel(entry.first); })
        || std::ranges::any_of(selector.matchExpressions,
                               [](const LabelRequirement &each) { return isControllerLabel(each.key); });
}

Match matchLabels(const LabelSelector &selector, const LabelMap &labels)
{
    return matchAll(selector, [&labels](const LabelRequirement &requirement) {
        return matchRequirement(requirement, labels);
    });
}

Match matchPod(const LabelSelector &selector, const Cluster &cluster, PodIndex pod,
               const EnforcementProfile &profile)
{
    const LabelMap &labels = cluster[pod].labels;
    const auto matchOfPod = [&](const LabelRequirement &requirement) {
        if (requirement.key != kServiceAccountKey)
            return matchRequirement(requirement, labels);
        return matchRequirement(requirement,
                                LabelMap {{requirement.key, serviceAccountOf(cluster.workloadOf(pod))}});
    };
    if (!cluster[pod].isAuthored || profile.unknownLabelsAreAbsent)
        return matchAll(selector, matchOfPod);
    const std::string &kind = cluster.workloadOf(pod).id.kind;
    return matchAll(selector, [&](const LabelRequirement &requirement) {
        if (!labels.contains(requirement.key) && mayBeAdded(requirement.key, kind))
            return Match::Maybe;
        return matchOfPod(requirement);
    });
}

Match matchNamespaceName(const std::string &ofPolicy, const std::string &ofPods)
{
    if (ofPolicy == ofPods)
        return Match::Yes;
    return isUnresolved(ofPolicy) ? Match::Maybe : Match::No;
}

Match matchNamespace(const LabelSelector &selector, const ClusterNamespace &ns,
                     const EnforcementProfile &profile)
{
    if (ns.writtenName && profile.manifestsNameNamespaces) {
        LabelMap labels = ns.labels;
        labels.set(std::string(kNamespaceNameLabel), *ns.writtenName);
        return matchLabels(selector, labels);
    }
    if (ns.isDeclared || profile.unknownLabelsAreAbsent)
        return matchLabels(selector, ns.labels);
    return matchAll(selector, [&ns](const LabelRequirement &requirement) {
        return requirement.key == kNamespaceNameLabel ? matchRequirement(requirement, ns.labels)
                                                      : Match::Maybe;
    });
}

Match matchPodAddress(const AddressSet &set, const ClusterPod &pod)
{
    if (pod.addresses.empty()) {
        static const AddressSet ipv4(
            AddressRange {IpAddress::first(IpFamily::V4), IpAddress::last(IpFamily::V4)});
        const AddressSet &possible = possibleAddresses(pod);
        if (set.contains(possible & ipv4))
            return Match::Yes;
        return (set & possible).isEmpty() ? Match::No : Match::Maybe;
    }
    const auto isInSet = [&set](const IpAddress &address) { return set.contains(address); };
    if (std::ranges::all_of(pod.addresses, isInSet))
        return Match::Yes;
    return std::ranges::any_of(pod.addresses, isInSet) ? Match::Maybe : Match::No;
}

Match matchOwnNode(const ClusterPod &onHostNetwork, const ClusterPod &pod)
{
    bool isComparable = false;
    for (const IpAddress &address : onHostNetwork.addresses) {
        for (const IpAddress &node : pod.nodeAddresses) {
            if (address == node)
                return Match::Yes;
            isComparable = isComparable || address.family() == node.family();
        }
    }
    return isComparable ? Match::No : Match::Maybe;
}

Match matchSubject(const Policy &policy, const Cluster &cluster, PodIndex pod,
                   const EnforcementProfile &profile)
{
    if (!isSelectable(cluster[pod], profile))
        return Match::No;
    const ClusterNamespace &ns = cluster.namespaceOf(pod);
    const Match inNamespace = policy.namespaceName.empty()
        ? matchNamespace(policy.namespaceSelector, ns, profile)
        : matchNamespaceName(policy.namespaceName, ns.name);
    return both(inNamespace, matchPod(policy.podSelector, cluster, pod, profile));
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
