// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/canvas_pane.h"

#include "canvas/canvas_widget.h"
#include "design/design_edits.h"
#include "document/design_document.h"
#include "document/simulation_runner.h"
#include "support/qt_text.h"
#include "text/domain_text.h"
#include "window/canvas_strip.h"
#include "window/design_commands.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace drawbridge::app {

namespace {

QString keyOf(const EdgeEndpoint &endpoint)
{
    return toQString(toString(endpoint));
}

/// One text for both ends of a line.
QString endsKey(const QString &from, const QString &to)
{
    return from + QLatin1Char('\n') + to;
}

} // namespace

std::optional<SelectedConnection> CanvasPane::connectionOf(const QString &edgeId) const
{
    const auto &edges = m_canvas->wholeScene().edges;
    const auto it
        = std::find_if(edges.begin(), edges.end(), [&edgeId](const CanvasEdge &e) { return e.id == edgeId; });
    if (it == edges.end())
        return std::nullopt;
    const auto from = m_commands.endpoint(it->from);
    const auto to = m_commands.endpoint(it->to);
    return from && to ? std::optional(SelectedConnection {*from, *to}) : std::nullopt;
}

QString CanvasPane::edgeIdOf(const SelectedConnection &connection) const
{
    const QString from = keyOf(connection.from);
    const QString to = keyOf(connection.to);
    const auto &edges = m_canvas->wholeScene().edges;
    const auto it = std::find_if(edges.begin(), edges.end(),
                                 [&](const CanvasEdge &edge) { return edge.from == from && edge.to == to; });
    return it == edges.end() ? QString() : it->id;
}

std::vector<SelectedConnection> CanvasPane::selectedConnections() const
{
    std::vector<SelectedConnection> connections;
    for (const QString &id : m_canvas->selectedEdges()) {
        if (const auto connection = connectionOf(id))
            connections.push_back(*connection);
    }
    if (connections.empty() && m_selection.connection())
        connections.push_back(*m_selection.connection());
    return connections;
}

QStringList CanvasPane::selectedBundles() const
{
    QStringList bundles;
    for (const QString &id : m_canvas->selectedEdges()) {
        if (!connectionOf(id))
            bundles.append(id);
    }
    return bundles;
}

std::vector<SelectedLine> CanvasPane::selectedLines() const
{
    QSet<QString> wanted;
    for (const QString &id : m_canvas->selectedEdges()) {
        const CanvasEdge &shown
            = m_canvas->scene().edges[static_cast<std::size_t>(m_canvas->geometry().edgeIndex(id).value())];
        if (shown.bundled.isEmpty())
            wanted.insert(id);
        else
            wanted.unite(QSet<QString>(shown.bundled.begin(), shown.bundled.end()));
    }
    std::vector<SelectedLine> lines;
    for (const CanvasEdge &edge : m_canvas->wholeScene().edges) {
        if (!wanted.contains(edge.id))
            continue;
        const auto from = m_commands.endpoint(edge.from);
        const auto to = m_commands.endpoint(edge.to);
        if (from && to)
            lines.push_back({{*from, *to}, edge.state, edge.label, edge.isPart});
    }
    return lines;
}

QHash<QString, const CanvasEdge *> CanvasPane::linesByEnds() const
{
    QHash<QString, const CanvasEdge *> lines;
    for (const CanvasEdge &edge : m_canvas->wholeScene().edges)
        lines.insert(endsKey(edge.from, edge.to), &edge);
    return lines;
}

void CanvasPane::selectConnections(const std::vector<SelectedConnection> &connections)
{
    const auto drawn = linesByEnds();
    std::vector<SelectedLine> lines;
    for (const SelectedConnection &each : connections) {
        const CanvasEdge *edge = drawn.value(endsKey(keyOf(each.from), keyOf(each.to)));
        lines.push_back(edge ? SelectedLine {each, edge->state, edge->label, edge->isPart}
                             : SelectedLine {each, {}, {}});
    }
    if (lines.size() == 1)
        m_selection.selectOnlyConnection(connections.front());
    else
        m_selection.selectLines(lines, connections.front());
}

void CanvasPane::onCanvasSelection(const QStringList &nodes, const QStringList &edges)
{
    if (m_isLinking)
        return;
    const QScopedValueRollback linking(m_isLinking, true);
    const auto connection = edges.isEmpty() ? std::nullopt : connectionOf(edges.first());
    if (nodes.isEmpty() && !edges.isEmpty()) {
        const std::vector<SelectedLine> lines = selectedLines();
        if (lines.size() > 1) {
            m_selection.selectLines(lines, connection);
            return;
        }
    }
    if (connection && nodes.isEmpty()) {
        m_selection.selectOnlyConnection(*connection);
        return;
    }
    m_selection.selectKeys(nodes);
    if (connection)
        m_selection.selectConnection(*connection);
}

void CanvasPane::renewLines()
{
    if (m_selection.lines().empty())
        return;
    const auto drawn = linesByEnds();
    std::vector<SelectedLine> lines;
    for (SelectedLine line : m_selection.lines()) {
        const auto &[from, to] = line.connection;
        const CanvasEdge *edge = drawn.value(endsKey(keyOf(from), keyOf(to)));
        if (!edge && !indexOfEdge(m_document.design(), from, to))
            continue;
        line.state = edge ? std::optional(edge->state) : std::nullopt;
        line.label = edge ? edge->label : QString();
        lines.push_back(std::move(line));
    }
    const auto &current = m_selection.connection();
    const bool isLeft
        = current && std::ranges::find(lines, *current, &SelectedLine::connection) != lines.end();
    if (lines.size() > 1)
        m_selection.selectLines(lines, isLeft ? current : std::nullopt);
    else if (!lines.empty())
        m_selection.selectOnlyConnection(SelectedConnection(lines.front().connection));
    else
        m_selection.clear();
}

bool CanvasPane::hasLine(const SelectedConnection &connection) const
{
    return !edgeIdOf(connection).isEmpty()
        || indexOfEdge(m_document.design(), connection.from, connection.to).has_value();
}

void CanvasPane::forgetVanished()
{
    // Another view of the same may have other lines; one comes back to them.
    if (std::exchange(m_linesOf, m_runner.latest()) == m_runner.latest())
        return;
    const auto &connection = m_selection.connection();
    if (!connection || !std::exchange(m_hadLine, hasLine(*connection)) || m_hadLine)
        return;
    const QStringList &keys = m_selection.keys();
    if (!keys.contains(keyOf(connection->from)) || !keys.contains(keyOf(connection->to)))
        m_selection.forgetConnection();
}

QStringList CanvasPane::shownKeys() const
{
    QStringList keys;
    // Of pairs between two things, what else those have to do with steps back.
    if (m_selection.between())
        return keys;
    if (m_selection.lines().empty()) {
        for (const QString &key : m_selection.keys())
            keys.append(m_canvas->shownKey(key));
        if (m_selection.connection())
            keys.append(m_canvas->shownKey(edgeIdOf(*m_selection.connection())));
        return keys;
    }
    const auto drawn = linesByEnds();
    for (const SelectedLine &line : m_selection.lines()) {
        const CanvasEdge *edge = drawn.value(endsKey(keyOf(line.connection.from), keyOf(line.connection.to)));
        if (!edge)
            continue;
        // What is looked at comes first.
        keys.insert(line.connection == m_selection.connection() ? 0 : keys.size(),
                    m_canvas->shownKey(edge->id));
    }
    return keys;
}

void CanvasPane::onSelectionChanged()
{
    const bool isOurs = m_isLinking;
    const QScopedValueRollback linking(m_isLinking, true);
    if (!isOurs)
        forgetRefusal();
    const auto &connection = m_selection.connection();
    // The line of the same connection may have gone already, while its simulation is on the way.
    const bool isSame = std::exchange(m_lookedAt, connection) == connection;
    m_hadLine = (isSame && m_hadLine) || (connection && hasLine(*connection));
    QStringList keys = shownKeys();
    if (isOurs)
        keys.append(selectedBundles());
    keys.removeAll(QString());
    keys.removeDuplicates();
    if (m_canvas->selectedNodes() + m_canvas->selectedEdges() != keys)
        m_canvas->selectKeys(keys);
    showAsked();
    const auto &seen = connection ? connection : m_selection.between();
    m_strip->setConnectionName(seen ? connectionText(seen->from, seen->to) : QString());
    if (isOurs)
        return;
    m_awaited.clear();
    if (keys.isEmpty()) {
        revealLookedAt();
        return;
    }
    if (m_canvas->selectedNodes().isEmpty() && m_canvas->selectedEdges().isEmpty())
        m_awaited = keys.first();
    m_canvas->revealKey(keys.first());
}

} // namespace drawbridge::app
