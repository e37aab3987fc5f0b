// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/row_tree.h"

#include <QAbstractItemModel>
#include <QSet>

#include <functional>
#include <memory>
#include <vector>

namespace drawbridge::app {

/// A tree of rows. The rows are a value and are replaced as a whole; equal rows change nothing, and rows
/// that differ only in what they show are updated in place, so that views keep selection and expansion.
class RowModel : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit RowModel(QObject *parent = nullptr);

    void setRows(std::vector<Row> rows);
    /// What is shown now; only apply() changes it.
    std::shared_ptr<const RowEntry> root() const { return m_root; }
    /// A change that changeTo() made for root().
    void apply(RowChange change);
    /// The row of a valid index.
    const Row &row(const QModelIndex &index) const;
    /// The first row with that key, file or connection; the invalid index if there is none.
    QModelIndex findKey(const QString &key) const;
    /// All rows with one of the keys.
    QModelIndexList findKeys(const QSet<QString> &keys) const;
    QModelIndex findFile(const QString &file) const;
    QModelIndex findConnection(const SelectedConnection &connection) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    using Predicate = std::function<bool(const Row &)>;

    QModelIndex indexOf(const RowEntry *entry) const;
    QModelIndex find(const RowEntry &entry, const Predicate &predicate) const;

    std::shared_ptr<RowEntry> m_root = std::make_shared<RowEntry>();
};

} // namespace drawbridge::app
