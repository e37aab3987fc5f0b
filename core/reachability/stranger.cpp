// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "k8s/namespace.h"
#include "reachability/matching.h"
#include "reachability/reachability.h"
#include "reachability/tier_walk.h"

#include <algorithm>

namespace drawbridge {

namespace {

Match matchUnknown(const LabelSelector &selector, const std::optional<LabelMap> &labels)
{
    if (labels)
        return matchLabels(selector, *labels);
    return selector.isEmpty() ? Match::Yes : Match::Maybe;
}

Match matchPods(const PodPeer &peer, const Stranger &stranger)
{
    Match inNamespace = Match::Maybe;
    if (peer.namespaceSelector) {
        inNamespace = matchUnknown(*peer.namespaceSelector, stranger.namespaceLabels);
    } else if (stranger.namespaceLabels) {
        const std::string *name = stranger.namespaceLabels->find(kNamespaceNameLabel);
        inNamespace = name && *name == peer.namespaceName ? Match::Yes : Match::No;
    }
    return both(inNamespace, matchUnknown(peer.podSelector, stranger.labels));
}

/// Of its labels nothing is known for certain.
Match matchEndpoint(const EndpointPeer &peer, const EnforcementProfile &profile)
{
    const Match labels = peer.labels || peer.notLabels ? Match::Maybe : Match::Yes;
    if (!peer.addresses || !profile.ipBlocksMatchPods)
        return labels;
    return both(labels, matchPodAddress(*peer.addresses, ClusterPod {}));
}

Match matchPeers(const std::vector<PolicyPeer> &peers, const Stranger &stranger,
                 const EnforcementProfile &profile)
{
    Match match = Match::No;
    AddressSet blocks;
    for (const PolicyPeer &peer : peers) {
        if (const auto *pods = std::get_if<PodPeer>(&peer.what))
            match = either(match, matchPods(*pods, stranger));
        else if (const auto *block = std::get_if<AddressPeer>(&peer.what))
            blocks = block->mayMatchPods ? blocks | block->addresses : blocks;
        else if (const auto *end = std::get_if<EndpointPeer>(&peer.what))
            match = either(match, matchEndpoint(*end, profile));
        else if (std::holds_alternative<AnyPeer>(peer.what))
            match = Match::Yes;
    }
    return profile.ipBlocksMatchPods ? either(match, matchPodAddress(blocks, ClusterPod {})) : match;
}

Match matchRule(const PolicyRule &rule, const Stranger &stranger, const EnforcementProfile &profile)
{
    const Match match = matchPeers(rule.peers, stranger, profile);
    return rule.own || rule.unmodelled ? both(match, Match::Maybe) : match;
}

/// The rules of one policy about traffic from the stranger. Which of them apply to the target alone is not
/// looked into.
void addRules(TierWalk &walk, const Policy &policy, const Stranger &stranger, const ClusterPod &target,
              const EnforcementProfile &profile)
{
    for (const PolicyRule &rule : policy.ingress) {
        if (!rule.isValid)
            walk.addInvalidRule();
        else
            walk.addRule(rule.action, matchRule(rule, stranger, profile),
                         resolveTraffic(rule.traffic, target.ports));
    }
}

} // namespace

TrafficBounds Reachability::fromStranger(const Stranger &stranger, PodIndex to) const
{
    if (!takesPart(cluster()[to], profile()))
        return {};
    if (isOpaque(to))
        return {TrafficSet(), TrafficSet::all()};
    TierWalk walk;
    for (const PolicyIndex index : policiesOf(to, Direction::Ingress)) {
        const Policy &policy = policies()[index];
        const bool isSure = policy.isCertain && matchSubject(policy, cluster(), to, profile()) == Match::Yes;
        walk.beginPolicy(policy.place, policy.ruleActions, isSure, policy.isolatesIngress);
        addRules(walk, policy, stranger, cluster()[to], profile());
    }
    return walk.finish();
}

} // namespace drawbridge
