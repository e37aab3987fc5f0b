// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/label_effect.h"

#include "k8s/calico_selector.h"
#include "reachability/matching.h"

#include <algorithm>

namespace drawbridge {

LabelEffect::Relabelling::Relabelling(const LabelMap &before, const LabelMap &after)
    : m_hasDoubtfulKey(hasUnresolvedKey(before) || hasUnresolvedKey(after))
{
    for (const auto &[key, value] : before)
        add(key, &value, after.find(key));
    for (const auto &[key, value] : after) {
        if (!before.contains(key))
            add(key, nullptr, &value);
    }
}

void LabelEffect::Relabelling::add(const std::string &key, const std::string *before,
                                   const std::string *after)
{
    if (before && after && *before == *after)
        return;
    const bool isDoubtful
        = (before && isUnresolved(*before)) || (after && isUnresolved(*after)) || isControllerLabel(key);
    m_changes.push_back({key, before, after, isDoubtful});
}

bool LabelEffect::Relabelling::concerns(const LabelRequirement &requirement) const
{
    const auto change = std::ranges::find(m_changes, requirement.key, &Change::key);
    if (change == m_changes.end())
        return false;
    if (change->isDoubtful || std::ranges::any_of(requirement.values, isUnresolved))
        return true;
    const auto isListed = [&requirement](const std::string *value) {
        return value && std::ranges::find(requirement.values, *value) != requirement.values.end();
    };
    if (requirement.op == SelectorOperator::In || requirement.op == SelectorOperator::NotIn)
        return isListed(change->before) != isListed(change->after);
    return !change->before != !change->after;
}

bool LabelEffect::Relabelling::concerns(const LabelSelector &selector) const
{
    if (m_hasDoubtfulKey)
        return !selector.isEmpty();
    const auto isConcerned = [&selector](const Change &change) {
        const std::string *wanted = selector.matchLabels.find(change.key);
        return wanted
            && (change.isDoubtful || isUnresolved(*wanted)
                || (change.before && *change.before == *wanted)
                    != (change.after && *change.after == *wanted));
    };
    return std::ranges::any_of(m_changes, isConcerned)
        || std::ranges::any_of(selector.matchExpressions,
                               [this](const LabelRequirement &each) { return concerns(each); });
}

bool LabelEffect::Relabelling::concerns(const LabelExpression &expression, std::string_view prefix) const
{
    if (m_hasDoubtfulKey)
        return !expression.isEverything();
    const auto isKey = [&](const Change &change) {
        const std::string_view key = expression.key;
        return key.starts_with(prefix) && key.substr(prefix.size()) == change.key;
    };
    return std::ranges::any_of(m_changes, isKey)
        || std::ranges::any_of(expression.parts,
                               [&](const LabelExpression &part) { return concerns(part, prefix); });
}

LabelEffect::LabelEffect(const Cluster &before, const Cluster &after, const LabelChanges &changes,
                         const EnforcementProfile &profile)
    : m_profile(profile)
{
    for (const PodIndex pod : changes.pods)
        m_pods.push_back({&before.namespaceOf(pod), &after.namespaceOf(pod),
                          Relabelling(before[pod].labels, after[pod].labels)});
    for (const NamespaceIndex ns : changes.namespaces)
        m_namespaces.emplace_back(before[ns].labels, after[ns].labels);
}

bool LabelEffect::mayLieIn(const RelabelledPod &pod, const LabelSelector *ofNamespaces,
                           const std::string &namespaceName) const
{
    if (!ofNamespaces)
        return matchNamespaceName(namespaceName, pod.namespaceAfter->name) != Match::No;
    return matchNamespace(*ofNamespaces, *pod.namespaceBefore, m_profile) != Match::No
        || matchNamespace(*ofNamespaces, *pod.namespaceAfter, m_profile) != Match::No;
}

bool LabelEffect::onPods(const LabelSelector &ofPods, const LabelSelector *ofNamespaces,
                         const std::string &namespaceName) const
{
    const auto isMoved = [&](const RelabelledPod &pod) {
        return pod.labels.concerns(ofPods) && mayLieIn(pod, ofNamespaces, namespaceName);
    };
    const auto isSelected = [&](const Relabelling &ns) { return ofNamespaces && ns.concerns(*ofNamespaces); };
    return std::ranges::any_of(m_pods, isMoved) || std::ranges::any_of(m_namespaces, isSelected);
}

bool LabelEffect::onExpression(const LabelExpression &expression) const
{
    return std::ranges::any_of(m_pods,
                               [&](const RelabelledPod &pod) { return pod.labels.concerns(expression, {}); })
        || std::ranges::any_of(m_namespaces, [&](const Relabelling &ns) {
               return ns.concerns(expression, calico_labels::kNamespacePrefix);
           });
}

bool LabelEffect::onEnd(const EndpointPeer &end) const
{
    return (end.labels && onExpression(*end.labels)) || (end.notLabels && onExpression(*end.notLabels));
}

bool LabelEffect::onPeer(const PolicyPeer &peer) const
{
    if (const auto *end = std::get_if<EndpointPeer>(&peer.what))
        return onEnd(*end);
    const auto *pods = std::get_if<PodPeer>(&peer.what);
    return pods
        && onPods(pods->podSelector, pods->namespaceSelector ? &*pods->namespaceSelector : nullptr,
                  pods->namespaceName);
}

LabelEffect::Extent LabelEffect::on(const Policy &policy) const
{
    const LabelSelector *namespaces = policy.namespaceName.empty() ? &policy.namespaceSelector : nullptr;
    if (onPods(policy.podSelector, namespaces, policy.namespaceName) || onExpression(policy.subject))
        return Extent::Subject;
    bool hasOwnEnds = false;
    bool changesEnds = false;
    for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
        for (const PolicyRule &rule : policy.rules(direction)) {
            hasOwnEnds = hasOwnEnds || rule.own;
            changesEnds = changesEnds || (rule.own && onEnd(*rule.own))
                || std::ranges::any_of(rule.peers, [this](const PolicyPeer &peer) { return onPeer(peer); });
        }
    }
    if (!changesEnds)
        return Extent::None;
    // Which of its rules apply to a pod is as good as which pods it selects.
    return hasOwnEnds ? Extent::Subject : Extent::Ends;
}

} // namespace drawbridge
