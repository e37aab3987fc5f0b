// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/blast_radius_rows.h"

#include "document/endpoint_index.h"
#include "support/qt_text.h"
#include "text/domain_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct BlastRadiusRows {
    Q_DECLARE_TR_FUNCTIONS(BlastRadiusRows)
};

int certainCount(const BlastRadius &radius)
{
    return static_cast<int>(std::ranges::count(radius.reached, true, &ReachedWorkload::isCertain));
}

QString pathText(const Cluster &cluster, const std::vector<WorkloadIndex> &path)
{
    QStringList names;
    for (const WorkloadIndex each : path)
        names.append(endpointText(endpointOf(cluster, each)));
    return names.join(QStringLiteral(" → "));
}

Row rowOf(const Cluster &cluster, const ReachedWorkload &reached)
{
    const WorkloadIndex before = reached.path[reached.hops() - 1];
    const EdgeEndpoint endpoint = endpointOf(cluster, reached.workload());
    Row row;
    row.text = endpointName(endpoint);
    row.secondary = endpointNamespace(endpoint);
    row.trailing = reached.isCertain ? trafficText(reached.traffic) : BlastRadiusRows::tr("unknown");
    row.trailingTone = reached.isCertain ? Tone::Quiet : Tone::Unknown;
    row.isTrailingFixed = true;
    row.icon
        = reached.isCertain ? kindIconName(cluster[reached.workload()].id.kind) : QStringLiteral("unknown");
    row.iconTone = reached.isCertain ? Tone::Quiet : Tone::Unknown;
    row.connection = SelectedConnection {endpointOf(cluster, before), endpoint};
    row.toolTip = pathText(cluster, reached.path);
    return row;
}

QString headingOf(const ReachedWorkload &reached)
{
    const auto hops = static_cast<int>(reached.hops());
    return reached.isCertain ? BlastRadiusRows::tr("%Ln hop(s)", nullptr, hops)
                             : BlastRadiusRows::tr("%Ln hop(s), not certain", nullptr, hops);
}

Row cutRow(const Cluster &cluster, const BestCut &cut)
{
    const EdgeEndpoint from = endpointOf(cluster, cut.from);
    const EdgeEndpoint to = endpointOf(cluster, cut.to);
    Row row;
    row.text = connectionText(from, to);
    row.trailing = BlastRadiusRows::tr("%Ln out of reach", nullptr, static_cast<int>(cut.lost.size()));
    row.icon = QStringLiteral("refused");
    row.connection = SelectedConnection {from, to};
    for (const WorkloadIndex lost : cut.lost)
        row.toolTip += endpointText(endpointOf(cluster, lost)) + QLatin1Char('\n');
    return row;
}

} // namespace

InspectorContent inspectBlastRadius(const Cluster &cluster, const BlastRadius &radius)
{
    InspectorContent content;
    content.icon = kindIconName(cluster[radius.start].id.kind);
    content.title = BlastRadiusRows::tr("Blast radius of %1").arg(toQString(cluster[radius.start].id.name));
    content.subtitle = BlastRadiusRows::tr("What whoever holds all its pods can get at");
    if (radius.reached.empty()) {
        Row row;
        row.text = BlastRadiusRows::tr("It reaches no other workload.");
        row.icon = QStringLiteral("check");
        content.rows.push_back(std::move(row));
    }
    if (radius.bestCut)
        content.rows.push_back(
            sectionRow(BlastRadiusRows::tr("Best cut"), {cutRow(cluster, *radius.bestCut)}));
    for (const ReachedWorkload &each : radius.reached) {
        const QString heading = headingOf(each);
        if (content.rows.empty() || content.rows.back().text != heading)
            content.rows.push_back(sectionRow(heading, {}));
        content.rows.back().children.push_back(rowOf(cluster, each));
    }
    return content;
}

QString blastRadiusText(const Cluster &cluster, const BlastRadius &radius)
{
    const QString name = endpointText(endpointOf(cluster, radius.start));
    const int certain = certainCount(radius);
    const int perhaps = static_cast<int>(radius.reached.size()) - certain;
    if (radius.reached.empty())
        return BlastRadiusRows::tr("%1 reaches no other workload.").arg(name);
    QString text
        = BlastRadiusRows::tr("%1 reaches %Ln of %2 other workload(s).", nullptr, certain)
              .arg(name, QLocale().toString(static_cast<qulonglong>(cluster.workloads().size() - 1)));
    if (perhaps > 0)
        text += QLatin1Char(' ') + BlastRadiusRows::tr("%Ln more perhaps.", nullptr, perhaps);
    if (radius.bestCut)
        text += QLatin1Char(' ')
            + BlastRadiusRows::tr("Without %1, %Ln of them would be out of reach.", nullptr,
                                  static_cast<int>(radius.bestCut->lost.size()))
                  .arg(connectionText(endpointOf(cluster, radius.bestCut->from),
                                      endpointOf(cluster, radius.bestCut->to)));
    return text;
}

} // namespace drawbridge::app
