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

Match matchPeers(const std::vector<PolicyPeer> &peers, const Stranger &stranger,
                 const EnforcementProfile &profile)
{
    Match match = Match::No;
    AddressSet blocks;
    for (const PolicyPeer &peer : peers) {
        if (const auto *pods = std::get_if<PodPeer>(&peer.what))
            match = either(match, matchPods(*pods, stranger));
        else if (const auto *block = std::get_if<AddressPeer>(&peer.what))
            blocks = blocks | block->addresses;
        else
            match = Match::Yes;
    }
    return profile.ipBlocksMatchPods ? either(match, matchPodAddress(blocks, ClusterPod {})) : match;
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
        const Match match = matchPeers(rule.peers, stranger, profile);
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
