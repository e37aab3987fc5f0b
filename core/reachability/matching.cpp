// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/matching.h"

#include "k8s/calico_selector.h"
#include "k8s/namespace.h"

#include <algorithm>

namespace drawbridge {

namespace {

Match matchValue(const LabelRequirement &requirement, const std::string &value)
{
    const bool isListed = std::ranges::find(requirement.values, value) != requirement.values.end();
    if (isUnresolved(value) || (!isListed && std::ranges::any_of(requirement.values, isUnresolved)))
        return Match::Maybe;
    return isListed ? Match::Yes : Match::No;
}

/// Labels, and whether a variable stands for one of their keys: looked up once for all keys that are absent,
/// because it takes a walk over all labels.
class SeenLabels {
public:
    explicit SeenLabels(const LabelMap &labels)
        : m_labels(labels)
    {
    }
    const std::string *find(const std::string &key) const { return m_labels.find(key); }
    bool hasUnresolvedKey()
    {
        if (!m_hasUnresolvedKey)
            m_hasUnresolvedKey = drawbridge::hasUnresolvedKey(m_labels);
        return *m_hasUnresolvedKey;
    }

private:
    const LabelMap &m_labels;
    std::optional<bool> m_hasUnresolvedKey;
};

Match matchRequirement(const LabelRequirement &requirement, SeenLabels &labels)
{
    const std::string *value = labels.find(requirement.key);
    const bool isOther = !value && requirement.key == kServiceAccountKey;
    if (isUnresolved(requirement.key) || (!value && labels.hasUnresolvedKey()) || isOther)
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

/// Joins the requirements of a selector, up to one that is not met.
template <typename MatchOne> Match matchAll(const LabelSelector &selector, MatchOne matchOne)
{
    Match match = Match::Yes;
    for (auto label = selector.matchLabels.begin(); match != Match::No && label != selector.matchLabels.end();
         ++label)
        match = both(match, matchOne(LabelRequirement {label->first, SelectorOperator::In, {label->second}}));
    for (auto each = selector.matchExpressions.begin();
         match != Match::No && each != selector.matchExpressions.end(); ++each)
        match = both(match, matchOne(*each));
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

/// The key without the prefix, if it has it.
std::optional<std::string> withoutPrefix(std::string_view key, std::string_view prefix)
{
    return key.starts_with(prefix) ? std::optional(std::string(key.substr(prefix.size()))) : std::nullopt;
}

bool compares(LabelExpression::Op op, std::string_view value, std::string_view with)
{
    switch (op) {
    case LabelExpression::Op::Contains:
        return value.find(with) != std::string_view::npos;
    case LabelExpression::Op::StartsWith:
        return value.starts_with(with);
    case LabelExpression::Op::EndsWith:
        return value.ends_with(with);
    default:
        return value == with;
    }
}

} // namespace

Match matchComparison(const LabelExpression &comparison, const LabelFinding &label)
{
    if (!label.value)
        return label.mayBeThere ? Match::Maybe : Match::No;
    if (comparison.op == LabelExpression::Op::Has)
        return Match::Yes;
    if (isUnresolved(*label.value))
        return Match::Maybe;
    const auto holds = [&](const std::string &with) { return compares(comparison.op, *label.value, with); };
    if (std::ranges::any_of(comparison.values, holds))
        return Match::Yes;
    return std::ranges::any_of(comparison.values, isUnresolved) ? Match::Maybe : Match::No;
}

std::optional<LabelFinding> namespaceLabel(std::string_view key, const ClusterNamespace &ns,
                                           const EnforcementProfile &profile)
{
    if (key == calico_labels::kNamespace)
        return LabelFinding {&ns.name};
    const auto own = withoutPrefix(key, calico_labels::kNamespacePrefix);
    if (!own)
        return std::nullopt;
    if (*own == calico_labels::kName)
        return LabelFinding {&ns.name};
    const bool isOpen = !ns.isDeclared && !profile.unknownLabelsAreAbsent;
    return LabelFinding {ns.labels.find(*own), isOpen || hasUnresolvedKey(ns.labels)};
}

std::optional<LabelFinding> serviceAccountLabel(std::string_view key, const ClusterWorkload &workload,
                                                const EnforcementProfile &profile)
{
    static const std::string unnamed = "default";
    const std::string &name = workload.serviceAccount.empty() ? unnamed : workload.serviceAccount;
    if (key == calico_labels::kServiceAccount)
        return LabelFinding {&name};
    const auto own = withoutPrefix(key, calico_labels::kServiceAccountPrefix);
    if (!own)
        return std::nullopt;
    if (*own == calico_labels::kName)
        return LabelFinding {&name};
    const std::optional<LabelMap> &labels = workload.serviceAccountLabels;
    if (!labels)
        return LabelFinding {nullptr, !profile.unknownLabelsAreAbsent};
    return LabelFinding {labels->find(*own), hasUnresolvedKey(*labels)};
}

LabelFinding podLabel(const std::string &key, const Cluster &cluster, PodIndex pod,
                      const EnforcementProfile &profile)
{
    static const std::string orchestrator = "k8s";
    if (key == calico_labels::kOrchestrator)
        return {&orchestrator};
    const LabelMap &labels = cluster[pod].labels;
    const bool isOpen = cluster[pod].isAuthored && !profile.unknownLabelsAreAbsent
        && mayBeAdded(key, cluster.workloadOf(pod).id.kind);
    const std::string *value = labels.find(key);
    return {value, !value && (isOpen || hasUnresolvedKey(labels))};
}

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

bool hasUnresolvedKey(const LabelMap &labels)
{
    return std::ranges::any_of(labels, [](const auto &entry) { return isUnresolved(entry.first); });
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
    SeenLabels seen(labels);
    return matchAll(selector, [&seen](const LabelRequirement &requirement) {
        return matchRequirement(requirement, seen);
    });
}

Match matchPod(const LabelSelector &selector, const Cluster &cluster, PodIndex pod,
               const EnforcementProfile &profile)
{
    const LabelMap &labels = cluster[pod].labels;
    SeenLabels seen(labels);
    const auto matchOfPod = [&](const LabelRequirement &requirement) {
        if (requirement.key != kServiceAccountKey)
            return matchRequirement(requirement, seen);
        const LabelMap account {{requirement.key, serviceAccountOf(cluster.workloadOf(pod))}};
        SeenLabels alone(account);
        return matchRequirement(requirement, alone);
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
        labels.set(kNamespaceNameLabel, *ns.writtenName);
        return matchLabels(selector, labels);
    }
    if (ns.isDeclared || profile.unknownLabelsAreAbsent)
        return matchLabels(selector, ns.labels);
    SeenLabels seen(ns.labels);
    return matchAll(selector, [&seen](const LabelRequirement &requirement) {
        return requirement.key == kNamespaceNameLabel ? matchRequirement(requirement, seen) : Match::Maybe;
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
    if (!isSelectable(cluster[pod], profile) || isUnbound(cluster, pod, profile))
        return Match::No;
    const ClusterNamespace &ns = cluster.namespaceOf(pod);
    const Match inNamespace = policy.namespaceName.empty()
        ? matchNamespace(policy.namespaceSelector, ns, profile)
        : matchNamespaceName(policy.namespaceName, ns.name);
    const Match match = both(inNamespace, matchPod(policy.podSelector, cluster, pod, profile));
    if (policy.subject.isEverything())
        return match;
    return both(match, matchExpression(policy.subject, [&](const std::string &key) {
                    if (const auto label = namespaceLabel(key, ns, profile))
                        return *label;
                    if (const auto label = serviceAccountLabel(key, cluster.workloadOf(pod), profile))
                        return *label;
                    return podLabel(key, cluster, pod, profile);
                }));
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

TrafficSet resolveTraffic(const RuleTraffic &traffic, const std::vector<ContainerPort> &ports)
{
    if (!traffic.hasNames())
        return traffic.numbered;
    const TrafficSet named = resolveNames(traffic.named, ports) - traffic.excluded;
    return (traffic.numbered | named) - resolveNames(traffic.excludedNames, ports);
}

} // namespace drawbridge
