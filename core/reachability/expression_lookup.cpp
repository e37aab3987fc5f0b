// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "k8s/calico_selector.h"
#include "reachability/matching.h"
#include "reachability/pod_lookup.h"

#include <algorithm>

namespace drawbridge {

namespace {

using Op = LabelExpression::Op;

void append(MatchedPods &pods, Match match, std::uint32_t first, std::uint32_t end)
{
    if (match != Match::No)
        (match == Match::Yes ? pods.yes : pods.maybe).append(first, end);
}

} // namespace

MatchedPods meet(const MatchedPods &a, const MatchedPods &b)
{
    PodRuns yes = a.yes & b.yes;
    PodRuns maybe = ((a.yes | a.maybe) & (b.yes | b.maybe)) - yes;
    return {std::move(yes), std::move(maybe)};
}

MatchedPods join(const MatchedPods &a, const MatchedPods &b)
{
    PodRuns yes = a.yes | b.yes;
    PodRuns maybe = (a.maybe | b.maybe) - yes;
    return {std::move(yes), std::move(maybe)};
}

MatchedPods complement(const PodRuns &domain, const MatchedPods &pods)
{
    return {domain - pods.yes - pods.maybe, domain & pods.maybe};
}

MatchedPods PodLookup::podsWhere(const LabelExpression &expression) const
{
    MatchedPods pods;
    switch (expression.op) {
    case Op::And:
        pods.yes = m_facts->selectable;
        for (const LabelExpression &part : expression.parts)
            pods = meet(pods, podsWhere(part));
        return pods;
    case Op::Or:
        for (const LabelExpression &part : expression.parts)
            pods = join(pods, podsWhere(part));
        return pods;
    case Op::Not:
        return complement(m_facts->selectable, podsWhere(expression.parts.front()));
    default:
        pods = podsThatCompare(expression);
        return {pods.yes & m_facts->selectable, pods.maybe & m_facts->selectable};
    }
}

MatchedPods PodLookup::podsThatCompare(const LabelExpression &comparison) const
{
    const std::string_view key = comparison.key;
    MatchedPods pods;
    if (key == calico_labels::kNamespace || key.starts_with(calico_labels::kNamespacePrefix)) {
        for (std::size_t i = 0; i < m_facts->namespaceRuns.size(); ++i) {
            const auto label = namespaceLabel(key, m_cluster.namespaces()[i], m_profile);
            append(pods, matchComparison(comparison, *label), m_facts->namespaceRuns[i].first,
                   m_facts->namespaceRuns[i].end);
        }
        return pods;
    }
    if (key == calico_labels::kServiceAccount || key.starts_with(calico_labels::kServiceAccountPrefix)) {
        for (const ClusterWorkload &workload : m_cluster.workloads()) {
            const auto label = serviceAccountLabel(key, workload, m_profile);
            append(pods, matchComparison(comparison, *label),
                   static_cast<std::uint32_t>(workload.pods.front()),
                   static_cast<std::uint32_t>(workload.pods.back()) + 1);
        }
        return pods;
    }
    return podsWithOwnLabel(comparison);
}

/// Pods to which the index alone does not do justice are looked at one by one.
MatchedPods PodLookup::podsWithOwnLabel(const LabelExpression &comparison) const
{
    const bool isConstant = comparison.key == calico_labels::kOrchestrator;
    const PodRuns oneByOne = isConstant     ? m_facts->selectable
        : isControllerLabel(comparison.key) ? m_unresolved | m_facts->authored
                                            : m_unresolved;
    MatchedPods single;
    forEachPod(oneByOne, [&](std::uint32_t pod) {
        const LabelFinding label = podLabel(comparison.key, m_cluster, PodIndex(pod), m_profile);
        append(single, matchComparison(comparison, label), pod, pod + 1);
    });
    MatchedPods indexed;
    // The index also has service accounts, under a key that is no label.
    if (comparison.key == kServiceAccountKey)
        return single;
    m_labels.forEachValue(comparison.key, [&](const std::string &value, const PodRuns &pods) {
        const Match match = matchComparison(comparison, {&value});
        if (match != Match::No)
            indexed = join(indexed, match == Match::Yes ? MatchedPods {pods, {}} : MatchedPods {{}, pods});
    });
    return join(single, {indexed.yes - oneByOne, indexed.maybe - oneByOne});
}

} // namespace drawbridge
