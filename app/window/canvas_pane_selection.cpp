// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/canvas_pane.h"

#include "canvas/canvas_widget.h"
#include "document/endpoint_index.h"
#include "support/qt_text.h"
#include "window/design_commands.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace drawbridge::app {

namespace {

QString keyOf(const EdgeEndpoint &endpoint)
{
    return toQString(toString(endpoint));
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
            lines.push_back({{*from, *to}, edge.state, edge.label});
    }
    return lines;
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
    const std::vector<SelectedLine> lines = selectedLines();
    const auto current = std::ranges::find_if(
        lines, [this](const SelectedLine &line) { return line.connection == m_selection.connection(); });
    if (lines.size() > 1)
        m_selection.selectLines(lines,
                                current == lines.end() ? std::nullopt : std::optional(current->connection));
    else if (!lines.empty())
        m_selection.selectOnlyConnection(lines.front().connection);
    else
        m_selection.clear();
}

void CanvasPane::onSelectionChanged()
{
    const bool isOurs = m_isLinking;
    const QScopedValueRollback linking(m_isLinking, true);
    // Several lines are selected nowhere but here.
    if (!m_selection.lines().empty())
        return;
    QStringList keys;
    for (const QString &key : m_selection.keys())
        keys.append(m_canvas->shownKey(key));
    if (m_selection.connection())
        keys.append(m_canvas->shownKey(edgeIdOf(*m_selection.connection())));
    if (isOurs)
        keys.append(selectedBundles());
    keys.removeAll(QString());
    keys.removeDuplicates();
    if (m_canvas->selectedNodes() + m_canvas->selectedEdges() != keys)
        m_canvas->selectKeys(keys);
    if (!isOurs && !keys.isEmpty())
        m_canvas->revealKey(keys.first());
}

} // namespace drawbridge::app
