// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/each_section.h"

#include "sections/claim_words.h"
#include "sections/section_words.h"
#include "support/number_text.h"
#include "support/qt_text.h"

#include <algorithm>
#include <functional>

namespace drawbridge::app {

namespace {

TableCell probeEnd(const std::string &name, const LabelMap &labels)
{
    TableCell cell = cellOf(shown(name), TextStyle::Strong);
    for (const auto &[key, value] : labels)
        cell.push_back({shown(key + "=" + value), TextStyle::SmallCode});
    return cell;
}

} // namespace

void addTestPlan(SectionBuilder &builder)
{
    const std::vector<TestProbe> &probes = builder.report().testPlan;
    builder.paragraph(
        SectionWords::tr("A computation is no test. Each row is a connection that the policies deny and that "
                         "has to fail in the running cluster; an independent tester fills in the result."));
    Table table {SectionWords::tr("Segmentation tests"),
                 {{SectionWords::tr("No."), {}, 0.6},
                  {SectionWords::tr("Claim"), {}, 0.8},
                  {SectionWords::tr("From"), SectionWords::tr("Found by"), 3},
                  {SectionWords::tr("To"), SectionWords::tr("Found by"), 3},
                  {SectionWords::tr("Port"), {}, 1.3},
                  {SectionWords::tr("Pairs"), {}, 0.8, true},
                  {SectionWords::tr("Result, date, sign"), {}, 2}},
                 {}};
    for (std::size_t i = 0; i < probes.size(); ++i) {
        const TestProbe &probe = probes[i];
        const QString port
            = toQString(toString(probe.protocol)) + QLatin1Char(' ') + QString::number(probe.port);
        TableCell portCell = cellOf(port, TextStyle::Code);
        if (!probe.isDeclared)
            portCell.push_back({SectionWords::tr("no container declares it"), TextStyle::Small});
        table.rows.push_back(
            {{cellOf(QString::number(i + 1), TextStyle::Strong), cellOf(claimName(probe.claim)),
              probeEnd(probe.from, probe.fromLabels), probeEnd(probe.to, probe.toLabels), std::move(portCell),
              cellOf(numberText(probe.pairs)), cellOf({})},
             false});
    }
    builder.addOr(std::move(table), SectionWords::tr("No claim denies a connection that could be tried."));
    if (std::ranges::any_of(probes, std::not_fn(&TestProbe::isDeclared)))
        builder.paragraph(
            SectionWords::tr("Where no container declares the port, nothing may listen on it: that a "
                             "connection fails shows only then that it is denied if one from the "
                             "target itself succeeds."),
            TextStyle::Small);
    if (builder.material().testScript.isEmpty())
        return;
    builder.heading(SectionWords::tr("The same as a script"));
    builder.paragraph(SectionWords::tr("It needs kubectl and the right to run pods in the namespaces."));
    builder.add(Listing {SectionWords::tr("segmentation-test.sh"), builder.material().testScript, 1});
}

void addMethod(SectionBuilder &builder)
{
    builder.paragraph(
        SectionWords::tr("The manifests were read with their places. Pods of one namespace with the same "
                         "labels, as far as any selector looks, are one class; policies are compiled into "
                         "rules over classes, addresses and ports. For every pair of classes, every port of "
                         "TCP, UDP and SCTP, and every address the verdict is Allowed, Denied or Unknown."));
    builder.paragraph(SectionWords::tr(
        "Policies mean what the Kubernetes documentation of networking.k8s.io/v1 NetworkPolicy "
        "says, and those of other kinds what their projects document, as far as the profile "
        "of the CNI enforces them. What cannot be resolved is Unknown: it is neither shown "
        "as allowed nor as denied."));
    builder.paragraph(SectionWords::tr(
        "Before the report was made, %Ln case(s) with known answers were put to the engine and "
        "to a plain evaluator that looks at one connection at a time.",
        nullptr, asCount(builder.report().cover.selfTest.cases)));
    builder.paragraph(SectionWords::tr(
        "“drawbridge-cli verify-report” computes every number of the report in JSON again from "
        "the folder and names the first one that differs. To sign a report, sign its file "
        "with a tool of your own, for example “gpg --detach-sign” or “cosign sign-blob”."));
    builder.heading(SectionWords::tr("Glossary"));
    const auto entry = [](const QString &word, const QString &meaning) {
        return LabelledText {word, {{meaning}}};
    };
    builder.add(LabelledList {
        {entry(SectionWords::tr("Workload"),
               SectionWords::tr("What owns pods: Deployment, StatefulSet, DaemonSet, Job and "
                                "the like.")),
         entry(SectionWords::tr("Isolated"),
               SectionWords::tr("At least one policy selects the pod for the direction; what no "
                                "rule allows is denied.")),
         entry(SectionWords::tr("Default deny"),
               SectionWords::tr("Isolated, whatever the rules allow on top of it.")),
         entry(SectionWords::tr("Zone"), SectionWords::tr("Namespaces or workloads that belong together.")),
         entry(SectionWords::tr("Proven"),
               SectionWords::tr("It holds for every pair, port and address of the manifests.")),
         entry(SectionWords::tr("Assumed"),
               SectionWords::tr("It holds if the assumptions hold that are named beside it.")),
         entry(SectionWords::tr("Not proven"), SectionWords::tr("It depends on something that is unknown.")),
         entry(SectionWords::tr("Contradicted"),
               SectionWords::tr("The manifests allow what the claim denies, or the other "
                                "way round."))},
        0.18});
}

void addAppendix(SectionBuilder &builder)
{
    for (const ReportSource &source : builder.material().sources) {
        if (source.note.isEmpty())
            builder.add(Listing {source.name, source.text, source.firstLine});
        else
            builder.paragraph(source.note);
    }
    if (builder.material().sources.empty())
        builder.paragraph(builder.noPolicyText());
}

} // namespace drawbridge::app
