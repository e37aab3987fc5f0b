// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/report_words.h"

namespace drawbridge {

std::string_view wordOf(AssumptionCode code)
{
    switch (code) {
    case AssumptionCode::CniEnforces:
        return "cni-enforces";
    case AssumptionCode::FolderIsComplete:
        return "folder-is-complete";
    case AssumptionCode::NothingChanges:
        return "nothing-changes";
    case AssumptionCode::NodesAreTrusted:
        return "nodes-are-trusted";
    case AssumptionCode::OtherProtocols:
        return "other-protocols";
    case AssumptionCode::InputIncomplete:
        return "input-incomplete";
    case AssumptionCode::VerdictsUnknown:
        return "verdicts-unknown";
    case AssumptionCode::PoliciesNotModelled:
        return "policies-not-modelled";
    case AssumptionCode::ScopeIsPart:
        return "scope-is-part";
    }
    return {};
}

std::string_view wordOf(ClaimKind kind)
{
    switch (kind) {
    case ClaimKind::DefaultDenyIngress:
        return "default-deny-ingress";
    case ClaimKind::DefaultDenyEgress:
        return "default-deny-egress";
    case ClaimKind::PoliciesEqualDesign:
        return "policies-equal-design";
    case ClaimKind::ZonesAsRequired:
        return "zones-as-required";
    case ClaimKind::NothingFromInternet:
        return "nothing-from-internet";
    case ClaimKind::NothingToInternet:
        return "nothing-to-internet";
    case ClaimKind::MetadataUnreachable:
        return "metadata-unreachable";
    case ClaimKind::CannotReach:
        return "cannot-reach";
    case ClaimKind::OnlyReaches:
        return "only-reaches";
    }
    return {};
}

std::string_view wordOf(ClaimSubject subject)
{
    switch (subject) {
    case ClaimSubject::Cluster:
        return "cluster";
    case ClaimSubject::Scope:
        return "scope";
    case ClaimSubject::OutsideScope:
        return "outside-scope";
    }
    return {};
}

std::string_view wordOf(ClaimUnit unit)
{
    switch (unit) {
    case ClaimUnit::BindableWorkloads:
        return "workloads-that-policies-bind";
    case ClaimUnit::Workloads:
        return "workloads";
    case ClaimUnit::WaysIn:
        return "ways-into-workloads";
    case ClaimUnit::Cells:
        return "pairs-of-zones";
    case ClaimUnit::PodPairs:
        return "pairs-of-pods";
    case ClaimUnit::Pairs:
        return "pairs-of-workloads-or-addresses";
    }
    return {};
}

std::string_view wordOf(ClaimDoubt doubt)
{
    switch (doubt) {
    case ClaimDoubt::SelfTestFailed:
        return "self-test-failed";
    case ClaimDoubt::InputIncomplete:
        return "input-incomplete";
    case ClaimDoubt::VerdictsUnknown:
        return "verdicts-unknown";
    case ClaimDoubt::NothingLookedAt:
        return "nothing-looked-at";
    case ClaimDoubt::FromNotInFolder:
        return "from-not-in-folder";
    case ClaimDoubt::ToNotInFolder:
        return "to-not-in-folder";
    case ClaimDoubt::FromWithoutMeaning:
        return "from-without-meaning";
    case ClaimDoubt::ToWithoutMeaning:
        return "to-without-meaning";
    case ClaimDoubt::DesignHasErrors:
        return "design-has-errors";
    }
    return {};
}

std::vector<std::string> wordsOf(const std::vector<ClaimDoubt> &doubts)
{
    std::vector<std::string> words;
    for (const ClaimDoubt doubt : doubts)
        words.emplace_back(wordOf(doubt));
    return words;
}

std::string_view wordOf(ClaimVerdict verdict)
{
    switch (verdict) {
    case ClaimVerdict::Proven:
        return "proven";
    case ClaimVerdict::ProvenUnderAssumptions:
        return "proven-under-assumptions";
    case ClaimVerdict::NotProven:
        return "not-proven";
    case ClaimVerdict::Contradicted:
        return "contradicted";
    }
    return {};
}

std::string_view wordOf(ZoneJudgement judgement)
{
    switch (judgement) {
    case ZoneJudgement::NotRequired:
        return "not-required";
    case ZoneJudgement::Meets:
        return "meets";
    case ZoneJudgement::TooMuch:
        return "too-much";
    case ZoneJudgement::TooLittle:
        return "too-little";
    case ZoneJudgement::Unknown:
        return "unknown";
    case ZoneJudgement::OutsideScope:
        return "outside-scope";
    }
    return {};
}

std::string_view wordOf(Isolation isolation)
{
    switch (isolation) {
    case Isolation::Open:
        return "open";
    case Isolation::Partial:
        return "partial";
    case Isolation::Isolated:
        return "isolated";
    case Isolation::Unknown:
        return "unknown";
    }
    return {};
}

std::string_view wordOf(OpenReason reason)
{
    switch (reason) {
    case OpenReason::None:
        return "none";
    case OpenReason::NoPolicySelects:
        return "no-policy-selects";
    case OpenReason::SomePodsOnly:
        return "some-pods-only";
    case OpenReason::HostNetwork:
        return "host-network";
    case OpenReason::NotEnforced:
        return "not-enforced";
    case OpenReason::Unknown:
        return "unknown";
    }
    return {};
}

std::string_view wordOf(EndCause cause)
{
    switch (cause) {
    case EndCause::NotIsolated:
        return "not-isolated";
    case EndCause::Rule:
        return "rule";
    case EndCause::NoRule:
        return "no-rule";
    case EndCause::NotDecided:
        return "not-decided";
    case EndCause::NotSubject:
        return "not-subject";
    case EndCause::OwnPod:
        return "own-pod";
    case EndCause::OwnNode:
        return "own-node";
    case EndCause::Finished:
        return "finished";
    case EndCause::NotEnforced:
        return "not-enforced";
    case EndCause::Unknown:
        return "unknown";
    }
    return {};
}

std::string_view wordOf(OutsideKind kind)
{
    switch (kind) {
    case OutsideKind::FromInternet:
        return "from-internet";
    case OutsideKind::ToInternet:
        return "to-internet";
    case OutsideKind::FromIngressController:
        return "from-ingress-controller";
    case OutsideKind::FromOpenService:
        return "from-open-service";
    case OutsideKind::ToMetadata:
        return "to-metadata";
    case OutsideKind::ToApiServer:
        return "to-api-server";
    case OutsideKind::ToDns:
        return "to-dns";
    }
    return {};
}

std::string_view wordOf(PolicyFindingKind kind)
{
    switch (kind) {
    case PolicyFindingKind::SelectsNothing:
        return "selects-nothing";
    case PolicyFindingKind::MatchesNothing:
        return "matches-nothing";
    case PolicyFindingKind::Repeated:
        return "repeated";
    case PolicyFindingKind::Covered:
        return "covered";
    case PolicyFindingKind::AnyPeer:
        return "any-peer";
    case PolicyFindingKind::AnyAddress:
        return "any-address";
    case PolicyFindingKind::AnyPort:
        return "any-port";
    case PolicyFindingKind::NotCertain:
        return "not-certain";
    }
    return {};
}

std::string_view wordOf(ExceptionKind kind)
{
    switch (kind) {
    case ExceptionKind::Edge:
        return "edge";
    case ExceptionKind::Meaning:
        return "meaning";
    case ExceptionKind::AcceptedFinding:
        return "accepted-finding";
    case ExceptionKind::Posture:
        return "posture";
    case ExceptionKind::NotIsolated:
        return "not-isolated";
    }
    return {};
}

std::string_view wordOf(ControlSupport support)
{
    switch (support) {
    case ControlSupport::Shown:
        return "shown";
    case ControlSupport::ShownUnderAssumptions:
        return "shown-under-assumptions";
    case ControlSupport::OtherEvidence:
        return "other-evidence";
    }
    return {};
}

std::string_view wordOf(ControlStatus status)
{
    switch (status) {
    case ControlStatus::InForce:
        return "in-force";
    case ControlStatus::Proposed:
        return "proposed";
    }
    return {};
}

std::string_view wordOf(OtherPolicy::Why why)
{
    switch (why) {
    case OtherPolicy::Why::OtherKind:
        return "other-kind";
    case OtherPolicy::Why::MissingTier:
        return "missing-tier";
    case OtherPolicy::Why::TwoCnis:
        return "two-cnis";
    }
    return {};
}

std::string_view wordOf(SkipReason reason)
{
    switch (reason) {
    case SkipReason::Binary:
        return "binary";
    case SkipReason::Encrypted:
        return "encrypted";
    case SkipReason::Encoding:
        return "encoding";
    case SkipReason::Template:
        return "template";
    case SkipReason::Syntax:
        return "syntax";
    case SkipReason::TooLarge:
        return "too-large";
    case SkipReason::TooDeep:
        return "too-deep";
    case SkipReason::Unreadable:
        return "unreadable";
    case SkipReason::Link:
        return "link";
    case SkipReason::Patch:
        return "patch";
    case SkipReason::NotApplied:
        return "not-applied";
    case SkipReason::NotKubernetes:
        return "not-kubernetes";
    case SkipReason::Empty:
        return "empty";
    }
    return {};
}

} // namespace drawbridge
