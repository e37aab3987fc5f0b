// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/row_model.h"

#include <QStringList>

#include <algorithm>

namespace drawbridge::app {

Row sectionRow(const QString &text, std::vector<Row> children)
{
    Row row;
    row.text = text;
    row.isSection = true;
    row.children = std::move(children);
    return row;
}

RowModel::RowModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void RowModel::setRows(std::vector<Row> rows)
{
    apply(changeTo(*m_root, std::move(rows)));
}

void RowModel::apply(RowChange change)
{
    if (change.root) {
        beginResetModel();
        m_root = std::move(change.root);
        endResetModel();
        return;
    }
    for (auto &[entry, row] : change.changed) {
        entry->row = std::move(row);
        emit dataChanged(indexOf(entry), indexOf(entry));
    }
}

const Row &RowModel::row(const QModelIndex &index) const
{
    return static_cast<const RowEntry *>(index.internalPointer())->row;
}

QModelIndex RowModel::indexOf(const RowEntry *entry) const
{
    return entry == m_root.get() ? QModelIndex() : createIndex(entry->position, 0, entry);
}

QModelIndex RowModel::find(const RowEntry &entry, const Predicate &predicate) const
{
    for (const auto &child : entry.children) {
        if (predicate(child->row))
            return indexOf(child.get());
        const QModelIndex below = find(*child, predicate);
        if (below.isValid())
            return below;
    }
    return {};
}

QModelIndex RowModel::findKey(const QString &key) const
{
    return find(*m_root, [&key](const Row &row) { return !key.isEmpty() && row.key == key; });
}

QModelIndexList RowModel::findKeys(const QSet<QString> &keys) const
{
    QModelIndexList found;
    const std::function<void(const RowEntry &)> look = [&](const RowEntry &entry) {
        for (const auto &child : entry.children) {
            if (!child->row.key.isEmpty() && keys.contains(child->row.key))
                found.append(indexOf(child.get()));
            look(*child);
        }
    };
    look(*m_root);
    return found;
}

QModelIndex RowModel::findFile(const QString &file) const
{
    return find(*m_root, [&file](const Row &row) { return !file.isEmpty() && row.file == file; });
}

QModelIndex RowModel::findConnection(const SelectedConnection &connection) const
{
    return find(*m_root, [&connection](const Row &row) { return row.connection == connection; });
}

QModelIndex RowModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const RowEntry &entry
        = parent.isValid() ? *static_cast<const RowEntry *>(parent.internalPointer()) : *m_root;
    return createIndex(row, column, entry.children[static_cast<std::size_t>(row)].get());
}

QModelIndex RowModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    return indexOf(static_cast<const RowEntry *>(child.internalPointer())->parent);
}

int RowModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    const RowEntry &entry
        = parent.isValid() ? *static_cast<const RowEntry *>(parent.internalPointer()) : *m_root;
    return static_cast<int>(entry.children.size());
}

int RowModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &entry = row(index);
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::ToolTipRole:
        return entry.toolTip.isEmpty() ? QVariant() : QVariant(entry.toolTip);
    case Qt::AccessibleTextRole: {
        QStringList parts {entry.text, entry.secondary, entry.trailing, entry.toolTip};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

Qt::ItemFlags RowModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (row(index).isDisabled)
        return Qt::NoItemFlags;
    return row(index).isSection ? Qt::ItemFlags(Qt::ItemIsEnabled) : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace drawbridge::app
