// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/source_position.h"
#include "document/selection.h"
#include "reachability/reachability.h"

#include <QAbstractItemModel>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace drawbridge::app {

/// In which colour a word of a row is set; the row's text always says it too.
enum class Tone { Plain, Quiet, Accent, Added, Cut, Denied, Warning, Unknown };

/// One line of a list or tree, ready to be shown. Plain value.
struct Row {
    QString text;
    /// After the text, quieter.
    QString secondary;
    /// At the right edge.
    QString trailing;
    bool isTrailingFixed = false;
    Tone trailingTone = Tone::Quiet;
    /// A name of resources/icons.
    QString icon;
    Tone iconTone = Tone::Quiet;
    /// A group of rows: its name is stronger, and lists draw a line above it.
    bool isSection = false;
    bool isStrong = false;
    /// Shows the two cells of the isolation badge.
    std::optional<Isolation> ingress;
    std::optional<Isolation> egress;
    /// What the row stands for: the key of an endpoint, a connection, a file of the export, a place.
    QString key;
    std::optional<SelectedConnection> connection;
    QString file;
    SourcePosition where;
    /// What is listed has more to it in the Matrix: in the column of what arrives, or in the row of what
    /// leaves.
    std::optional<Direction> matrix;
    QString toolTip;
    std::vector<Row> children;
    friend bool operator==(const Row &, const Row &) = default;
};

/// A heading with what stands under it.
Row sectionRow(const QString &text, std::vector<Row> children);

/// A tree of rows. The rows are a value and are replaced as a whole; equal rows change nothing, and rows
/// that differ only in what they show are updated in place, so that views keep selection and expansion.
class RowModel : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit RowModel(QObject *parent = nullptr);

    void setRows(std::vector<Row> rows);
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
    struct Entry {
        Row row;
        Entry *parent = nullptr;
        int position = 0;
        std::vector<std::unique_ptr<Entry>> children;
    };
    using Predicate = std::function<bool(const Row &)>;

    void fill(Entry &entry, std::vector<Row> rows);
    static bool hasSameShape(const std::vector<Row> &a, const std::vector<Row> &b);
    void update(Entry &entry, const std::vector<Row> &rows);
    QModelIndex indexOf(const Entry *entry) const;
    QModelIndex find(const Entry &entry, const Predicate &predicate) const;

    std::vector<Row> m_rows;
    Entry m_root;
};

} // namespace drawbridge::app
