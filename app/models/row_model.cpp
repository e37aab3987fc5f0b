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
    if (rows == m_rows)
        return;
    if (hasSameShape(rows, m_rows)) {
        m_rows = std::move(rows);
        update(m_root, m_rows);
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    m_root.children.clear();
    fill(m_root, m_rows);
    endResetModel();
}

void RowModel::fill(Entry &entry, std::vector<Row> rows)
{
    for (Row &row : rows) {
        auto child = std::make_unique<Entry>();
        child->parent = &entry;
        child->position = static_cast<int>(entry.children.size());
        std::vector<Row> children = std::move(row.children);
        row.children.clear();
        child->row = std::move(row);
        fill(*child, std::move(children));
        entry.children.push_back(std::move(child));
    }
}

bool RowModel::hasSameShape(const std::vector<Row> &a, const std::vector<Row> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Row &left, const Row &right) {
        return left.key == right.key && left.file == right.file && left.connection == right.connection
            && left.isSection == right.isSection && (left.isSection ? left.text == right.text : true)
            && hasSameShape(left.children, right.children);
    });
}

void RowModel::update(Entry &entry, const std::vector<Row> &rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Entry &child = *entry.children[i];
        Row row = rows[i];
        row.children.clear();
        if (!(row == child.row)) {
            child.row = std::move(row);
            emit dataChanged(indexOf(&child), indexOf(&child));
        }
        update(child, rows[i].children);
    }
}

const Row &RowModel::row(const QModelIndex &index) const
{
    return static_cast<const Entry *>(index.internalPointer())->row;
}

QModelIndex RowModel::indexOf(const Entry *entry) const
{
    return entry == &m_root ? QModelIndex() : createIndex(entry->position, 0, entry);
}

QModelIndex RowModel::find(const Entry &entry, const Predicate &predicate) const
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
    return find(m_root, [&key](const Row &row) { return !key.isEmpty() && row.key == key; });
}

QModelIndexList RowModel::findKeys(const QSet<QString> &keys) const
{
    QModelIndexList found;
    const std::function<void(const Entry &)> look = [&](const Entry &entry) {
        for (const auto &child : entry.children) {
            if (!child->row.key.isEmpty() && keys.contains(child->row.key))
                found.append(indexOf(child.get()));
            look(*child);
        }
    };
    look(m_root);
    return found;
}

QModelIndex RowModel::findFile(const QString &file) const
{
    return find(m_root, [&file](const Row &row) { return !file.isEmpty() && row.file == file; });
}

QModelIndex RowModel::findConnection(const SelectedConnection &connection) const
{
    return find(m_root, [&connection](const Row &row) { return row.connection == connection; });
}

QModelIndex RowModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const Entry &entry = parent.isValid() ? *static_cast<const Entry *>(parent.internalPointer()) : m_root;
    return createIndex(row, column, entry.children[static_cast<std::size_t>(row)].get());
}

QModelIndex RowModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    return indexOf(static_cast<const Entry *>(child.internalPointer())->parent);
}

int RowModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    const Entry &entry = parent.isValid() ? *static_cast<const Entry *>(parent.internalPointer()) : m_root;
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
    return row(index).isSection ? Qt::ItemFlags(Qt::ItemIsEnabled) : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace drawbridge::app
