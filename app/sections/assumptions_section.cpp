// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/each_section.h"

#include "sections/scope_words.h"
#include "sections/section_words.h"
#include "support/number_text.h"
#include "text/diagnostic_text.h"
#include "text/domain_text.h"

#include <QStringList>

namespace drawbridge::app {

namespace {

/// What no manifest can prove, whatever it says.
QStringList limits()
{
    return {
        SectionWords::tr(
            "That the cluster network enforces policies, and every part of them: ranges of ports, SCTP, "
            "blocks of addresses against pods."),
        SectionWords::tr("Pods on the host network and processes on nodes: policies do not bind them."),
        SectionWords::tr("Traffic between a node and the pods that run on it."),
        SectionWords::tr("Firewalls of nodes, of clouds and of offices."),
        SectionWords::tr(
            "Changes of the source address on the way, by which a rule for addresses sees another one."),
        SectionWords::tr(
            "Connections that were open before a policy was changed, and the time until a new pod is "
            "protected."),
        SectionWords::tr("What a service mesh allows or denies."),
        SectionWords::tr("Pods, namespaces and policies that are not in the folder."),
        SectionWords::tr("Webhooks and operators that change labels or make objects in the running cluster."),
        SectionWords::tr("Users, applications, encryption and the data that is sent."),
    };
}

void addLimits(SectionBuilder &builder)
{
    builder.heading(SectionWords::tr("What manifests cannot prove"));
    LabelledList list;
    const QStringList texts = limits();
    for (qsizetype i = 0; i < texts.size(); ++i)
        list.entries.push_back({QStringLiteral("L%1").arg(i + 1), {{texts[i]}}});
    builder.add(std::move(list));
}

/// Which part of the cluster the report is about, and what lies outside.
void addScope(SectionBuilder &builder)
{
    const CoveredPart &part = builder.report().scope;
    builder.heading(SectionWords::tr("Scope"));
    builder.paragraph(
        SectionWords::tr(
            "This report is about a part of the cluster: %1, chosen by %2. The whole was simulated. A "
            "connection is reported if one of its ends is in the scope; what the others exchange among "
            "themselves or with addresses is not, and no verdict here speaks of it.")
            .arg(shareText(part), choiceText(builder.report().cover.choices.scope)));
    if (!part.perhaps.empty())
        builder.paragraph(SectionWords::tr(
            "Of %Ln workload(s) it is unknown whether they fit the filter; they are in the scope.", nullptr,
            asCount(part.perhaps.size())));
    QStringList names;
    for (const auto &[name, count] : outsideByNamespace(part))
        names << SectionWords::tr("%1 (%2)").arg(shown(name), numberText(count));
    builder.paragraph(
        names.isEmpty()
            ? SectionWords::tr("No workload is outside of it.")
            : SectionWords::tr("Outside of it are, by namespace, with the number of workloads: %1.")
                  .arg(names.join(QStringLiteral(", "))));
}

void addLeftOut(SectionBuilder &builder)
{
    const InputCompleteness &input = builder.report().input;
    builder.heading(SectionWords::tr("Input completeness"));
    builder.paragraph(SectionWords::tr("%1, %2 and %3 were read.")
                          .arg(SectionWords::tr("%Ln file(s)", nullptr, asCount(input.files)),
                               SectionWords::tr("%Ln document(s)", nullptr, asCount(input.documents)),
                               SectionWords::tr("%Ln object(s)", nullptr, asCount(input.objects))));
    Table table {SectionWords::tr("What was left out"),
                 {{SectionWords::tr("Left out"), {}, 5}, {SectionWords::tr("How many"), {}, 1, true}},
                 {}};
    for (const LeftOut &each : input.leftOut) {
        const bool isHiding = mayHideObjects(each.reason);
        TableCell cell = cellOf(skipReasonText(each.reason));
        cell.push_back({isHiding ? SectionWords::tr("may hold policies or workloads")
                                 : SectionWords::tr("holds no policy and no workload of its own"),
                        TextStyle::Small});
        table.rows.push_back({{std::move(cell), cellOf(numberText(each.count))}, isHiding});
    }
    for (const KindNotRead &each : input.kindsNotRead) {
        TableCell cell = cellOf(shown(each.kind), TextStyle::Code);
        cell.push_back({each.makesPods ? SectionWords::tr("its controller makes pods that no file describes")
                                       : SectionWords::tr("plays no part in any verdict"),
                        TextStyle::Small});
        cell.push_back({placeText(each.where), TextStyle::SmallCode});
        table.rows.push_back({{std::move(cell), cellOf(numberText(each.count))}, each.makesPods});
    }
    builder.addOr(std::move(table), SectionWords::tr("Nothing was left out."));
}

QString whyText(OtherPolicy::Why why)
{
    switch (why) {
    case OtherPolicy::Why::OtherKind:
        return SectionWords::tr("The kind is not modelled.");
    case OtherPolicy::Why::MissingTier:
        return SectionWords::tr("Where its tier stands in the order is not known.");
    case OtherPolicy::Why::TwoCnis:
        return SectionWords::tr("There are policies of two CNIs, and the profile stands for neither.");
    }
    return {};
}

Table policyTable(const QString &caption, const std::vector<OtherPolicy> &policies, bool isEmphasised)
{
    Table table {caption,
                 {{SectionWords::tr("Policy"), SectionWords::tr("Kind"), 3},
                  {SectionWords::tr("Place"), {}, 3},
                  {SectionWords::tr("Why"), {}, 4}},
                 {}};
    for (const OtherPolicy &policy : policies) {
        TableCell name = cellOf(shown(toString(policy.id)), TextStyle::Strong);
        name.push_back({shown(policy.id.kind), TextStyle::Small});
        table.rows.push_back({{std::move(name), cellOf(placeText(policy.where), TextStyle::SmallCode),
                               cellOf(whyText(policy.why))},
                              isEmphasised});
    }
    return table;
}

void addOtherPolicies(SectionBuilder &builder)
{
    const InputCompleteness &input = builder.report().input;
    if (!input.notModelled.empty()) {
        builder.heading(SectionWords::tr("Policies that are not modelled"));
        builder.paragraph(
            SectionWords::tr("They may change any verdict that they could apply to; those are unknown."));
        builder.add(policyTable(SectionWords::tr("Policies that are not modelled"), input.notModelled, true));
    }
    if (!input.notInForce.empty()) {
        builder.heading(SectionWords::tr("Policies that are not in force"));
        builder.paragraph(SectionWords::tr("The CNI of the profile does not know their kind."));
        builder.add(policyTable(SectionWords::tr("Policies that are not in force"), input.notInForce, false));
    }
}

void addFindings(SectionBuilder &builder)
{
    builder.heading(SectionWords::tr("What reading the files told"));
    Table table {SectionWords::tr("What reading the files told"),
                 {{SectionWords::tr("Place"), {}, 3},
                  {SectionWords::tr("Severity"), {}, 1},
                  {SectionWords::tr("What"), {}, 5}},
                 {}};
    for (const Diagnostic &finding : builder.report().input.findings)
        table.rows.push_back(
            {{cellOf(placeText(finding.where), TextStyle::SmallCode),
              cellOf(severityText(finding.message->severity)), cellOf(diagnosticText(finding))},
             finding.message->severity == Severity::Error});
    // What is assumed of DNS is told beside what the files tell.
    if (!builder.report().exposure.isDnsInFolder)
        table.rows.push_back({{cellOf(orDash({})), cellOf(severityText(Severity::Information)),
                               cellOf(SectionWords::tr(
                                   "No pods of the cluster's DNS are in the folder. Policies that let them "
                                   "be asked rest on the labels and ports that they usually have."))},
                              false});
    builder.addOr(std::move(table), SectionWords::tr("Nothing."));
}

TableCell fileCell(const ReportFile &file)
{
    return {{shown(file.name), TextStyle::SmallCode},
            {file.sha256.empty() ? SectionWords::tr("could not be read") : shown(file.sha256),
             TextStyle::SmallCode}};
}

void addFiles(SectionBuilder &builder)
{
    builder.heading(SectionWords::tr("Input files"));
    builder.paragraph(
        SectionWords::tr("The input root is the SHA-256 of what sha256sum prints for these files in this "
                         "order."));
    Table table {SectionWords::tr("Input files"),
                 {{SectionWords::tr("File"), SectionWords::tr("SHA-256"), 8},
                  {SectionWords::tr("Bytes"), {}, 1, true}},
                 {}};
    for (const ReportFile &file : builder.report().cover.files)
        table.rows.push_back({{fileCell(file), cellOf(numberText(file.bytes))}, file.sha256.empty()});
    builder.addOr(std::move(table), SectionWords::tr("No file was read."));
}

} // namespace

void addAssumptions(SectionBuilder &builder)
{
    builder.paragraph(
        SectionWords::tr("The assumptions that verdicts rest on are listed with the conclusion. This is "
                         "what lies beyond every verdict, and what the verdicts were computed from."));
    if (!builder.report().scope.isWhole)
        addScope(builder);
    addLimits(builder);
    addLeftOut(builder);
    addOtherPolicies(builder);
    addFindings(builder);
    addFiles(builder);
}

} // namespace drawbridge::app
