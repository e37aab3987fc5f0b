// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/unknown_text.h"

#include <fmt/format.h>

namespace drawbridge::app {

std::string_view nameOf(UnknownCause cause)
{
    switch (cause) {
    case UnknownCause::InvalidPolicy:
        return "invalid-policy";
    case UnknownCause::UndeclaredNamespace:
        return "undeclared-namespace";
    case UnknownCause::UnresolvedLabel:
        return "unresolved-label";
    case UnknownCause::AddedLabel:
        return "added-label";
    case UnknownCause::PodAddress:
        return "pod-address";
    case UnknownCause::OwnNode:
        return "own-node";
    case UnknownCause::OwnNodeDenied:
        return "own-node-denied";
    case UnknownCause::UnresolvedPeer:
        return "unresolved-peer";
    case UnknownCause::EqualPriority:
        return "equal-priority";
    case UnknownCause::PartNotModelled:
        return "part-not-modelled";
    case UnknownCause::PolicyNotModelled:
        return "policy-not-modelled";
    case UnknownCause::MissingTier:
        return "missing-tier";
    case UnknownCause::TwoCnis:
        return "two-cnis";
    case UnknownCause::UndeclaredServiceAccount:
        return "undeclared-service-account";
    }
    return {};
}

std::string sentenceOf(const UnknownReason &reason)
{
    switch (reason.cause) {
    case UnknownCause::InvalidPolicy:
        return "the API server would reject this policy";
    case UnknownCause::UndeclaredNamespace:
        return fmt::format("it selects by labels of the namespace {}, which has no Namespace object",
                           reason.subject);
    case UnknownCause::UnresolvedLabel:
        return fmt::format("it looks at the label {}, which holds a variable that was not filled in",
                           reason.subject);
    case UnknownCause::AddedLabel:
        return fmt::format(
            "it looks at the label {}, which is added to the pod after its manifest is written",
            reason.subject);
    case UnknownCause::OwnNode:
        return fmt::format(
            "{} is on the host network and may be on the pod's own node, with which traffic is "
            "not up to policies",
            reason.subject);
    case UnknownCause::OwnNodeDenied:
        return fmt::format("it may deny {}, which is the pod's own node; whether that counts for the own "
                           "node depends on Cilium's version and settings",
                           reason.subject);
    case UnknownCause::PodAddress:
        return fmt::format("its ip block covers some of the addresses that {} may have", reason.subject);
    case UnknownCause::UnresolvedPeer:
        return fmt::format("a rule names {}, whose addresses are not in the folder", reason.subject);
    case UnknownCause::EqualPriority:
        return fmt::format("{} has the same priority and disagrees", reason.subject);
    case UnknownCause::PartNotModelled:
        return fmt::format("a rule depends on its field {}, which is not modelled", reason.subject);
    case UnknownCause::PolicyNotModelled:
        return "policies of this kind are not modelled";
    case UnknownCause::MissingTier:
        return fmt::format(
            "its tier {} has no valid Tier object in the folder, so its place in the order is not "
            "known",
            reason.subject);
    case UnknownCause::TwoCnis:
        return "the folder has policies of Calico and of Cilium, and no cluster enforces both; the profile "
               "of its "
               "CNI decides";
    case UnknownCause::UndeclaredServiceAccount:
        return fmt::format(
            "it selects by labels of the service account {}, which has no ServiceAccount object",
            reason.subject);
    }
    return {};
}

std::pair<PolicyId, SourcePosition> policyOf(const PolicySet &policies, const UnknownReason &reason)
{
    if (reason.cause == UnknownCause::PolicyNotModelled || reason.cause == UnknownCause::MissingTier
        || reason.cause == UnknownCause::TwoCnis) {
        const OtherPolicy &other = policies.notModelled[static_cast<std::size_t>(reason.policy)];
        return {other.id, other.where};
    }
    return {policies[reason.policy].id, policies[reason.policy].where};
}

} // namespace drawbridge::app
