// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/later_row_model.h"

#include <utility>

namespace drawbridge::app {

LaterRowModel::LaterRowModel(QObject *parent)
    : RowModel(parent)
{
    // Rows that go take with them what was made under them.
    connect(this, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_later.clear(); });
}

void LaterRowModel::prepare(std::vector<RowSourcePtr> sources)
{
    m_top = std::move(sources);
}

RowSourcePtr LaterRowModel::sourceOf(const QModelIndex &index) const
{
    if (!index.parent().isValid()) {
        const auto place = static_cast<std::size_t>(index.row());
        return place < m_top.size() ? m_top[place] : nullptr;
    }
    const auto found = m_later.find(index.internalPointer());
    return found == m_later.end() ? nullptr : found->second;
}

bool LaterRowModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0 || canFetchMore(parent);
}

bool LaterRowModel::canFetchMore(const QModelIndex &parent) const
{
    return parent.isValid() && rowCount(parent) == 0 && sourceOf(parent);
}

void LaterRowModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    std::vector<LaterRow> made = sourceOf(parent)->rows();
    if (made.empty())
        return;
    std::vector<Row> rows;
    rows.reserve(made.size());
    for (LaterRow &each : made)
        rows.push_back(std::move(each.row));
    auto *above = static_cast<RowEntry *>(parent.internalPointer());
    beginInsertRows(parent, 0, static_cast<int>(rows.size()) - 1);
    above->children = std::move(rowTree(std::move(rows))->children);
    for (std::size_t i = 0; i < made.size(); ++i) {
        above->children[i]->parent = above;
        if (made[i].source)
            m_later.emplace(above->children[i].get(), std::move(made[i].source));
    }
    endInsertRows();
}

} // namespace drawbridge::app
