// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/each_section.h"

#include "sections/claim_words.h"
#include "sections/scope_words.h"
#include "sections/section_words.h"
#include "support/number_text.h"

#include <QStringList>

#include <algorithm>

namespace drawbridge::app {

namespace {

std::vector<Tally> talliesOf(const IsolationReport &report)
{
    std::vector<Tally> tallies;
    for (const ClaimVerdict verdict : {ClaimVerdict::Proven, ClaimVerdict::ProvenUnderAssumptions,
                                       ClaimVerdict::NotProven, ClaimVerdict::Contradicted}) {
        const auto count = std::ranges::count_if(report.claims, [verdict](const ReportClaim &claim) {
            return claim.about != ClaimSubject::OutsideScope && claim.verdict == verdict;
        });
        const QString label = verdict == ClaimVerdict::ProvenUnderAssumptions
            ? SectionWords::tr("Proven, assumed")
            : verdictText(verdict);
        tallies.push_back({static_cast<std::size_t>(count), label, markOf(verdict),
                           verdict == ClaimVerdict::Contradicted && count > 0});
    }
    return tallies;
}

QStringList problemsOf(const InputCompleteness &input)
{
    QStringList problems;
    if (const std::size_t hiding = input.hidingDocuments(); hiding > 0)
        problems << SectionWords::tr("%Ln document(s) that may hold policies or workloads were left out.",
                                     nullptr, asCount(hiding));
    if (const std::size_t makers = input.podMakers(); makers > 0)
        problems << SectionWords::tr("%Ln object(s) make pods that no file describes.", nullptr,
                                     asCount(makers));
    if (!input.notModelled.empty())
        problems << SectionWords::tr("%Ln policies are not modelled.", nullptr,
                                     asCount(input.notModelled.size()));
    return problems;
}

Notice completenessOf(const SectionBuilder &builder)
{
    const InputCompleteness &input = builder.report().input;
    Notice notice;
    notice.isAlert = !input.isComplete;
    notice.mark = input.isComplete ? Mark::Proven : Mark::Warning;
    notice.title = input.isComplete
        ? SectionWords::tr("Input is complete: %Ln file(s) were read.", nullptr, asCount(input.files))
        : SectionWords::tr("Input is incomplete. Claims that it touches are not proven.");
    QStringList sentences = problemsOf(input);
    const FlowRegister &flows = builder.report().flows;
    if (const std::uint64_t unknown = flows.inside.unknown + flows.outside.unknown; unknown > 0)
        sentences << SectionWords::tr("%Ln pair(s) have an unknown verdict.", nullptr, asCount(unknown));
    sentences << (builder.has(ReportSection::Assumptions)
                      ? SectionWords::tr("What was read and what was left out is on %1.")
                      : SectionWords::tr("%Ln object(s) were read.", nullptr, asCount(input.objects)));
    TextLine line {sentences.join(QLatin1Char(' '))};
    if (builder.has(ReportSection::Assumptions))
        line = builder.sentence(line.text, ReportSection::Assumptions);
    notice.lines = {line};
    return notice;
}

QString scopeOf(const ReportInventory &inventory)
{
    QString workloads = SectionWords::tr("%Ln workload(s)", nullptr, asCount(inventory.workloads.size()));
    if (inventory.finished > 0)
        workloads = SectionWords::tr("%1 (finished: %2)").arg(workloads, numberText(inventory.finished));
    return SectionWords::tr("%1, %2, %3")
        .arg(SectionWords::tr("%Ln namespace(s)", nullptr, asCount(inventory.namespaces.size())), workloads,
             SectionWords::tr("%Ln pod(s)", nullptr, asCount(inventory.pods)));
}

/// What is left of the cluster, by name as far as a cover has room for it.
QString outsideOf(const CoveredPart &part)
{
    constexpr qsizetype kMostNames = 6;
    QStringList names;
    const auto counts = outsideByNamespace(part);
    for (const auto &[name, count] : counts)
        names << SectionWords::tr("%1 (%2)").arg(shown(name), numberText(count));
    const qsizetype more = names.size() - kMostNames;
    if (more > 0)
        names = names.first(kMostNames)
            << SectionWords::tr("%Ln more namespace(s)", nullptr, asCount(static_cast<std::uint64_t>(more)));
    return SectionWords::tr("%1: %2").arg(
        SectionWords::tr("%Ln workload(s)", nullptr, asCount(part.outside.size())),
        names.join(QStringLiteral(", ")));
}

QString selfTestOf(const ReportCover &cover)
{
    const QString version = shown(cover.toolVersion);
    if (cover.selfTest.hasPassed())
        return SectionWords::tr("%1, engine self-test passed (%2)")
            .arg(version, SectionWords::tr("%Ln case(s)", nullptr, asCount(cover.selfTest.cases)));
    return SectionWords::tr("%1, the engine self-test did not pass: nothing here is evidence").arg(version);
}

QString revisionOf(const ReportCover &cover)
{
    if (!cover.revision)
        return SectionWords::tr("the folder is in no Git repository");
    const QString commit = shown(cover.revision->commit);
    return cover.revision->isDirty ? SectionWords::tr("%1, with changes that are in no commit").arg(commit)
                                   : SectionWords::tr("%1, no uncommitted changes").arg(commit);
}

/// What was chosen beside the folder, as far as it differs from the whole.
void addChoices(std::vector<LabelledText> &facts, const ReportChoices &choices)
{
    const auto add = [&facts](const QString &label, const QString &text, TextStyle style) {
        facts.push_back({label, {{text, style}}});
    };
    if (!choices.kustomization.empty())
        add(SectionWords::tr("Kustomization"), shown(choices.kustomization), TextStyle::Code);
    for (const std::string &excluded : choices.excluded)
        add(SectionWords::tr("Left out"), shown(excluded), TextStyle::Code);
    if (!choices.zoneLabel.empty())
        add(SectionWords::tr("Zones"), SectionWords::tr("by the label %1").arg(shown(choices.zoneLabel)),
            TextStyle::Body);
    if (choices.zoneFile)
        add(SectionWords::tr("Requirements"), shown(choices.zoneFile->name + " " + choices.zoneFile->sha256),
            TextStyle::SmallCode);
}

std::vector<LabelledText> factsOf(const IsolationReport &report)
{
    const ReportCover &cover = report.cover;
    std::vector<LabelledText> facts;
    const auto add = [&facts](const QString &label, const QString &text, TextStyle style = TextStyle::Body) {
        facts.push_back({label, {{text, style}}});
    };
    const CoveredPart &part = report.scope;
    add(SectionWords::tr("Scope"),
        part.isWhole ? scopeOf(report.inventory)
                     : SectionWords::tr("a part of the cluster: %1").arg(scopeOf(report.inventory)));
    if (!part.isWhole) {
        add(SectionWords::tr("Chosen by"), choiceText(cover.choices.scope));
        add(SectionWords::tr("Outside"),
            part.outside.empty() ? SectionWords::tr("nothing") : outsideOf(part));
    }
    add(SectionWords::tr("Date"),
        cover.date.empty() ? SectionWords::tr("none was given") : shown(cover.date));
    add(SectionWords::tr("Policies"),
        part.isWhole
            ? SectionWords::tr("%Ln loaded", nullptr, asCount(report.policies.size()))
            : SectionWords::tr("%1 that have to do with the scope").arg(numberText(report.policies.size())));
    add(SectionWords::tr("CNI profile"), shown(cover.profile));
    add(SectionWords::tr("Drawbridge"), selfTestOf(cover));
    add(SectionWords::tr("Git commit"), revisionOf(cover), TextStyle::Code);
    add(SectionWords::tr("Input root"), shown(cover.root), TextStyle::Code);
    if (cover.design)
        add(SectionWords::tr("Design"), shown(cover.design->sha256), TextStyle::Code);
    addChoices(facts, cover.choices);
    add(SectionWords::tr("Report id"), shown(cover.id()), TextStyle::Code);
    return facts;
}

} // namespace

TitlePage coverOf(const SectionBuilder &builder)
{
    const IsolationReport &report = builder.report();
    TitlePage page;
    page.title = SectionWords::tr("Network isolation report");
    const QString system = shown(report.cover.systemName);
    page.subtitle = report.scope.isWhole ? system : SectionWords::tr("%1, in part").arg(system);
    page.statement
        = SectionWords::tr("Which workloads of this cluster can reach which, computed from its "
                           "manifests and network policies; what is denied; and how sure that is.");
    if (!report.scope.isWhole)
        page.statement = SectionWords::tr(
            "What the workloads of a part of this cluster can reach and what can reach them, computed from "
            "the "
            "manifests and network policies of the whole; what is denied; and how sure that is.");
    const auto examined = std::ranges::count_if(
        report.claims, [](const ReportClaim &claim) { return claim.about != ClaimSubject::OutsideScope; });
    page.tallyTitle = SectionWords::tr("%Ln claim(s) were examined", nullptr, static_cast<int>(examined));
    page.tallies = talliesOf(report);
    page.notice = completenessOf(builder);
    page.facts = factsOf(report);
    page.signatures
        = {SectionWords::tr("Prepared by, name and date"), SectionWords::tr("Reviewed by, name and date"),
           SectionWords::tr("Approved by, name and date")};
    page.closing
        = {SectionWords::tr("This report states what the manifests prove, provided that the cluster network "
                            "enforces them."),
           SectionWords::tr("It does not state compliance with any standard.")};
    return page;
}

} // namespace drawbridge::app
