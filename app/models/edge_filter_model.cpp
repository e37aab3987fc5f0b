// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/edge_filter_model.h"

#include "models/edge_table_model.h"
#include "support/qt_text.h"

namespace drawbridge::app {

EdgeFilterModel::EdgeFilterModel(EdgeTableModel &edges, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_edges(edges)
{
    setSourceModel(&edges);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void EdgeFilterModel::setKeys(const std::optional<QSet<QString>> &keys)
{
    if (keys == m_keys)
        return;
    m_keys = keys;
    invalidateFilter();
}

SelectedConnection EdgeFilterModel::connection(int row) const
{
    return m_edges.connection(mapToSource(index(row, 0)).row());
}

int EdgeFilterModel::findRow(const SelectedConnection &connection) const
{
    const int row = m_edges.findRow(connection);
    return row < 0 ? row : mapFromSource(m_edges.index(row, 0)).row();
}

bool EdgeFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (!m_keys)
        return true;
    const SelectedConnection connection = m_edges.connection(row);
    return m_keys->contains(toQString(toString(connection.from)))
        || m_keys->contains(toQString(toString(connection.to)));
}

} // namespace drawbridge::app
