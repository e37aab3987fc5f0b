// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/each_section.h"

#include "sections/claim_words.h"
#include "sections/scope_words.h"
#include "sections/section_words.h"
#include "support/number_text.h"
#include "text/domain_text.h"

#include <QStringList>

namespace drawbridge::app {

namespace {

/// What is allowed and what is unknown may be about the same pair.
QString countText(const QString &sentence, const FlowCount &count)
{
    return sentence.arg(numberText(count.allowed), numberText(count.unknown));
}

void addSummary(SectionBuilder &builder)
{
    const FlowRegister &flows = builder.report().flows;
    const CoverageCount &count = builder.report().coverage.count;
    QStringList sentences {
        countText(SectionWords::tr("Of %Ln pair(s) of workloads, %1 may exchange something, and of %2 "
                                   "something is unknown.",
                                   nullptr, asCount(flows.inside.pairs)),
                  flows.inside),
        countText(SectionWords::tr("Of %Ln direction(s) between a workload and the addresses outside of the "
                                   "cluster, %1 are open to some address, and of %2 something is unknown.",
                                   nullptr, asCount(flows.outside.pairs)),
                  flows.outside),
        SectionWords::tr("Both directions are denied by default for %1 of %Ln pod(s).", nullptr,
                         asCount(count.pods))
            .arg(numberText(count.bothDenied)),
    };
    if (const QString finished = finishedText(builder.report().inventory); !finished.isEmpty())
        sentences.push_front(finished);
    builder.paragraph(sentences.join(QLatin1Char(' ')));
    builder.paragraph(
        SectionWords::tr("A pair is ordered, and a workload of several pods is a pair with itself, "
                         "too. Each workload has two directions, in and out."),
        TextStyle::Small);
}

/// "A1–A3, A6": three and more in a row are told by their ends.
QString assumedBy(const ReportClaim &claim)
{
    constexpr std::size_t kFewestOfRange = 3;
    const std::vector<std::size_t> &assumed = claim.assumptions;
    QStringList names;
    for (std::size_t first = 0; first < assumed.size();) {
        std::size_t last = first;
        while (last + 1 < assumed.size() && assumed[last + 1] == assumed[last] + 1)
            ++last;
        if (last - first + 1 < kFewestOfRange)
            last = first;
        names << (last == first ? assumptionName(assumed[first])
                                : QStringLiteral("%1\u2013%2")
                                      .arg(assumptionName(assumed[first]), assumptionName(assumed[last])));
        first = last + 1;
    }
    return orDash(names.join(QStringLiteral(", ")));
}

TableCell statementOf(const ReportClaim &claim, bool isEmphasised, bool isPart)
{
    TableCell cell = cellOf(claimText(claim), isEmphasised ? TextStyle::Strong : TextStyle::Body);
    if (isPart && claim.about == ClaimSubject::Cluster)
        cell.push_back({SectionWords::tr("judged over the whole cluster"), TextStyle::Small});
    if (!claim.reason.empty())
        cell.push_back({shown(claim.reason), TextStyle::Small});
    if (claim.about != ClaimSubject::OutsideScope)
        cell.push_back({tallyText(claim), TextStyle::Small});
    for (const ClaimDoubt doubt : claim.doubts)
        cell.push_back({doubtText(claim, doubt), TextStyle::Small});
    return cell;
}

Table claimTable(const SectionBuilder &builder)
{
    Table table {SectionWords::tr("Claims and their verdicts"),
                 {{SectionWords::tr("No."), {}, 0.55},
                  {SectionWords::tr("Claim"), {}, 5.4},
                  {SectionWords::tr("Verdict"), {}, 2.75},
                  {SectionWords::tr("Assumes"), {}, 1.3},
                  {SectionWords::tr("Evidence"), {}, 1, true}},
                 {}};
    const std::vector<ReportClaim> &claims = builder.report().claims;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const ReportClaim &claim = claims[i];
        const bool isJudged = claim.about != ClaimSubject::OutsideScope;
        const bool isEmphasised = isJudged
            && (claim.verdict == ClaimVerdict::Contradicted || claim.verdict == ClaimVerdict::NotProven);
        const TextStyle style = isEmphasised ? TextStyle::Strong : TextStyle::Body;
        table.rows.push_back(
            {{cellOf(claimName(i), TextStyle::Strong),
              statementOf(claim, isEmphasised, !builder.report().scope.isWhole),
              cellOf(verdictText(claim), style, isJudged ? markOf(claim.verdict) : Mark::None),
              cellOf(assumedBy(claim)),
              {builder.reference(evidenceOf(claim.kind))}},
             isEmphasised});
    }
    return table;
}

Table exampleTable(const std::vector<ReportClaim> &claims)
{
    Table table {SectionWords::tr("Connections against the claims"),
                 {{SectionWords::tr("Claim"), {}, 0.7},
                  {SectionWords::tr("From"), {}, 3},
                  {SectionWords::tr("To"), {}, 3},
                  {SectionWords::tr("Traffic"), {}, 2},
                  {SectionWords::tr("Certain"), {}, 1}},
                 {}};
    for (std::size_t i = 0; i < claims.size(); ++i) {
        for (const ClaimExample &example : claims[i].examples)
            table.rows.push_back(
                {{cellOf(claimName(i), TextStyle::Strong), cellOf(exampleEndText(example.from)),
                  cellOf(exampleEndText(example.to)), cellOf(trafficText(example.traffic), TextStyle::Code),
                  cellOf(example.isCertain ? SectionWords::tr("yes") : SectionWords::tr("unknown"))},
                 false});
    }
    return table;
}

/// "C1 10 of 14, C8 10 of 1,310"; empty if all are shown.
QString shownOfAll(const std::vector<ReportClaim> &claims)
{
    QStringList parts;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const std::uint64_t all = claims[i].failing + claims[i].unknown;
        if (!claims[i].examples.empty() && claims[i].examples.size() < all)
            parts << SectionWords::tr("%1: %2 of %3")
                         .arg(claimName(i), numberText(claims[i].examples.size()), numberText(all));
    }
    return parts.join(QStringLiteral(", "));
}

Notice limitsNotice(const SectionBuilder &builder)
{
    Notice notice;
    notice.title = SectionWords::tr("What this report cannot show");
    notice.isAlert = true;
    notice.lines.push_back({SectionWords::tr(
        "Processes on nodes and pods on the host network; traffic from a node to its own pods; "
        "firewalls outside the cluster; connections that were open before a policy changed; pods, "
        "namespaces and policies that are not in the folder.")});
    if (builder.has(ReportSection::Assumptions))
        notice.lines.push_back(
            builder.sentence(SectionWords::tr("The whole list is on %1."), ReportSection::Assumptions));
    return notice;
}

} // namespace

void addConclusion(SectionBuilder &builder)
{
    addSummary(builder);
    builder.addOr(claimTable(builder), SectionWords::tr("No claim was examined."));
    builder.paragraph(
        SectionWords::tr("Every verdict is about the manifests; the column names what it rests on."),
        TextStyle::Small);
    const std::vector<ReportAssumption> &assumptions = builder.report().assumptions;
    if (!assumptions.empty()) {
        builder.heading(SectionWords::tr("Assumptions"));
        LabelledList list;
        for (std::size_t i = 0; i < assumptions.size(); ++i)
            list.entries.push_back({assumptionName(i), {{assumptionText(assumptions[i])}}});
        builder.add(std::move(list));
    }
    builder.add(limitsNotice(builder));
    Table examples = exampleTable(builder.report().claims);
    if (!examples.rows.empty()) {
        builder.heading(SectionWords::tr("Connections against the claims"));
        if (const QString some = shownOfAll(builder.report().claims); !some.isEmpty())
            builder.paragraph(SectionWords::tr("Examples, not all: %1.").arg(some), TextStyle::Small);
        builder.add(std::move(examples));
    }
}

} // namespace drawbridge::app
