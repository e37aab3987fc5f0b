// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/selection.h"

#include "document/endpoint_index.h"
#include "support/qt_text.h"

#include <algorithm>

namespace drawbridge::app {

namespace {

QString keyOf(const EdgeEndpoint &endpoint)
{
    return toQString(toString(endpoint));
}

bool isOneThing(const std::optional<EdgeEndpoint> &end)
{
    return end && !std::holds_alternative<NamespaceEndpoint>(*end);
}

} // namespace

std::optional<SelectedConnection> connectionBetween(const std::optional<EdgeEndpoint> &from,
                                                    const std::optional<EdgeEndpoint> &to)
{
    return isOneThing(from) && isOneThing(to) ? std::optional(SelectedConnection {*from, *to}) : std::nullopt;
}

std::optional<SelectedConnection> lookedAt(const Selection &selection, const Project &project,
                                           const Design &design)
{
    const QStringList &keys = selection.keys();
    if (selection.connection() || keys.size() != 2)
        return selection.connection();
    const auto find = [&](const QString &key) {
        const auto found = endpointInCluster(*project.cluster, toStd(key));
        return found
            ? found
            : EndpointIndex(*project.cluster, design, project.manifestConnections->all()).find(toStd(key));
    };
    return connectionBetween(find(keys.first()), find(keys.last()));
}

void Selection::selectKeys(const QStringList &wanted)
{
    QStringList keys = m_keys;
    keys.removeIf([&wanted](const QString &key) { return !wanted.contains(key); });
    keys.append(wanted);
    keys.removeDuplicates();
    const bool hasFrom = m_connection && keys.contains(keyOf(m_connection->from));
    const bool hasTo = m_connection && keys.contains(keyOf(m_connection->to));
    // A line that was selected alone goes with the next thing that is selected, be it one of its ends.
    const bool wasAlone = m_keys.isEmpty();
    const bool keepsConnection = keys.size() > 1 ? hasFrom && hasTo : !wasAlone && (hasFrom || hasTo);
    if (keys == m_keys && (keepsConnection || !m_connection) && m_lines.empty())
        return;
    m_between.reset();
    m_keys = keys;
    m_lines.clear();
    if (!keepsConnection)
        m_connection.reset();
    emit changed();
}

bool Selection::hasLineOf(const SelectedConnection &connection) const
{
    return std::ranges::find(m_lines, connection, &SelectedLine::connection) != m_lines.end();
}

void Selection::selectLines(const std::vector<SelectedLine> &lines,
                            const std::optional<SelectedConnection> &current)
{
    if (m_lines == lines && m_connection == current && m_keys.isEmpty())
        return;
    m_between.reset();
    m_keys.clear();
    m_lines = lines;
    m_connection = current;
    emit changed();
}

void Selection::selectConnection(const SelectedConnection &connection)
{
    if (m_connection == connection)
        return;
    if (!hasLineOf(connection))
        m_lines.clear();
    m_between.reset();
    m_connection = connection;
    emit changed();
}

void Selection::selectOnlyConnection(const SelectedConnection &connection)
{
    if (m_connection == connection && m_keys.isEmpty() && m_lines.empty())
        return;
    m_between.reset();
    m_keys.clear();
    m_lines.clear();
    m_connection = connection;
    emit changed();
}

void Selection::selectPair(const SelectedConnection &connection)
{
    QStringList keys {keyOf(connection.from), keyOf(connection.to)};
    keys.removeDuplicates();
    if (m_connection == connection && m_keys == keys)
        return;
    m_between.reset();
    m_lines.clear();
    m_keys = std::move(keys);
    m_connection = connection;
    emit changed();
}

void Selection::selectBetween(const SelectedConnection &ends)
{
    if (m_between == ends)
        return;
    m_keys = {keyOf(ends.from), keyOf(ends.to)};
    m_keys.removeDuplicates();
    m_lines.clear();
    m_connection.reset();
    m_between = ends;
    emit changed();
}

void Selection::forgetConnection()
{
    if (!m_connection)
        return;
    m_connection.reset();
    emit changed();
}

void Selection::clear()
{
    if (m_keys.isEmpty() && !m_connection && m_lines.empty())
        return;
    m_between.reset();
    m_keys.clear();
    m_lines.clear();
    m_connection.reset();
    emit changed();
}

} // namespace drawbridge::app
