// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/each_section.h"

#include "sections/section_words.h"
#include "support/number_text.h"
#include "text/diagnostic_text.h"

namespace drawbridge::app {

namespace {

/// Core counts the rules of a list from 0.
QString ruleNumber(const std::string &place)
{
    return QString::number(shown(place).toUInt() + 1);
}

QString findingText(const PolicyFinding &finding)
{
    switch (finding.kind) {
    case PolicyFindingKind::SelectsNothing:
        return SectionWords::tr("selects no pod");
    case PolicyFindingKind::MatchesNothing:
        return SectionWords::tr("names no pod of the folder and no address");
    case PolicyFindingKind::Repeated:
        return SectionWords::tr("decides exactly as %1 does").arg(shown(finding.other));
    case PolicyFindingKind::Covered:
        return SectionWords::tr("allows nothing that rule %1 does not allow").arg(ruleNumber(finding.other));
    case PolicyFindingKind::AnyPeer:
        return SectionWords::tr("is open to every pod and address");
    case PolicyFindingKind::AnyAddress:
        return SectionWords::tr("is open to every address");
    case PolicyFindingKind::AnyPort:
        return SectionWords::tr("is open on every port");
    case PolicyFindingKind::NotCertain:
        return SectionWords::tr("is not valid, or not modelled in full: what it decides is unknown");
    }
    return {};
}

TextLine findingLine(const PolicyFinding &finding)
{
    const QString text = finding.list.empty()
        ? SectionWords::tr("The policy %1").arg(findingText(finding))
        //: "Rule 2 of ingress is open on every port, shop/web.yaml:12"
        : SectionWords::tr("Rule %1 of %2 %3")
              .arg(QString::number(finding.rule + 1), shown(finding.list), findingText(finding));
    const QString place = placeText(finding.where);
    return {place.isEmpty() ? text : SectionWords::tr("%1, %2").arg(text, place),
            TextStyle::Small,
            Mark::Warning,
            {}};
}

TableCell directionsCell(const RegisteredPolicy &policy)
{
    TableCell cell;
    if (policy.isolatesIngress || policy.ingressRules > 0)
        cell.push_back({SectionWords::tr("ingress, %Ln rule(s)", nullptr, asCount(policy.ingressRules))});
    if (policy.isolatesEgress || policy.egressRules > 0)
        cell.push_back({SectionWords::tr("egress, %Ln rule(s)", nullptr, asCount(policy.egressRules))});
    return cell.empty() ? cellOf(orDash({})) : cell;
}

TableCell selectedCell(const RegisteredPolicy &policy)
{
    TableCell cell = cellOf(SectionWords::tr("%Ln pod(s)", nullptr, asCount(policy.pods)));
    if (policy.possiblePods > 0)
        cell.push_back(
            {SectionWords::tr("%Ln more, perhaps", nullptr, asCount(policy.possiblePods)), TextStyle::Small});
    for (const std::string &workload : policy.workloads)
        cell.push_back({shown(workload), TextStyle::Small});
    return cell;
}

TableRow rowOf(const RegisteredPolicy &policy)
{
    TableCell name = cellOf(shown(toString(policy.id)), TextStyle::Strong);
    name.push_back({shown(policy.id.kind), TextStyle::Small});
    name.push_back({placeText(policy.where), TextStyle::SmallCode});
    TableCell findings;
    for (const PolicyFinding &finding : policy.findings)
        findings.push_back(findingLine(finding));
    if (findings.empty())
        findings = cellOf(orDash({}));
    return {{std::move(name), directionsCell(policy), selectedCell(policy), std::move(findings)}, false};
}

} // namespace

void addPolicies(SectionBuilder &builder)
{
    const std::vector<RegisteredPolicy> &policies = builder.report().policies;
    builder.paragraph(
        SectionWords::tr("%Ln policies, the pods that each of them binds, and rules that have no effect or a "
                         "wide one.",
                         nullptr, asCount(policies.size())));
    Table table {SectionWords::tr("Policies"),
                 {{SectionWords::tr("Policy"), SectionWords::tr("Kind and place"), 3},
                  {SectionWords::tr("Decides"), {}, 1.6},
                  {SectionWords::tr("Binds"), {}, 2.2},
                  {SectionWords::tr("Findings"), {}, 3.2}},
                 {}};
    for (const RegisteredPolicy &policy : policies)
        table.rows.push_back(rowOf(policy));
    builder.addOr(std::move(table), builder.noPolicyText());
}

} // namespace drawbridge::app
