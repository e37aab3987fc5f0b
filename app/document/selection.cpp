// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/selection.h"

#include "support/qt_text.h"

namespace drawbridge::app {

namespace {

QString keyOf(const EdgeEndpoint &endpoint)
{
    return toQString(toString(endpoint));
}

} // namespace

void Selection::selectKeys(const QStringList &keys)
{
    const bool keepsConnection = m_connection
        && (keys.contains(keyOf(m_connection->from)) || keys.contains(keyOf(m_connection->to)));
    if (keys == m_keys && (keepsConnection || !m_connection))
        return;
    m_keys = keys;
    if (!keepsConnection)
        m_connection.reset();
    emit changed();
}

void Selection::selectConnection(const SelectedConnection &connection)
{
    if (m_connection == connection)
        return;
    m_connection = connection;
    emit changed();
}

void Selection::selectOnlyConnection(const SelectedConnection &connection)
{
    if (m_connection == connection && m_keys.isEmpty())
        return;
    m_keys.clear();
    m_connection = connection;
    emit changed();
}

void Selection::selectPair(const SelectedConnection &connection)
{
    QStringList keys {keyOf(connection.from), keyOf(connection.to)};
    keys.removeDuplicates();
    if (m_connection == connection && m_keys == keys)
        return;
    m_keys = std::move(keys);
    m_connection = connection;
    emit changed();
}

void Selection::clear()
{
    if (m_keys.isEmpty() && !m_connection)
        return;
    m_keys.clear();
    m_connection.reset();
    emit changed();
}

} // namespace drawbridge::app
