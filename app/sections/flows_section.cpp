// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/each_section.h"

#include "sections/section_words.h"
#include "sections/workload_groups.h"
#include "support/number_text.h"
#include "text/diagnostic_text.h"
#include "text/domain_text.h"

#include <algorithm>

namespace drawbridge::app {

namespace {

QString causeText(EndCause cause)
{
    switch (cause) {
    case EndCause::NotIsolated:
        return SectionWords::tr("not isolated");
    case EndCause::Rule:
        return SectionWords::tr("a rule allows it");
    case EndCause::NoRule:
        return SectionWords::tr("no rule allows it");
    case EndCause::NotDecided:
        return SectionWords::tr("no policy decides");
    case EndCause::NotSubject:
        return SectionWords::tr("outside, or not bound by policies");
    case EndCause::OwnPod:
        return SectionWords::tr("a pod reaches itself");
    case EndCause::OwnNode:
        return SectionWords::tr("its own node");
    case EndCause::Finished:
        return SectionWords::tr("finished");
    case EndCause::NotEnforced:
        return SectionWords::tr("the CNI enforces no policies");
    case EndCause::Unknown:
        return SectionWords::tr("unknown");
    }
    return {};
}

TableCell endCell(const std::vector<std::string> &names, const EndCitation &citation,
                  const WorkloadGroups &groups)
{
    std::vector<std::string> workloads;
    QStringList addresses;
    for (const std::string &name : names) {
        if (isWorkload(name))
            workloads.push_back(name);
        else
            addresses << shown(name);
    }
    TableCell cell = groups.cellOf(workloads);
    // There may be dozens of blocks around an exception.
    if (!addresses.isEmpty())
        cell.push_back({addresses.join(QStringLiteral(", ")), TextStyle::Code});
    if (citation.rules.empty())
        cell.push_back({causeText(citation.cause), TextStyle::Small});
    for (const RuleCitation &rule : citation.rules)
        cell.push_back(
            {rule.where.isKnown() ? placeText(rule.where) : shown(rule.policy), TextStyle::SmallCode});
    return cell;
}

TableCell trafficCell(const RegisteredFlow &flow)
{
    TableCell cell;
    if (!flow.allowed.isEmpty())
        cell.push_back({trafficText(flow.allowed), TextStyle::Code});
    if (!flow.partial.isEmpty())
        cell.push_back(
            {SectionWords::tr("some pods only: %1").arg(trafficText(flow.partial)), TextStyle::Small});
    if (!flow.unknown.isEmpty())
        cell.push_back({SectionWords::tr("unknown: %1").arg(trafficText(flow.unknown)),
                        TextStyle::Small,
                        Mark::NotProven,
                        {}});
    return cell;
}

bool hasReasonForAll(const RegisteredFlow &flow)
{
    return std::ranges::any_of(flow.justifications, [](const FlowJustification &each) {
        return !each.reason.empty() && each.covers.empty();
    });
}

TableCell reasonCell(const RegisteredFlow &flow)
{
    TableCell cell;
    bool hasReason = false;
    for (const FlowJustification &each : flow.justifications) {
        if (!each.covers.empty())
            cell.push_back({SectionWords::tr("For %1 alone:").arg(shown(each.covers)), TextStyle::Small});
        if (!each.reason.empty())
            cell.push_back({shown(each.reason)});
        if (!each.owner.empty())
            cell.push_back({shown(each.owner), TextStyle::Small});
        hasReason |= !each.reason.empty();
    }
    if (!hasReason)
        cell.push_back({SectionWords::tr("No reason given"), TextStyle::Small, Mark::Warning, {}});
    else if (!hasReasonForAll(flow))
        cell.push_back(
            {SectionWords::tr("No single reason covers all of it"), TextStyle::Small, Mark::Warning, {}});
    return cell;
}

TableCell reviewCell(const RegisteredFlow &flow, const std::string &date)
{
    TableCell cell;
    for (const FlowJustification &each : flow.justifications) {
        if (!each.reviewBy.empty())
            cell.push_back({shown(each.reviewBy), TextStyle::Code});
        if (isExpired(each.reviewBy, date))
            cell.push_back({SectionWords::tr("expired"), TextStyle::Strong, Mark::Warning, {}});
    }
    return cell.empty() ? cellOf(orDash({})) : cell;
}

/// What is unknown, lacks a reason that others have, or has to be looked at again.
bool needsAttention(const RegisteredFlow &flow, bool isReasonGiven, const std::string &date)
{
    return !flow.unknown.isEmpty() || (isReasonGiven && !hasReasonForAll(flow))
        || std::ranges::any_of(flow.justifications, [&date](const FlowJustification &each) {
               return isExpired(each.reviewBy, date);
           });
}

bool isAnyReasonGiven(const FlowRegister &flows)
{
    return std::ranges::any_of(flows.flows,
                               [](const RegisteredFlow &flow) { return !flow.justifications.empty(); });
}

Table registerTable(const FlowRegister &flows, const WorkloadGroups &groups, const std::string &date)
{
    Table table {SectionWords::tr("Every allowed or unknown connection"),
                 {{SectionWords::tr("No."), {}, 0.75},
                  {SectionWords::tr("From"), SectionWords::tr("Leaves by"), 3.3},
                  {SectionWords::tr("To"), SectionWords::tr("Enters by"), 3.3},
                  {SectionWords::tr("Traffic"), {}, 1.9},
                  {SectionWords::tr("Reason and owner"), {}, 2.1},
                  {SectionWords::tr("Review by"), {}, 1.6, true}},
                 {}};
    table.rows.reserve(flows.flows.size());
    const bool isReasonGiven = isAnyReasonGiven(flows);
    for (std::size_t i = 0; i < flows.flows.size(); ++i) {
        const RegisteredFlow &flow = flows.flows[i];
        table.rows.push_back(
            {{cellOf(QString::number(i + 1), TextStyle::Strong), endCell(flow.sources, flow.egress, groups),
              endCell(flow.destinations, flow.ingress, groups), trafficCell(flow), reasonCell(flow),
              reviewCell(flow, date)},
             needsAttention(flow, isReasonGiven, date)});
    }
    return table;
}

TableCell evidenceCell(const EdgeSuggestion &named)
{
    const Diagnostic &first = named.evidence.front();
    TableCell cell = cellOf(diagnosticText(first));
    cell.push_back({placeText(first.where), TextStyle::SmallCode});
    return cell;
}

bool isInScope(const SectionBuilder &builder, const AllowedEdge &edge)
{
    const CoveredPart &scope = builder.report().scope;
    const auto isOutside = [&scope](const EdgeEndpoint &end) {
        const std::string name = toString(end);
        return std::ranges::any_of(scope.outside, [&name](const std::string &each) {
            return each == name || each.starts_with(name + '[');
        });
    };
    return scope.isWhole || !isOutside(edge.from) || !isOutside(edge.to);
}

/// What a workload is set up to call, and may not.
void addDenied(SectionBuilder &builder)
{
    if (!builder.material().denied)
        return;
    builder.heading(SectionWords::tr("Named by the manifests and denied"));
    Table table {SectionWords::tr("Named by the manifests and denied"),
                 {{SectionWords::tr("From"), {}, 2.6},
                  {SectionWords::tr("To"), {}, 2.6},
                  {SectionWords::tr("Traffic"), {}, 1.6},
                  {SectionWords::tr("Named by"), {}, 4}},
                 {}};
    for (const EdgeSuggestion &named : *builder.material().denied) {
        if (isInScope(builder, named.edge))
            table.rows.push_back(
                {{cellOf(shown(toString(named.edge.from))), cellOf(shown(toString(named.edge.to))),
                  cellOf(trafficText(named.edge.traffic), TextStyle::Code), evidenceCell(named)},
                 true});
    }
    if (!table.rows.empty())
        builder.paragraph(SectionWords::tr(
            "The manifests name %Ln connection(s) that the policies of the folder deny, at least in part: an "
            "application may miss them.",
            nullptr, asCount(table.rows.size())));
    builder.addOr(std::move(table),
                  SectionWords::tr("No connection that the manifests name is denied for certain."));
}

} // namespace

void addFlows(SectionBuilder &builder)
{
    const FlowRegister &flows = builder.report().flows;
    builder.paragraph(
        SectionWords::tr(
            "Every connection that is allowed or unknown, with the rules that let it through on both ends. "
            "Connections that the same rules decide share a row. Rows: %1. Pairs of which something is "
            "allowed: %2 (%3 of workloads, %4 of a workload and addresses). Pairs of which something is "
            "unknown: %5 (%6 and %7).")
            .arg(numberText(flows.flows.size()), numberText(flows.inside.allowed + flows.outside.allowed),
                 numberText(flows.inside.allowed), numberText(flows.outside.allowed),
                 numberText(flows.inside.unknown + flows.outside.unknown), numberText(flows.inside.unknown),
                 numberText(flows.outside.unknown)));
    builder.paragraph(
        SectionWords::tr(
            "A connection needs a rule on both ends when both are isolated. “Leaves by” names the "
            "file and line that let it leave the source, “Enters by” those that let it enter "
            "the destination. “Not isolated”: no policy selects that end for the direction."),
        TextStyle::Small);
    const WorkloadGroups groups(flows);
    builder.addOr(registerTable(flows, groups, builder.report().cover.date),
                  SectionWords::tr("Nothing is allowed."));
    if (Table told = groups.table(); !told.rows.empty()) {
        builder.heading(told.caption);
        builder.add(std::move(told));
    }
    addDenied(builder);
}

} // namespace drawbridge::app
