// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/scene_lines.h"

#include "canvas/canvas_words.h"
#include "canvas/named_connections.h"
#include "canvas/traffic_label.h"
#include "support/qt_text.h"

#include <tuple>

namespace drawbridge::app {

QString lineId(const QString &from, const QString &to, EdgeState state)
{
    return from + QStringLiteral(" -> ") + to + QLatin1Char(' ') + QString::number(static_cast<int>(state));
}

QString notSimulatedTip()
{
    return CanvasWords::tr("Not simulated yet.");
}

SceneLines::SceneLines(const Cluster &cluster)
    : m_cluster(cluster)
{
    m_result.workloadKeys.resize(cluster.workloads().size());
}

void SceneLines::reserve(std::size_t lines)
{
    m_known.reserve(lines);
    m_result.edges.reserve(lines);
}

void SceneLines::add(const Connection &connection, EdgeState state, const TrafficSet &traffic,
                     const QString &tip, bool isPart)
{
    CanvasEdge line;
    std::tie(line.from, line.fromNode) = endOfLine(connection.from);
    std::tie(line.to, line.toNode) = endOfLine(connection.to);
    const bool isOneEnd = connection.from.isNamedOnly || connection.to.isNamedOnly;
    line.state = isOneEnd && state == EdgeState::Allowed ? EdgeState::OneEnd : state;
    line.designEdge = connection.designEdge;
    line.tip = tip;
    line.isPart = isPart;
    addLine(std::move(line), traffic);
}

void SceneLines::addUnsimulated(WorkloadIndex from, WorkloadIndex to, int designEdge,
                                const TrafficSet &traffic)
{
    CanvasEdge line;
    line.from = keyOf(from);
    line.to = keyOf(to);
    line.fromNode = {static_cast<int>(toSize(from))};
    line.toNode = {static_cast<int>(toSize(to))};
    line.state = EdgeState::Pending;
    line.designEdge = designEdge;
    line.tip = m_notSimulated;
    addLine(std::move(line), traffic);
}

void SceneLines::sayOpenInside(const std::string &namespaceKey, bool isAll)
{
    m_result.openInside.emplace(namespaceKey, isAll);
}

/// The same text for all lines that end there.
const QString &SceneLines::keyOf(WorkloadIndex workload)
{
    QString &key = m_result.workloadKeys[toSize(workload)];
    if (key.isNull())
        key = toQString(toString(endpointOf(m_cluster, workload)));
    return key;
}

std::pair<QString, NodeHint> SceneLines::endOfLine(const ConnectionEnd &end)
{
    if (end.workload)
        return {keyOf(*end.workload), {static_cast<int>(toSize(*end.workload))}};
    const QString key = toQString(end.key);
    const bool isPlain = std::holds_alternative<WorkloadEndpoint>(end.endpoint)
        || std::holds_alternative<NamespaceEndpoint>(end.endpoint);
    if (isPlain)
        m_result.doubtful.insert(key);
    else
        m_result.others.emplace(end.key, end);
    return {key, {}};
}

void SceneLines::addLine(CanvasEdge line, const TrafficSet &traffic)
{
    line.id = lineId(line.from, line.to, line.state);
    if (!m_known.add(line))
        return;
    line.label = trafficLabel(traffic);
    m_result.edges.push_back(std::move(line));
}

} // namespace drawbridge::app
