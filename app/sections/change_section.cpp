// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/each_section.h"

#include "sections/section_words.h"
#include "support/number_text.h"
#include "text/diagnostic_text.h"
#include "text/domain_text.h"

namespace drawbridge::app {

namespace {

QString kindText(ExceptionKind kind)
{
    switch (kind) {
    case ExceptionKind::Edge:
        return SectionWords::tr("Connection to be reviewed");
    case ExceptionKind::Meaning:
        return SectionWords::tr("Meaning of an external");
    case ExceptionKind::AcceptedFinding:
        return SectionWords::tr("Accepted finding");
    case ExceptionKind::Posture:
        return SectionWords::tr("Namespace without default deny");
    case ExceptionKind::NotIsolated:
        return SectionWords::tr("Workload without default deny");
    }
    return {};
}

TableCell reviewCell(const ReportException &exception)
{
    TableCell cell = cellOf(orDash(shown(exception.reviewBy)), TextStyle::Code);
    if (exception.isExpired)
        cell.push_back({SectionWords::tr("expired"), TextStyle::Strong, Mark::Warning, {}});
    return cell;
}

/// Of these nothing is to be told but that they are; the inventory has their places.
bool isUnexplained(const ReportException &exception)
{
    return exception.kind == ExceptionKind::NotIsolated && exception.reason.empty() && exception.owner.empty()
        && exception.reviewBy.empty();
}

/// What is certain, and below it what may be.
TableCell changedCell(const TrafficSet &certain, const TrafficSet &perhaps)
{
    TableCell cell;
    if (!certain.isEmpty())
        cell.push_back({trafficText(certain), TextStyle::SmallCode});
    if (!perhaps.isEmpty())
        cell.push_back({SectionWords::tr("perhaps %1").arg(trafficText(perhaps)),
                        TextStyle::Small,
                        Mark::NotProven,
                        {}});
    return cell.empty() ? cellOf(orDash({})) : cell;
}

void addNames(SectionBuilder &builder, const QString &title, const std::vector<std::string> &names)
{
    if (names.empty())
        return;
    builder.heading(title);
    Table table {title, {{SectionWords::tr("Workload"), {}, 1}}, {}};
    for (const std::string &name : names)
        table.rows.push_back({{cellOf(shown(name))}, false});
    builder.add(std::move(table));
}

void addChangedFlows(SectionBuilder &builder, const ReportChange &change)
{
    builder.heading(SectionWords::tr("Changed connections"));
    Table table {SectionWords::tr("Changed connections, newly allowed first"),
                 {{SectionWords::tr("From"), {}, 2.6},
                  {SectionWords::tr("To"), {}, 2.6},
                  {SectionWords::tr("Newly allowed"), {}, 2},
                  {SectionWords::tr("Newly denied"), {}, 2}},
                 {}};
    for (const ChangedFlow &flow : change.flows) {
        const FlowChange &what = flow.change;
        table.rows.push_back({{namesCell(flow.sources), namesCell(flow.destinations),
                               changedCell(what.newlyAllowed, what.mayBeNewlyAllowed),
                               changedCell(what.newlyDenied, what.mayBeNewlyDenied)},
                              !what.newlyAllowed.isEmpty() || !what.mayBeNewlyAllowed.isEmpty()});
    }
    builder.addOr(std::move(table), SectionWords::tr("None."));
}

} // namespace

void addExceptions(SectionBuilder &builder)
{
    builder.paragraph(
        SectionWords::tr("What differs from default deny, what was accepted, and when it is to be looked at "
                         "again. Compensating controls are outside of the manifests: write them beside."));
    Table table {SectionWords::tr("Exceptions"),
                 {{SectionWords::tr("Exception"), {}, 2},
                  {SectionWords::tr("Of"), SectionWords::tr("Place"), 3},
                  {SectionWords::tr("Reason and owner"), {}, 3},
                  {SectionWords::tr("Review by"), {}, 1.6}},
                 {}};
    std::vector<std::string> unexplained;
    for (const ReportException &exception : builder.report().exceptions) {
        if (isUnexplained(exception)) {
            unexplained.push_back(exception.subject);
            continue;
        }
        TableCell subject = cellOf(shown(exception.subject), TextStyle::Strong);
        if (exception.where.isKnown())
            subject.push_back({placeText(exception.where), TextStyle::SmallCode});
        TableCell reason = cellOf(exception.reason.empty() ? SectionWords::tr("No reason given")
                                                           : shown(exception.reason));
        if (!exception.owner.empty())
            reason.push_back({shown(exception.owner), TextStyle::Small});
        table.rows.push_back(
            {{cellOf(kindText(exception.kind)), std::move(subject), std::move(reason), reviewCell(exception)},
             exception.isExpired});
    }
    if (!unexplained.empty())
        table.rows.push_back({{cellOf(kindText(ExceptionKind::NotIsolated)), namesCell(unexplained),
                               cellOf(SectionWords::tr("No reason given")), cellOf(orDash({}))},
                              false});
    builder.addOr(std::move(table), SectionWords::tr("There is none."));
}

void addChange(SectionBuilder &builder)
{
    const std::optional<ReportChange> &change = builder.report().change;
    if (!change) {
        builder.paragraph(
            SectionWords::tr("No earlier report was given, so nothing can be said about changes."));
        return;
    }
    Notice notice;
    notice.isAlert = change->isRetestRequired();
    if (!change->isRetestDecided()) {
        notice.title = SectionWords::tr("Segmentation re-test required: not decided");
        notice.mark = Mark::NotProven;
    } else {
        notice.title = change->isRetestRequired() ? SectionWords::tr("Segmentation re-test required: yes")
                                                  : SectionWords::tr("Segmentation re-test required: no");
        notice.mark = change->isRetestRequired() ? Mark::Warning : Mark::Proven;
    }
    notice.lines = {{SectionWords::tr("%Ln pair(s) changed, %1 that are allowed or unknown did not.", nullptr,
                                      asCount(change->changed))
                         .arg(numberText(change->unchanged))}};
    if (!change->isSameScope)
        notice.lines.push_back(
            {SectionWords::tr("The two reports are about different parts of the cluster: only what both tell "
                              "was compared. What one of them leaves out may have changed.")});
    builder.add(std::move(notice));
    builder.add(
        LabelledList {{{SectionWords::tr("Earlier report"), {{shown(change->digest), TextStyle::Code}}},
                       {SectionWords::tr("Its date"), {{orDash(shown(change->date))}}},
                       {SectionWords::tr("Its input root"), {{shown(change->root), TextStyle::Code}}}},
                      0.2});
    addChangedFlows(builder, *change);
    addNames(builder, SectionWords::tr("New workloads"), change->addedWorkloads);
    addNames(builder, SectionWords::tr("Workloads that are gone"), change->removedWorkloads);
}

} // namespace drawbridge::app
