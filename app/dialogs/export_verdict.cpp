// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "dialogs/export_verdict.h"

#include "dialogs/proof_banner.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "text/domain_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace drawbridge::app {

namespace {

struct ExportVerdict {
    Q_DECLARE_TR_FUNCTIONS(ExportVerdict)
};

int asCount(std::size_t count)
{
    return static_cast<int>(count);
}

QString profileDetail(const Design &design)
{
    return ExportVerdict::tr("CNI profile: %1").arg(toQString(design.profile));
}

ProofStep passed(const QString &detail)
{
    return {ProofStepState::Passed, detail};
}

void showRunning(ProofBanner &banner, const std::array<ProofStep, 4> &steps)
{
    banner.show(ProofBanner::State::Running, ExportVerdict::tr("Proving the export"),
                ExportVerdict::tr(
                    "The files are written to memory, read again, simulated and compared with the design."),
                steps);
}

void showProven(ProofBanner &banner, const ProvenExport &proven, const Design &design)
{
    const Proof &proof = proven.proof;
    const int files = asCount(proven.files.size());
    const QString pairs = ExportVerdict::tr("%Ln workload pair(s)", nullptr, asCount(proof.workloadPairs));
    QString sentence
        = ExportVerdict::tr("%1, %2 and %3 were compared with the design. None differs.")
              .arg(pairs, ExportVerdict::tr("%Ln port range(s)", nullptr, asCount(proof.trafficAtoms)),
                   ExportVerdict::tr("%Ln address range(s)", nullptr, asCount(proof.addressAtoms)));
    if (proof.undecidedPairs > 0)
        sentence = ExportVerdict::tr(
                       "%1 Between %2 something stays unknown on both sides: the folder does not tell their "
                       "addresses or nodes.")
                       .arg(sentence,
                            ExportVerdict::tr("%Ln pod pair(s)", nullptr, asCount(proof.undecidedPairs)));
    if (!proven.overPermissions.empty())
        sentence = ExportVerdict::tr("%1 %2").arg(
            sentence,
            ExportVerdict::tr("%Ln rule(s) of kept policies allow more than is drawn.", nullptr,
                              asCount(proven.overPermissions.size())));
    banner.show(ProofBanner::State::Proven,
                proven.overPermissions.empty()
                    ? ExportVerdict::tr("Proven: these files allow exactly what the design allows")
                    : ExportVerdict::tr("Proven, but policies that are kept allow more than is drawn"),
                sentence,
                {passed(ExportVerdict::tr("%Ln file(s), in memory", nullptr, files)),
                 passed(ExportVerdict::tr("%Ln file(s), no error", nullptr, files)),
                 passed(profileDetail(design)), passed(ExportVerdict::tr("%1, none differs").arg(pairs))});
}

void showInVain(ProofBanner &banner, const Design &design)
{
    const int edges = asCount(design.edges.size());
    banner.showInVain(
        edges == 0 ? ExportVerdict::tr("Nothing is isolated, so everything is allowed.")
                   : ExportVerdict::tr("Your %Ln edge(s) would have no effect: nothing is isolated, so "
                                       "everything is allowed.",
                                       nullptr, edges),
        ExportVerdict::tr(
            "Default deny isolates all namespaces of the folder: what is not drawn is cut then, "
            "even if it is in use. It is one step, which Undo takes back."),
        ExportVerdict::tr("Start with default &deny"));
}

void showRefused(ProofBanner &banner, const ProvenExport &refused, const Design &design)
{
    const QString sentence
        = ExportVerdict::tr("Nothing was written. Fix the cause below, and the proof runs again by itself.");
    const int files = asCount(refused.files.size());
    if (refused.synthesis.isComplete()) {
        banner.show(ProofBanner::State::Refused,
                    ExportVerdict::tr("Not exported: the files would not do what the design says"), sentence,
                    {passed(ExportVerdict::tr("%Ln file(s), in memory", nullptr, files)),
                     passed(ExportVerdict::tr("%Ln file(s)", nullptr, files)), passed(profileDetail(design)),
                     ProofStep {ProofStepState::Failed, ExportVerdict::tr("a connection differs")}});
        return;
    }
    const auto causes = std::ranges::count_if(refused.synthesis.problems, [](const Diagnostic &each) {
        return each.message->severity == Severity::Error;
    });
    const ProofStep waiting {ProofStepState::Waiting, ExportVerdict::tr("not reached")};
    banner.show(
        ProofBanner::State::Refused,
        ExportVerdict::tr("Not exported: %Ln part(s) of the design cannot be written as policies", nullptr,
                          static_cast<int>(causes)),
        sentence,
        {ProofStep {ProofStepState::Failed, ExportVerdict::tr("incomplete")}, waiting, waiting, waiting});
}

} // namespace

bool isolatesNothing(const ProvenExport &proven, const Design &design)
{
    return proven.synthesis.policies.empty() && design.keptPolicies.empty();
}

void showProving(ProofBanner &banner)
{
    showRunning(banner, {});
}

void showProgress(ProofBanner &banner, qulonglong done, qulonglong total)
{
    const qulonglong percent = total == 0 ? 100 : 100 * done / total;
    showRunning(banner,
                {passed({}),
                 passed({}),
                 passed({}),
                 {ProofStepState::Waiting, ExportVerdict::tr("%1 %").arg(percent)}});
}

void showVerdict(ProofBanner &banner, const ProvenExport &result, const Design &design)
{
    if (result.mayBeWritten() && isolatesNothing(result, design))
        showInVain(banner, design);
    else if (result.mayBeWritten())
        showProven(banner, result, design);
    else
        showRefused(banner, result, design);
}

QString proofText(const ProvenExport &proven, const Design &design)
{
    const Proof &proof = proven.proof;
    return ExportVerdict::tr(
               "Proven: the files allow exactly what the design allows.\nWorkload pairs: %1\nPod pairs: %2\n"
               "Port ranges: %3\nAddress ranges: %4\nPod pairs with something unknown: %5\nCNI profile: %6\n")
        .arg(numberText(proof.workloadPairs))
        .arg(numberText(proof.podPairs))
        .arg(numberText(proof.trafficAtoms))
        .arg(numberText(proof.addressAtoms))
        .arg(numberText(proof.undecidedPairs))
        .arg(toQString(design.profile));
}

} // namespace drawbridge::app
