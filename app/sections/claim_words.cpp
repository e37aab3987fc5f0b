// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/claim_words.h"

#include "sections/section_builder.h"
#include "sections/section_words.h"
#include "support/number_text.h"

#include <QStringList>

namespace drawbridge::app {

namespace {

QString argumentOf(const std::vector<std::string> &arguments, std::size_t index)
{
    return index < arguments.size() ? shown(arguments[index]) : QString();
}

/// A count among the arguments, written as readers write it.
QString countArgument(const QString &count)
{
    return numberText(count.toULongLong());
}

/// The second sentence if the claim is about some traffic.
QString connectionClaim(const QString &sentence, const QString &withTraffic, const ReportClaim &claim)
{
    const QString from = argumentOf(claim.arguments, 0);
    const QString to = argumentOf(claim.arguments, 1);
    const QString traffic = argumentOf(claim.arguments, 2);
    return traffic.isEmpty() ? sentence.arg(from, to) : withTraffic.arg(from, to, traffic);
}

QString unitText(ClaimUnit unit)
{
    switch (unit) {
    case ClaimUnit::BindableWorkloads:
        return SectionWords::tr(
            "workloads that policies can bind, which leaves out those on the host network.");
    case ClaimUnit::Workloads:
        return SectionWords::tr("workloads.");
    case ClaimUnit::WaysIn:
        return SectionWords::tr(
            "ways in, three for each workload: from an address of the Internet, through an "
            "ingress controller, and through an open Service or port of a node.");
    case ClaimUnit::Cells:
        return SectionWords::tr("pairs of zones between which something was required.");
    case ClaimUnit::PodPairs:
        return SectionWords::tr("pairs of pods, the replicas of a template as one; addresses are compared, "
                                "too. Of the differences "
                                "the worst one is counted and shown.");
    case ClaimUnit::Pairs:
        return SectionWords::tr("pairs of workloads, and of a workload and addresses.");
    }
    return {};
}

/// Of what was left out, and of objects whose controllers make pods.
QString incompleteText(const QString &documents, const QString &makers)
{
    QStringList sentences;
    if (documents != QLatin1String("0"))
        sentences << SectionWords::tr(
                         "The documents that were left out and may hold policies or workloads (%1) "
                         "hold none.")
                         .arg(countArgument(documents));
    if (makers != QLatin1String("0"))
        sentences << SectionWords::tr(
                         "The objects whose controllers make pods that no file describes (%1) make "
                         "none that matters.")
                         .arg(countArgument(makers));
    return sentences.join(QLatin1Char(' '));
}

QString absentText(const QString &end)
{
    return SectionWords::tr(
               "Nothing in the folder is %1, or its labels match no pod. The manifests of it are "
               "needed, or a name or selector that is in the folder.")
        .arg(end);
}

QString meaninglessText(const QString &end)
{
    return SectionWords::tr(
               "No file tells what %1 is. The design has to say under “meanings” which addresses "
               "or workloads it stands for.")
        .arg(end);
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

QString tallyText(const ReportClaim &claim)
{
    return SectionWords::tr("%1 looked at, %2 against it, %3 unknown. Counted: %4")
        .arg(numberText(claim.checked), numberText(claim.failing), numberText(claim.unknown),
             unitText(unitOf(claim.kind)));
}

QString doubtText(const ReportClaim &claim, ClaimDoubt doubt)
{
    switch (doubt) {
    case ClaimDoubt::SelfTestFailed:
        return SectionWords::tr("The engine did not pass its self-test: nothing here is evidence.");
    case ClaimDoubt::InputIncomplete:
        return SectionWords::tr(
            "The input is incomplete: what was left out may hold policies or workloads. It "
            "has to be given in a form that can be read.");
    case ClaimDoubt::VerdictsUnknown:
        return SectionWords::tr("Some verdicts are unknown: the connections are among the examples.");
    case ClaimDoubt::NothingLookedAt:
        return SectionWords::tr("There is nothing in the folder that it says something about.");
    case ClaimDoubt::FromNotInFolder:
        return absentText(argumentOf(claim.arguments, 0));
    case ClaimDoubt::ToNotInFolder:
        return absentText(argumentOf(claim.arguments, 1));
    case ClaimDoubt::FromWithoutMeaning:
        return meaninglessText(argumentOf(claim.arguments, 0));
    case ClaimDoubt::ToWithoutMeaning:
        return meaninglessText(argumentOf(claim.arguments, 1));
    case ClaimDoubt::DesignHasErrors:
        return SectionWords::tr(
            "The design has errors: what it allows is not certain until they are mended.");
    }
    return {};
}

QString exampleEndText(const std::string &end)
{
    if (end == "{any}")
        return SectionWords::tr("anything");
    if (end == "{internet}")
        return SectionWords::tr("the Internet");
    if (end == "{metadata}")
        return SectionWords::tr("a metadata address");
    if (end == "{ingress-controller}")
        return SectionWords::tr("an ingress controller");
    return end == "{node}" ? SectionWords::tr("a node, through an open Service or port") : shown(end);
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
            .arg(countArgument(argument));
    case AssumptionCode::OtherProtocols:
        return SectionWords::tr("Only TCP, UDP and SCTP matter: policies decide about no other protocol.");
    case AssumptionCode::InputIncomplete:
        return incompleteText(argumentOf(assumption.arguments, 1), argumentOf(assumption.arguments, 2));
    case AssumptionCode::VerdictsUnknown:
        return SectionWords::tr("Verdicts that are unknown (pairs: %1) do not matter.")
            .arg(countArgument(argument));
    case AssumptionCode::PoliciesNotModelled:
        return SectionWords::tr("Policies that are not modelled (%1) change no verdict.")
            .arg(countArgument(argument));
    case AssumptionCode::ScopeIsPart:
        return SectionWords::tr(
                   "The report is about %1 of %2 workloads and what they exchange with others. All "
                   "were simulated; nothing is said about what the others exchange.")
            .arg(countArgument(argument), countArgument(argumentOf(assumption.arguments, 1)));
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
