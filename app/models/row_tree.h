// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/row.h"

#include <memory>
#include <utility>
#include <vector>

namespace drawbridge::app {

/// A row in its tree. What stands under it are entries, and row.children is empty.
struct RowEntry {
    Row row;
    RowEntry *parent = nullptr;
    int position = 0;
    std::vector<std::unique_ptr<RowEntry>> children;
};

/// How a tree becomes another one. It fits the tree that it was made for, as long as that does not change.
struct RowChange {
    /// The root of the other tree, if rows come, go or stand for something else; else nothing.
    std::unique_ptr<RowEntry> root;
    /// Rows that look otherwise, and how.
    std::vector<std::pair<RowEntry *, Row>> changed;
};

/// Runs on any thread while nobody changes the tree.
RowChange changeTo(const RowEntry &root, std::vector<Row> rows);

/// The root of a tree of these rows.
std::unique_ptr<RowEntry> rowTree(std::vector<Row> rows);

} // namespace drawbridge::app
