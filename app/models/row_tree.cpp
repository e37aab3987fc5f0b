// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/row_tree.h"

#include <algorithm>

namespace drawbridge::app {

namespace {

using Entries = std::vector<std::unique_ptr<RowEntry>>;

void fill(RowEntry &entry, std::vector<Row> rows)
{
    entry.children.reserve(rows.size());
    for (Row &row : rows) {
        auto child = std::make_unique<RowEntry>();
        child->parent = &entry;
        child->position = static_cast<int>(entry.children.size());
        fill(*child, std::exchange(row.children, {}));
        child->row = std::move(row);
        entry.children.push_back(std::move(child));
    }
}

bool hasSameShape(const Entries &entries, const std::vector<Row> &rows)
{
    return std::ranges::equal(entries, rows, [](const std::unique_ptr<RowEntry> &entry, const Row &row) {
        const Row &now = entry->row;
        return now.key == row.key && now.file == row.file && now.connection == row.connection
            && now.isSection == row.isSection && (!now.isSection || now.text == row.text)
            && hasSameShape(entry->children, row.children);
    });
}

void findChanged(const Entries &entries, std::vector<Row> rows, RowChange &change)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::vector<Row> children = std::exchange(rows[i].children, {});
        if (entries[i]->row != rows[i])
            change.changed.emplace_back(entries[i].get(), std::move(rows[i]));
        findChanged(entries[i]->children, std::move(children), change);
    }
}

} // namespace

std::unique_ptr<RowEntry> rowTree(std::vector<Row> rows)
{
    auto root = std::make_unique<RowEntry>();
    fill(*root, std::move(rows));
    return root;
}

RowChange changeTo(const RowEntry &root, std::vector<Row> rows)
{
    RowChange change;
    if (hasSameShape(root.children, rows))
        findChanged(root.children, std::move(rows), change);
    else
        change.root = rowTree(std::move(rows));
    return change;
}

} // namespace drawbridge::app
