// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/several_rows.h"

#include "document/endpoint_index.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "text/domain_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct SeveralRows {
    Q_DECLARE_TR_FUNCTIONS(SeveralRows)
};

Row rowOf(const Cluster &cluster, const EdgeEndpoint &end)
{
    const auto workload = workloadOf(cluster, end);
    Row row;
    row.text = endpointName(end);
    row.secondary = endpointNamespace(end);
    row.icon = workload ? kindIconName(cluster[*workload].id.kind) : endpointIconName(end);
    row.key = toQString(toString(end));
    return row;
}

Row isolationRow(const Reachability &reachability, const std::vector<WorkloadIndex> &workloads,
                 Direction direction)
{
    const auto count = [&](Isolation wanted) {
        return std::ranges::count_if(workloads, [&](WorkloadIndex workload) {
            return reachability.isolation(workload, direction) == wanted;
        });
    };
    const auto isolated = count(Isolation::Isolated);
    const bool areAll = isolated == std::ssize(workloads);
    const bool isUnknown = count(Isolation::Unknown) > 0;
    Row row;
    row.text = direction == Direction::Ingress ? SeveralRows::tr("Ingress") : SeveralRows::tr("Egress");
    row.trailing = SeveralRows::tr("default deny: %1 of %2")
                       .arg(numberText(static_cast<std::size_t>(isolated)), numberText(workloads.size()));
    row.icon = isUnknown ? QStringLiteral("unknown")
        : areAll         ? QStringLiteral("bridge-raised")
                         : QStringLiteral("bridge-lowered");
    row.trailingTone = row.iconTone = isUnknown ? Tone::Unknown : areAll ? Tone::Plain : Tone::Warning;
    return row;
}

std::vector<Row> commonLabels(const Cluster &cluster, const std::vector<WorkloadIndex> &workloads)
{
    std::vector<Row> rows;
    for (const auto &[key, value] : cluster[workloads.front()].labels) {
        const bool isCommon = std::ranges::all_of(workloads, [&](WorkloadIndex workload) {
            const std::string *found = cluster[workload].labels.find(key);
            return found && *found == value;
        });
        if (!isCommon)
            continue;
        Row row;
        row.text = toQString(key);
        row.trailing = toQString(value);
        row.isTrailingFixed = true;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

InspectorContent inspectSeveral(const Simulation &simulation, View view,
                                const std::vector<EdgeEndpoint> &selected)
{
    const Cluster &cluster = *simulation.project->cluster;
    InspectorContent content;
    content.icon = QStringLiteral("outline");
    content.title = SeveralRows::tr("%Ln selected", nullptr, static_cast<int>(selected.size()));
    std::vector<WorkloadIndex> workloads;
    std::vector<Row> rows;
    for (const EdgeEndpoint &end : selected) {
        if (const auto workload = workloadOf(cluster, end))
            workloads.push_back(*workload);
        rows.push_back(rowOf(cluster, end));
    }
    content.subtitle = SeveralRows::tr("%Ln workload(s)", nullptr, static_cast<int>(workloads.size()));
    const auto add = [&content](const QString &name, std::vector<Row> children) {
        if (!children.empty())
            content.rows.push_back(sectionRow(name, std::move(children)));
    };
    if (!workloads.empty()) {
        const Reachability &reachability = simulation.reachability(view);
        add(SeveralRows::tr("Isolation"),
            {isolationRow(reachability, workloads, Direction::Ingress),
             isolationRow(reachability, workloads, Direction::Egress)});
    }
    add(SeveralRows::tr("Selected"), std::move(rows));
    if (!workloads.empty())
        add(SeveralRows::tr("Labels in common"), commonLabels(cluster, workloads));
    return content;
}

} // namespace drawbridge::app
