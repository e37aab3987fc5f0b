// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/selection.h"

#include <QSet>
#include <QSortFilterProxyModel>
#include <QString>

#include <optional>

namespace drawbridge::app {

class EdgeTableModel;

/// The edges of a table that begin or end at what a filter lets through, in an order of the reader's choice.
class EdgeFilterModel : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit EdgeFilterModel(EdgeTableModel &edges, QObject *parent = nullptr);

    /// Keys of ends; nothing lets everything through.
    void setKeys(const std::optional<QSet<QString>> &keys);
    bool isFiltered() const { return m_keys.has_value(); }
    SelectedConnection connection(int row) const;
    /// The row of the edge between those ends, or -1.
    int findRow(const SelectedConnection &connection) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    EdgeTableModel &m_edges;
    std::optional<QSet<QString>> m_keys;
};

} // namespace drawbridge::app
