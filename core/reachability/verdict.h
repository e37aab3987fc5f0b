// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "net/address_set.h"
#include "net/traffic_set.h"
#include "policy/policy_model.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace drawbridge {

enum class Access { Allowed, Denied, Unknown };

/// One end of a flow: a pod of the cluster, or an address outside of it. An address is matched by ip blocks
/// alone, even if a pod happens to have it.
using FlowEnd = std::variant<PodIndex, IpAddress>;

/// One connection attempt: the port is the one on the destination pod.
struct Flow {
    FlowEnd from;
    FlowEnd to;
    Protocol protocol = Protocol::Tcp;
    std::uint16_t port = 0;
};

/// Names a rule of a policy in a PolicySet.
struct RuleReference {
    PolicyIndex policy {};
    Direction direction = Direction::Ingress;
    /// Index into Policy::rules(direction).
    std::uint32_t rule = 0;
    friend auto operator<=>(const RuleReference &, const RuleReference &) = default;
};

/// Why a verdict at one end is not certain.
enum class UnknownCause {
    /// The API server would reject the policy.
    InvalidPolicy,
    /// A selector looks at labels of a namespace that is not in the folder.
    UndeclaredNamespace,
    /// A label holds an unrendered ${VARIABLE}.
    UnresolvedLabel,
    /// A selector looks at a label that may be added to the pod after its manifest was written.
    AddedLabel,
    /// An ipBlock covers some of the addresses that the pod has, or that a pod of unknown address may have,
    /// and not others (see matchPodAddress).
    PodAddress,
    /// The other end is on the host network and may be on the pod's own node, which no policy keeps out; or
    /// it is, and the way there is up to the CNI.
    OwnNode,
    /// The other end is the pod's own node, and a rule of Cilium denies it or may deny it: whether such a
    /// rule counts for the own node depends on Cilium's version and settings.
    OwnNodeDenied,
    /// A rule names nodes or domain names; no file tells their addresses.
    UnresolvedPeer,
    /// Policies of equal priority disagree; which of them comes first is not specified.
    EqualPriority,
    /// A rule depends on something that is not modelled.
    PartNotModelled,
    /// A policy of a dialect that is not modelled may select the pod.
    PolicyNotModelled,
    /// So may a policy of Calico in a tier whose place in the order is not known.
    MissingTier,
    /// So may a policy of Calico or of Cilium, and no cluster enforces both.
    TwoCnis,
    /// A selector looks at labels of a service account that is not in the folder.
    UndeclaredServiceAccount,
};

struct UnknownReason {
    UnknownCause cause {};
    /// For PolicyNotModelled, MissingTier and TwoCnis the place in PolicySet::notModelled, else the one in
    /// PolicySet::policies.
    PolicyIndex policy {};
    /// What is not known: the namespace, the label, the tier or the pod ("shop/cart"). Empty for an invalid
    /// policy. For OwnNode the policy is the first of those that isolate.
    std::string subject;
    friend auto operator<=>(const UnknownReason &, const UnknownReason &) = default;
};

/// Why one end decided as it did.
enum class EndCause {
    /// No policy selects the pod for this direction: everything is allowed.
    NotIsolated,
    /// A rule allows (or, in a tier with actions, denies) it: see decidingRules.
    Rule,
    /// The pod is isolated and no rule allows it.
    NoRule,
    /// Policies select the pod, none of their rules matches, or what matches passes it on, and none isolates
    /// the pod: it is allowed.
    NotDecided,
    /// The end lies outside the cluster, or policies do not bind it (host network).
    NotSubject,
    /// A pod can always reach itself.
    OwnPod,
    /// A pod can always be reached from the node it runs on.
    OwnNode,
    /// The pod has finished and has no address any more.
    Finished,
    /// The profile enforces no policies.
    NotEnforced,
    Unknown,
};

/// What a tier of policies did to a flow.
enum class TierOutcome {
    Allowed,
    Denied,
    /// No rule decides, and the tier ends with a deny.
    DeniedAtEnd,
    /// A rule passed it on to the next tier.
    Passed,
    /// No rule decides, and the next tier is read.
    NotDecided,
    Unknown,
};

struct TierStep {
    TierPlace tier;
    TierOutcome outcome {};
    friend auto operator<=>(const TierStep &, const TierStep &) = default;
};

/// The decision of one end: egress of the source, or ingress of the destination.
struct EndReason {
    Direction direction = Direction::Ingress;
    Access access = Access::Allowed;
    EndCause cause = EndCause::NotIsolated;
    /// All policies that select the pod for this direction, in order.
    std::vector<PolicyIndex> isolatedBy;
    /// All rules that allow the flow (they are a union, so each alone would do), or those that denied it.
    std::vector<RuleReference> decidingRules;
    /// Rules that passed the flow on to the next tier, in order.
    std::vector<RuleReference> passedBy;
    /// The tiers that select the pod, in order, up to the one that decides.
    std::vector<TierStep> tiers;
    std::vector<UnknownReason> unknowns;
};

/// Allowed only if both ends allow; Unknown if neither denies for sure and not both allow for sure.
struct Verdict {
    Access access = Access::Allowed;
    EndReason egress;
    EndReason ingress;
};

/// What is certainly allowed, and what is allowed under some reading of what is unknown. allowed is a part of
/// possible; possible minus allowed is Unknown, the rest Denied.
struct TrafficBounds {
    TrafficSet allowed;
    TrafficSet possible;

    bool isCertain() const { return allowed == possible; }
    friend auto operator<=>(const TrafficBounds &, const TrafficBounds &) = default;
};

} // namespace drawbridge
