// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/matrix_runner.h"

#include <QAbstractTableModel>

namespace drawbridge::app {

/// A matrix as a table: rows are sources, columns destinations. Shows an answer and never changes it.
class MatrixModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// How a cell is drawn; its text always says it too.
    enum class Look { Plain, Denied, Unknown, Added, Cut, MaybeChanged };
    static constexpr int kLookRole = Qt::UserRole;
    /// Whether the CNI profile does not enforce what the specification says.
    static constexpr int kDepartsRole = Qt::UserRole + 1;
    /// Whether the cell is a sum of others.
    static constexpr int kTotalRole = Qt::UserRole + 2;

    using QAbstractTableModel::QAbstractTableModel;

    /// Null shows nothing.
    void setAnswer(MatrixAnsweredPtr answer);
    const MatrixAnsweredPtr &answer() const { return m_answer; }
    /// Of a section that is not the total.
    const MatrixGroup &group(int section) const;
    /// The last row and column, behind several groups, are sums.
    bool isTotal(int section) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    MatrixCell cell(const QModelIndex &index) const { return sum(m_answer->matrix.cells, index); }
    MatrixChange change(const QModelIndex &index) const { return sum(m_answer->changes, index); }
    bool departs(const QModelIndex &index) const { return !sum(m_answer->departures, index).isEmpty(); }
    QString name(int section) const;
    /// Of what belongs to the index, in a list that is in step with the cells, or empty.
    template <typename Count> Count sum(const std::vector<Count> &counts, const QModelIndex &index) const;
    QString sentence(const QModelIndex &index) const;

    MatrixAnsweredPtr m_answer;
};

} // namespace drawbridge::app
