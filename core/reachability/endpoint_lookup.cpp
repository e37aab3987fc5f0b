// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/endpoint_lookup.h"

#include "k8s/calico_selector.h"
#include "reachability/matching.h"

namespace drawbridge {

namespace {

/// Labels of a set, and those of its namespace as Calico adds them.
LabelFinding labelOf(const LabelledAddresses &set, const std::string &key, const PodLookup &lookup)
{
    LabelFinding own {set.labels.find(key), hasUnresolvedKey(set.labels)};
    const bool isOfNamespace
        = key == calico_labels::kNamespace || key.starts_with(calico_labels::kNamespacePrefix);
    if (own.value || set.namespaceName.empty() || !isOfNamespace)
        return own;
    static const std::string nameOfNamespace
        = std::string(calico_labels::kNamespacePrefix).append(calico_labels::kName);
    if (key == calico_labels::kNamespace || key == nameOfNamespace)
        return {&set.namespaceName};
    const auto index = lookup.cluster().findNamespace(set.namespaceName);
    if (!index)
        return {nullptr, !lookup.profile().unknownLabelsAreAbsent};
    return *namespaceLabel(key, lookup.cluster()[*index], lookup.profile());
}

Match matchSet(const LabelledAddresses &set, const LabelExpression &labels, const std::string &namespaceName,
               const PodLookup &lookup)
{
    Match inNamespace = Match::Yes;
    if (!namespaceName.empty())
        inNamespace
            = set.namespaceName.empty() ? Match::No : matchNamespaceName(namespaceName, set.namespaceName);
    return both(inNamespace,
                matchExpression(labels, [&](const std::string &key) { return labelOf(set, key, lookup); }));
}

MatchedPods asMaybe(const MatchedPods &pods)
{
    return {{}, pods.yes | pods.maybe};
}

MatchedEnds withLabels(const LabelExpression &labels, const std::string &namespaceName,
                       const PodLookup &lookup, std::span<const LabelledAddresses> sets)
{
    MatchedEnds ends;
    ends.pods = lookup.podsWhere(labels);
    if (!namespaceName.empty())
        ends.pods = meet(ends.pods, lookup.ownPods(namespaceName));
    bool mayBeAnywhere = false;
    for (const LabelledAddresses &set : sets) {
        const Match match = matchSet(set, labels, namespaceName, lookup);
        if (match == Match::No)
            continue;
        mayBeAnywhere = mayBeAnywhere || !set.isComplete;
        ends.possibleAddresses = ends.possibleAddresses | set.addresses;
        if (match == Match::Yes)
            ends.addresses = ends.addresses | set.addresses;
    }
    ends.pods = join(ends.pods, lookup.podsAt(ends.addresses));
    ends.pods = join(ends.pods, asMaybe(lookup.podsAt(ends.possibleAddresses)));
    if (mayBeAnywhere) {
        ends.possibleAddresses = AddressSet::all();
        ends.pods = join(ends.pods, {{}, lookup.hostNetworkPods()});
    }
    return ends;
}

} // namespace

MatchedEnds endsOf(const EndpointPeer &peer, const PodLookup &lookup, std::span<const LabelledAddresses> sets)
{
    const PodRuns everyPod(0, lookup.podCount());
    MatchedEnds ends {{everyPod, {}}, AddressSet::all(), AddressSet::all()};
    if (peer.labels)
        ends = withLabels(*peer.labels, peer.namespaceName, lookup, sets);
    if (peer.isService)
        ends.pods = join(ends.pods, {{}, lookup.hostNetworkPods()});
    if (peer.notLabels) {
        const MatchedEnds others = withLabels(*peer.notLabels, {}, lookup, sets);
        ends.pods = meet(ends.pods, complement(everyPod, others.pods));
        ends.addresses = ends.addresses - others.possibleAddresses;
        ends.possibleAddresses = ends.possibleAddresses - others.addresses;
    }
    if (peer.addresses) {
        ends.pods = meet(ends.pods, lookup.podsAt(*peer.addresses));
        ends.addresses = ends.addresses & *peer.addresses;
        ends.possibleAddresses = ends.possibleAddresses & *peer.addresses;
    }
    return ends;
}

} // namespace drawbridge
