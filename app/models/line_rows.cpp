// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/line_rows.h"

#include "document/endpoint_index.h"
#include "document/explanation.h"
#include "models/edge_table_model.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "text/domain_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct LineRows {
    Q_DECLARE_TR_FUNCTIONS(LineRows)
};

using End = EdgeEndpoint SelectedConnection::*;

/// The one end of all lines, else its namespace; empty if they have none in common.
QString commonEnd(const std::vector<SelectedLine> &lines, End end)
{
    const EdgeEndpoint &first = lines.front().connection.*end;
    const QString space = endpointNamespace(first);
    const auto all = [&](const auto &isSame) {
        return std::ranges::all_of(lines,
                                   [&](const SelectedLine &line) { return isSame(line.connection.*end); });
    };
    if (all([&first](const EdgeEndpoint &other) { return other == first; }))
        return endpointName(first);
    const bool isOneSpace
        = all([&space](const EdgeEndpoint &other) { return endpointNamespace(other) == space; });
    return isOneSpace ? space : QString();
}

std::pair<QString, Tone> signOf(std::optional<EdgeState> state)
{
    if (!state)
        return {QStringLiteral("edges"), Tone::Quiet};
    switch (*state) {
    case EdgeState::Allowed:
    case EdgeState::OneEnd:
        return {QStringLiteral("bridge-lowered"), Tone::Quiet};
    case EdgeState::DrawnNew:
        return {QStringLiteral("bridge-lowered"), Tone::Accent};
    case EdgeState::WantedDenied:
        return {QStringLiteral("bridge-raised"), Tone::Denied};
    case EdgeState::NewlyAllowed:
        return {QStringLiteral("add"), Tone::Added};
    case EdgeState::NewlyCut:
        return {QStringLiteral("minus"), Tone::Cut};
    case EdgeState::Pending:
        return {QStringLiteral("edges"), Tone::Quiet};
    case EdgeState::Unknown:
        break;
    }
    return {QStringLiteral("unknown"), Tone::Unknown};
}

Row rowOf(const SelectedLine &line)
{
    Row row;
    row.text = connectionText(line.connection.from, line.connection.to);
    row.trailing = line.label;
    row.isTrailingFixed = true;
    std::tie(row.icon, row.iconTone) = signOf(line.state);
    row.connection = line.connection;
    row.toolTip = line.state
        ? LineRows::tr("%1, %2, %3").arg(row.text, line.label, stateName(*line.state).toLower())
        : row.text;
    return row;
}

Row endRow(const Cluster &cluster, const QString &side, const EdgeEndpoint &end)
{
    const auto workload = workloadOf(cluster, end);
    Row row;
    row.text = endpointText(end);
    row.trailing = side;
    row.icon = workload ? kindIconName(cluster[*workload].id.kind) : endpointIconName(end);
    row.key = toQString(toString(end));
    return row;
}

Row pairRow(const QString &name, const QString &value)
{
    Row row;
    row.text = name;
    row.trailing = value;
    row.toolTip = value;
    return row;
}

Row trafficRow(const QString &name, const QString &traffic)
{
    Row row = pairRow(name, traffic);
    row.isTrailingFixed = true;
    return row;
}

/// Nothing is said where an end stands for nothing that could be judged.
std::vector<Row> trafficRows(const Simulation &simulation, View view, const SelectedConnection &connection)
{
    const Design &design = *simulation.design;
    const Reachability &reachability = simulation.reachability(view);
    const auto &[from, to] = connection;
    const auto drawn = design.edges.indexOf(from, to);
    const AllowedEdge *edge = drawn ? &design.edges[*drawn] : nullptr;
    if (edge && opensOneEnd(*edge) && edgeAccess(reachability, design, *edge) == Access::Allowed) {
        Row row = trafficRow(EdgeTableModel::stateText(*edge, Access::Allowed), trafficText(edge->traffic));
        row.toolTip = EdgeTableModel::oneEndText(*edge);
        return {std::move(row)};
    }
    const Cluster &cluster = *simulation.project->cluster;
    const auto bounds
        = boundsBetween(reachability, meantEnds(cluster, design, from), meantEnds(cluster, design, to));
    std::vector<Row> rows;
    if (!bounds)
        return rows;
    const TrafficSet unsure = bounds->possible - bounds->allowed;
    if (!bounds->allowed.isEmpty())
        rows.push_back(trafficRow(LineRows::tr("Allowed"), trafficText(bounds->allowed)));
    if (!unsure.isEmpty()) {
        rows.push_back(trafficRow(LineRows::tr("Unknown, or for some pods only"), trafficText(unsure)));
        rows.back().trailingTone = Tone::Unknown;
    }
    if (rows.empty())
        rows.push_back(pairRow(LineRows::tr("Everything is denied"), {}));
    return rows;
}

std::vector<Row> designRows(const Design &design, const SelectedConnection &connection)
{
    std::vector<Row> rows;
    for (const AllowedEdge &edge : design.edges) {
        if (edge.from != connection.from || edge.to != connection.to)
            continue;
        rows.push_back(trafficRow(LineRows::tr("Drawn"), trafficText(edge.traffic)));
        for (const auto &[name, value] :
             {std::pair(LineRows::tr("Reason"), edge.reason), std::pair(LineRows::tr("Owner"), edge.owner),
              std::pair(LineRows::tr("Review by"), edge.reviewBy)}) {
            if (!value.empty())
                rows.push_back(pairRow(name, toQString(value)));
        }
    }
    return rows;
}

} // namespace

InspectorContent inspectConnection(const Simulation &simulation, View view,
                                   const SelectedConnection &connection)
{
    const Cluster &cluster = *simulation.project->cluster;
    const auto &[from, to] = connection;
    InspectorContent content;
    content.icon = QStringLiteral("edges");
    content.title = connectionText(from, to);
    content.subtitle = LineRows::tr("Connection");
    const auto add = [&content](const QString &name, std::vector<Row> rows) {
        if (!rows.empty())
            content.rows.push_back(sectionRow(name, std::move(rows)));
    };
    add(LineRows::tr("Traffic"), trafficRows(simulation, view, connection));
    add(LineRows::tr("Ends"),
        {endRow(cluster, LineRows::tr("from"), from), endRow(cluster, LineRows::tr("to"), to)});
    add(LineRows::tr("In the design"), designRows(*simulation.design, connection));
    return content;
}

InspectorContent inspectLines(const std::vector<SelectedLine> &lines)
{
    using enum EdgeState;
    InspectorContent content;
    content.icon = QStringLiteral("edges");
    const QString count = LineRows::tr("%Ln connection(s)", nullptr, static_cast<int>(lines.size()));
    const QString from = commonEnd(lines, &SelectedConnection::from);
    const QString to = commonEnd(lines, &SelectedConnection::to);
    const bool hasEnds = !from.isEmpty() && !to.isEmpty();
    content.title = hasEnds ? LineRows::tr("%1 → %2").arg(from, to) : count;
    content.subtitle = hasEnds ? count : LineRows::tr("Selected together");
    struct Part {
        std::optional<EdgeState> state;
        bool isPart = false;
    };
    for (const Part &part : {Part {WantedDenied}, Part {Unknown}, Part {NewlyCut}, Part {NewlyCut, true},
                             Part {NewlyAllowed}, Part {NewlyAllowed, true}, Part {DrawnNew}, Part {OneEnd},
                             Part {Allowed}, Part {Pending}, Part {std::nullopt}}) {
        std::vector<Row> rows;
        for (const SelectedLine &line : lines) {
            if (line.state == part.state && line.isPart == part.isPart)
                rows.push_back(rowOf(line));
        }
        if (rows.empty())
            continue;
        const std::size_t number = rows.size();
        content.rows.push_back(sectionRow(
            !part.state       ? LineRows::tr("Without a line in this view")
                : part.isPart ? (*part.state == NewlyCut ? LineRows::tr("Narrowed") : LineRows::tr("Widened"))
                              : stateName(*part.state),
            std::move(rows)));
        content.rows.back().secondary = numberText(number);
    }
    return content;
}

} // namespace drawbridge::app
