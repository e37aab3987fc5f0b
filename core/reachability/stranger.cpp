// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/matching.h"
#include "reachability/reachability.h"

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
        const std::string *name = stranger.namespaceLabels->find("kubernetes.io/metadata.name");
        inNamespace = name && *name == peer.namespaceName ? Match::Yes : Match::No;
    }
    return both(inNamespace, matchUnknown(peer.podSelector, stranger.labels));
}

Match matchPeer(const PolicyPeer &peer, const Stranger &stranger, const EnforcementProfile &profile)
{
    if (const auto *pods = std::get_if<PodPeer>(&peer.what))
        return matchPods(*pods, stranger);
    if (const auto *block = std::get_if<AddressPeer>(&peer.what))
        return profile.ipBlocksMatchPods ? matchPodAddress(block->addresses, {}) : Match::No;
    return Match::Yes;
}

TrafficBounds allowedBy(const Policy &policy, const Stranger &stranger, const ClusterPod &target,
                        const EnforcementProfile &profile)
{
    TrafficBounds bounds;
    for (const PolicyRule &rule : policy.ingress) {
        if (!rule.isValid) {
            bounds.possible = TrafficSet::all();
            continue;
        }
        Match match = Match::No;
        for (const PolicyPeer &peer : rule.peers)
            match = either(match, matchPeer(peer, stranger, profile));
        const TrafficSet traffic = rule.traffic.numbered | resolveNames(rule.traffic.named, target.ports);
        if (match != Match::No)
            bounds.possible |= traffic;
        if (match == Match::Yes)
            bounds.allowed |= traffic;
    }
    return bounds;
}

} // namespace

TrafficBounds Reachability::fromStranger(const Stranger &stranger, PodIndex to) const
{
    if (!takesPart(cluster()[to], profile()))
        return {};
    if (isOpaque(to))
        return {TrafficSet(), TrafficSet::all()};
    bool isIsolated = false;
    TrafficBounds isolated;
    TrafficSet allowedByEach = TrafficSet::all();
    const std::vector<PolicyIndex> selecting = policiesOf(to, Direction::Ingress);
    for (const PolicyIndex index : selecting) {
        const Policy &policy = policies()[index];
        const TrafficBounds allowed = allowedBy(policy, stranger, cluster()[to], profile());
        const bool isSure = policy.isCertain && matchSubject(policy, cluster(), to, profile()) == Match::Yes;
        isIsolated = isIsolated || isSure;
        isolated.possible |= allowed.possible;
        if (isSure)
            isolated.allowed |= allowed.allowed;
        allowedByEach = allowedByEach & allowed.allowed;
    }
    return isIsolated ? isolated : TrafficBounds {allowedByEach, TrafficSet::all()};
}

} // namespace drawbridge
