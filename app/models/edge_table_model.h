// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/simulation.h"
#include "models/row_model.h"

#include <QAbstractTableModel>

namespace drawbridge::app {

class DesignDocument;

/// The edges of the design, one a row; traffic, reason, owner and date of review are edited in
/// place, as undo steps.
class EdgeTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// The Access of an edge; an invalid value while it is not known.
    static constexpr int kAccessRole = Qt::UserRole;
    enum Column { From, To, Traffic, State, Reason, Owner, ReviewBy, ColumnCount };

    explicit EdgeTableModel(DesignDocument &document, QObject *parent = nullptr);

    /// The states come from here; null means that they are not known yet.
    void setSimulation(const SimulationPtr &simulation);
    SelectedConnection connection(int row) const;
    /// The row of the edge between those ends, or -1.
    int findRow(const SelectedConnection &connection) const;

    /// Why the text cannot be taken for a cell of the column, in words for the user; empty if it can.
    static QString problemOf(int column, const QString &text);

    /// What is said of an edge in that state; one that opens one end alone is not said to be allowed.
    static QString stateText(const AllowedEdge &edge, Access state);
    /// About an edge that opens one end alone.
    static QString oneEndText(const AllowedEdge &edge);
    /// Texts of the column State that need the most room.
    static QStringList longStateTexts();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    /// True while rows come and go because the design has changed.
    bool isChanging() const { return m_isChanging; }

signals:
    /// A value that was typed in place is not possible, and why.
    void refused(const QString &reason);

private:
    void onDesignChanged();
    void removeEdge(const AllowedEdge &edge);
    void takeEdge(const AllowedEdge &edge, int row);
    /// What the export does to an edge; nothing while that is not known.
    std::optional<Access> access(int row) const;
    QString text(const AllowedEdge &edge, int row, int column) const;

    DesignDocument &m_document;
    DesignPtr m_design;
    /// Those of the design, and on the way to another one what the views know so far.
    EdgeList m_edges;
    SimulationPtr m_simulation;
    bool m_isChanging = false;
};

} // namespace drawbridge::app
