// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/claim_words.h"

#include "sections/section_builder.h"
#include "sections/section_words.h"

namespace drawbridge::app {

namespace {

QString argumentOf(const std::vector<std::string> &arguments, std::size_t index)
{
    return index < arguments.size() ? shown(arguments[index]) : QString();
}

/// The second sentence if the claim is about some traffic.
QString connectionClaim(const QString &sentence, const QString &withTraffic, const ReportClaim &claim)
{
    const QString from = argumentOf(claim.arguments, 0);
    const QString to = argumentOf(claim.arguments, 1);
    const QString traffic = argumentOf(claim.arguments, 2);
    return traffic.isEmpty() ? sentence.arg(from, to) : withTraffic.arg(from, to, traffic);
}

QString sentenceOf(const ReportClaim &claim)
{
    switch (claim.kind) {
    case ClaimKind::DefaultDenyIngress:
        return SectionWords::tr("Every pod that policies can bind denies by default what enters it");
    case ClaimKind::DefaultDenyEgress:
        return SectionWords::tr("Every pod that policies can bind denies by default what leaves it");
    case ClaimKind::PoliciesEqualDesign:
        return SectionWords::tr("The policies allow exactly what the design allows");
    case ClaimKind::ZonesAsRequired:
        return SectionWords::tr("Traffic between zones is as it was required");
    case ClaimKind::NothingFromInternet:
        return SectionWords::tr(
            "No address of the Internet can connect to a pod, directly or through an ingress controller");
    case ClaimKind::NothingToInternet:
        return SectionWords::tr("No pod can connect to an address of the Internet");
    case ClaimKind::MetadataUnreachable:
        return SectionWords::tr("No pod can connect to a metadata address (169.254.169.254, fd00:ec2::254)");
    case ClaimKind::CannotReach:
        return connectionClaim(SectionWords::tr("%1 cannot reach %2"),
                               SectionWords::tr("%1 cannot reach %2 on %3"), claim);
    case ClaimKind::OnlyReaches:
        return connectionClaim(SectionWords::tr("Nothing but %1 reaches %2"),
                               SectionWords::tr("Nothing but %1 reaches %2 on %3"), claim);
    }
    return {};
}

} // namespace

QString claimText(const ReportClaim &claim)
{
    const QString sentence = sentenceOf(claim);
    if (claim.about != ClaimSubject::Scope)
        return sentence;
    // A zone is told as a whole, with what of it is outside.
    return claim.kind == ClaimKind::ZonesAsRequired
        ? SectionWords::tr("Of the whole zones that the scope touches: %1").arg(sentence)
        : SectionWords::tr("In the scope alone: %1").arg(sentence);
}

QString verdictText(const ReportClaim &claim)
{
    return claim.about == ClaimSubject::OutsideScope ? SectionWords::tr("Outside the scope")
                                                     : verdictText(claim.verdict);
}

QString verdictText(ClaimVerdict verdict)
{
    switch (verdict) {
    case ClaimVerdict::Proven:
        return SectionWords::tr("Proven");
    case ClaimVerdict::ProvenUnderAssumptions:
        return SectionWords::tr("Proven under assumptions");
    case ClaimVerdict::NotProven:
        return SectionWords::tr("Not proven");
    case ClaimVerdict::Contradicted:
        return SectionWords::tr("Contradicted");
    }
    return {};
}

Mark markOf(ClaimVerdict verdict)
{
    switch (verdict) {
    case ClaimVerdict::Proven:
        return Mark::Proven;
    case ClaimVerdict::ProvenUnderAssumptions:
        return Mark::Assumed;
    case ClaimVerdict::NotProven:
        return Mark::NotProven;
    case ClaimVerdict::Contradicted:
        return Mark::Contradicted;
    }
    return Mark::None;
}

QString assumptionText(const ReportAssumption &assumption)
{
    const QString argument = argumentOf(assumption.arguments, 0);
    switch (assumption.code) {
    case AssumptionCode::CniEnforces:
        return SectionWords::tr("The cluster network enforces the policies, as the profile “%1” says.")
            .arg(argument);
    case AssumptionCode::FolderIsComplete:
        return SectionWords::tr("The folder holds every policy, namespace and workload of the cluster.");
    case AssumptionCode::NothingChanges:
        return SectionWords::tr(
            "Nothing in the cluster changes labels, pods or policies after they were applied.");
    case AssumptionCode::NodesAreTrusted:
        return SectionWords::tr(
                   "Nodes are trusted, and so are pods on their network (%1): policies do not bind them.")
            .arg(argument);
    case AssumptionCode::OtherProtocols:
        return SectionWords::tr("Only TCP, UDP and SCTP matter: policies decide about no other protocol.");
    case AssumptionCode::InputIncomplete:
        return SectionWords::tr("Documents that were not read (%1) hold neither policies nor workloads.")
            .arg(argument);
    case AssumptionCode::VerdictsUnknown:
        return SectionWords::tr("Verdicts that are unknown (%1 pairs) do not matter.").arg(argument);
    case AssumptionCode::PoliciesNotModelled:
        return SectionWords::tr("Policies that are not modelled (%1) change no verdict.").arg(argument);
    case AssumptionCode::ScopeIsPart:
        return SectionWords::tr(
                   "The report is about %1 of %2 workloads and what they exchange with others. All "
                   "were simulated; nothing is said about what the others exchange.")
            .arg(argument, argumentOf(assumption.arguments, 1));
    }
    return {};
}

ReportSection evidenceOf(ClaimKind kind)
{
    switch (kind) {
    case ClaimKind::DefaultDenyIngress:
    case ClaimKind::DefaultDenyEgress:
        return ReportSection::Coverage;
    case ClaimKind::ZonesAsRequired:
        return ReportSection::Zones;
    case ClaimKind::NothingFromInternet:
    case ClaimKind::NothingToInternet:
    case ClaimKind::MetadataUnreachable:
        return ReportSection::Exposure;
    case ClaimKind::PoliciesEqualDesign:
    case ClaimKind::CannotReach:
    case ClaimKind::OnlyReaches:
        return ReportSection::Flows;
    }
    return ReportSection::Conclusion;
}

QString claimName(std::size_t index)
{
    return QStringLiteral("C%1").arg(index + 1);
}

QString assumptionName(std::size_t index)
{
    return QStringLiteral("A%1").arg(index + 1);
}

} // namespace drawbridge::app
