// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/each_section.h"

#include "sections/section_words.h"
#include "support/number_text.h"

namespace drawbridge::app {

namespace {

QString isolationWords(Isolation isolation)
{
    switch (isolation) {
    case Isolation::Open:
        return SectionWords::tr("Open");
    case Isolation::Partial:
        return SectionWords::tr("Denied for some pods");
    case Isolation::Isolated:
        return SectionWords::tr("Denied by default");
    case Isolation::Unknown:
        return SectionWords::tr("Unknown");
    }
    return {};
}

Mark markOf(Isolation isolation)
{
    switch (isolation) {
    case Isolation::Open:
        return Mark::Contradicted;
    case Isolation::Partial:
        return Mark::Assumed;
    case Isolation::Isolated:
        return Mark::Proven;
    case Isolation::Unknown:
        return Mark::NotProven;
    }
    return Mark::None;
}

QString reasonText(OpenReason reason)
{
    switch (reason) {
    case OpenReason::None:
        return {};
    case OpenReason::NoPolicySelects:
        return SectionWords::tr("no policy selects it");
    case OpenReason::SomePodsOnly:
        return SectionWords::tr("policies select some of its pods only");
    case OpenReason::HostNetwork:
        return SectionWords::tr("policies do not bind pods on the host network");
    case OpenReason::NotEnforced:
        return SectionWords::tr("the CNI does not enforce it");
    case OpenReason::Unknown:
        return SectionWords::tr("it depends on a policy that is not certain");
    }
    return {};
}

TableCell directionCell(const DirectionCoverage &direction)
{
    TableCell cell
        = cellOf(isolationWords(direction.isolation), TextStyle::Body, markOf(direction.isolation));
    if (const QString reason = reasonText(direction.reason); !reason.isEmpty())
        cell.push_back({reason, TextStyle::Small});
    for (const std::string &policy : direction.policies)
        cell.push_back({shown(policy), TextStyle::SmallCode});
    return cell;
}

} // namespace

void addCoverage(SectionBuilder &builder)
{
    const DefaultCoverage &coverage = builder.report().coverage;
    const CoverageCount &count = coverage.count;
    builder.paragraph(
        SectionWords::tr(
            "Of %Ln pod(s), what enters is denied by default for %1, what leaves for %2, both for "
            "%3; of %4 a direction is unknown.",
            nullptr, asCount(count.pods))
            .arg(numberText(count.ingressDenied), numberText(count.egressDenied),
                 numberText(count.bothDenied), numberText(count.unknown)));
    if (count.unbindable > 0)
        builder.paragraph(SectionWords::tr(
            "%Ln of them are on the host network: no policy binds them, and no claim about a "
            "default counts their workloads.",
            nullptr, asCount(count.unbindable)));
    Table table {SectionWords::tr("Default of each workload"),
                 {{SectionWords::tr("Workload"), {}, 3},
                  {SectionWords::tr("Pods"), {}, 0.7, true},
                  {SectionWords::tr("What enters"), SectionWords::tr("Denied by"), 3},
                  {SectionWords::tr("What leaves"), SectionWords::tr("Denied by"), 3}},
                 {}};
    for (const WorkloadCoverage &workload : coverage.workloads) {
        const bool isDenied = workload.ingress.isolation == Isolation::Isolated
            && workload.egress.isolation == Isolation::Isolated;
        table.rows.push_back(
            {{cellOf(shown(workload.workload), TextStyle::Strong), cellOf(numberText(workload.pods)),
              directionCell(workload.ingress), directionCell(workload.egress)},
             !isDenied});
    }
    builder.addOr(std::move(table), SectionWords::tr("No workload has a pod that takes part."));
}

} // namespace drawbridge::app
