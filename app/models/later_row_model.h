// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/row_model.h"

#include <map>
#include <memory>
#include <vector>

namespace drawbridge::app {

struct LaterRow;

/// Makes the rows under another one when it is expanded. Immutable.
class RowSource {
public:
    virtual ~RowSource() = default;
    virtual std::vector<LaterRow> rows() const = 0;
};

using RowSourcePtr = std::shared_ptr<const RowSource>;

/// A row, and what makes those under it; null if there are none.
struct LaterRow {
    Row row;
    RowSourcePtr source;
};

/// A tree of rows, some of which are made when somebody looks at them. It reads such rows as none until then.
/// Rows of sources are not for lists that are compared on another thread.
class LaterRowModel : public RowModel {
    Q_OBJECT
public:
    explicit LaterRowModel(QObject *parent = nullptr);

    /// What makes the rows under the top rows that are set next, in their order.
    void prepare(std::vector<RowSourcePtr> sources);

    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    RowSourcePtr sourceOf(const QModelIndex &index) const;

    std::vector<RowSourcePtr> m_top;
    /// Of rows that were made later.
    std::map<const void *, RowSourcePtr> m_later;
};

} // namespace drawbridge::app
