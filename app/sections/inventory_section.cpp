// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/each_section.h"

#include "sections/scope_words.h"
#include "sections/section_words.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "text/diagnostic_text.h"

#include <QStringList>

#include <algorithm>

namespace drawbridge::app {

namespace {

TableCell labelsCell(const LabelMap &labels)
{
    TableCell cell;
    for (const auto &[key, value] : labels)
        cell.push_back({shown(key + "=" + value), TextStyle::SmallCode});
    return cell.empty() ? cellOf(orDash({})) : cell;
}

TableCell nameCell(const std::string &name, const SourcePosition &where)
{
    TableCell cell = cellOf(shown(name), TextStyle::Strong);
    if (where.isKnown())
        cell.push_back({placeText(where), TextStyle::SmallCode});
    return cell;
}

QString joined(const std::vector<std::string> &names)
{
    QStringList texts;
    for (const std::string &name : names)
        texts << shown(name);
    return orDash(texts.join(QStringLiteral(", ")));
}

void addNamespaces(SectionBuilder &builder)
{
    builder.heading(SectionWords::tr("Namespaces"));
    Table table {SectionWords::tr("Namespaces"),
                 {{SectionWords::tr("Namespace"), SectionWords::tr("Place"), 3},
                  {SectionWords::tr("Labels"), {}, 3.4},
                  {SectionWords::tr("Zone"), {}, 1.4},
                  {SectionWords::tr("Workloads"), {}, 1.1, true},
                  {SectionWords::tr("Pods"), {}, 0.8, true}},
                 {}};
    for (const InventoryNamespace &space : builder.report().inventory.namespaces) {
        TableCell name = nameCell(space.name, space.where);
        if (!space.isDeclared)
            name.push_back(
                {SectionWords::tr("no object declares it: its labels are not known"), TextStyle::Small});
        table.rows.push_back({{std::move(name), labelsCell(space.labels), cellOf(orDash(shown(space.zone))),
                               cellOf(numberText(space.workloads)), cellOf(numberText(space.pods))},
                              false});
    }
    builder.addOr(std::move(table), SectionWords::tr("There is no namespace."));
}

QString portText(const ContainerPort &port)
{
    QString text = toQString(toString(port.protocol)) + QLatin1Char(' ') + QString::number(port.number);
    if (!port.name.empty())
        text += QStringLiteral(" (%1)").arg(shown(port.name));
    if (port.hostPort)
        text += SectionWords::tr(", host port %1").arg(*port.hostPort);
    return text;
}

TableCell portsCell(const InventoryWorkload &workload)
{
    TableCell cell;
    for (const ContainerPort &port : workload.ports)
        cell.push_back({portText(port), TextStyle::SmallCode});
    if (workload.isHostNetwork)
        cell.push_back({SectionWords::tr("on the host network"), TextStyle::Small, Mark::Warning, {}});
    return cell.empty() ? cellOf(orDash({})) : cell;
}

TableCell podsCell(const InventoryWorkload &workload)
{
    TableCell cell = cellOf(numberText(workload.pods));
    if (workload.pods == 0)
        cell.push_back({SectionWords::tr("finished"), TextStyle::Small});
    else if (workload.isScaledToZero)
        cell.push_back({SectionWords::tr("scaled to zero"), TextStyle::Small});
    return cell;
}

void addWorkloads(SectionBuilder &builder)
{
    builder.heading(SectionWords::tr("Workloads"));
    const ReportInventory &inventory = builder.report().inventory;
    if (const QString finished = finishedText(inventory); !finished.isEmpty())
        builder.paragraph(finished);
    if (std::ranges::any_of(inventory.workloads, &InventoryWorkload::isScaledToZero))
        builder.paragraph(
            SectionWords::tr("A workload that is scaled to zero is looked at as if it had one pod, "
                             "because it may be scaled up again; a drawing shows it with none."),
            TextStyle::Small);
    Table table {SectionWords::tr("Workloads"),
                 {{SectionWords::tr("Workload"), SectionWords::tr("Place"), 2.7},
                  {SectionWords::tr("Labels"), {}, 3.6},
                  {SectionWords::tr("Ports"), {}, 2},
                  {SectionWords::tr("Zone"), {}, 1.3},
                  {SectionWords::tr("Pods"), {}, 0.7, true}},
                 {}};
    for (const InventoryWorkload &workload : builder.report().inventory.workloads)
        table.rows.push_back({{nameCell(workload.name, workload.where), labelsCell(workload.labels),
                               portsCell(workload), cellOf(orDash(shown(workload.zone))), podsCell(workload)},
                              false});
    builder.addOr(std::move(table), SectionWords::tr("There is no workload."));
}

TableCell servicePorts(const InventoryService &service)
{
    TableCell cell;
    for (const ServicePort &port : service.ports)
        cell.push_back({toQString(toString(port.protocol)) + QLatin1Char(' ') + QString::number(port.port),
                        TextStyle::Code});
    return cell.empty() ? cellOf(orDash({})) : cell;
}

void addOpenings(SectionBuilder &builder)
{
    const ReportInventory &inventory = builder.report().inventory;
    builder.heading(SectionWords::tr("Ways in from outside"));
    Table table {SectionWords::tr("Ways in from outside"),
                 {{SectionWords::tr("Object"), SectionWords::tr("Place"), 3},
                  {SectionWords::tr("Kind"), {}, 1.5},
                  {SectionWords::tr("Ports"), {}, 1.2},
                  {SectionWords::tr("Leads to"), {}, 3.6}},
                 {}};
    for (const InventoryService &service : inventory.openServices)
        table.rows.push_back({{nameCell(service.name, service.where),
                               cellOf(SectionWords::tr("Service, %1").arg(shown(service.type))),
                               servicePorts(service), cellOf(joined(service.workloads))},
                              false});
    for (const InventoryExposure &exposure : inventory.exposures)
        table.rows.push_back({{nameCell(exposure.name, exposure.where), cellOf(shown(exposure.kind)),
                               cellOf(orDash({})), cellOf(joined(exposure.services))},
                              false});
    builder.addOr(std::move(table),
                  builder.report().scope.isWhole
                      ? SectionWords::tr("No Service, Ingress or Route of the folder leads into the cluster.")
                      : SectionWords::tr("No Service, Ingress or Route of the folder leads into the scope."));
}

} // namespace

void addInventory(SectionBuilder &builder)
{
    addNamespaces(builder);
    addWorkloads(builder);
    addOpenings(builder);
}

} // namespace drawbridge::app
