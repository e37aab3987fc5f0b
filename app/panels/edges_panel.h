// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/selection.h"

#include <QItemSelection>
#include <QWidget>

#include <vector>

class QKeyEvent;
class QLabel;
class QPushButton;
class QTableView;

namespace drawbridge::app {

class DesignDocument;
class EdgeFilterModel;
class EdgeTableModel;
class FilterRunner;
class SimulationRunner;

/// The edges of the design that pass the filter as a table, linked with the selection.
class EdgesPanel : public QWidget {
    Q_OBJECT
public:
    EdgesPanel(DesignDocument &document, SimulationRunner &runner, FilterRunner &filter, Selection &selection,
               QWidget *parent = nullptr);

    /// Actions whose keys work while the table has the focus.
    void addTableActions(const QList<QAction *> &actions);

signals:
    /// Never of none; of several, what is current comes first.
    void editRequested(const std::vector<drawbridge::app::SelectedConnection> &connections);
    void removeRequested(const std::vector<drawbridge::app::SelectedConnection> &connections);
    /// The user chose rows; never none, and what is current comes first.
    void selectionRequested(const std::vector<drawbridge::app::SelectedConnection> &connections);
    /// What was typed in place is not possible, and why.
    void refused(const QString &reason);
    /// The user wants to choose among the connections that the manifests name.
    void suggestionsRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createTable();
    QWidget *createEmptyPage();
    bool handleKey(const QKeyEvent &event);
    std::vector<SelectedConnection> selected() const;
    void onRowsChosen();
    /// The rows of what is selected; what is looked at comes first.
    QItemSelection selectedRows() const;
    void onSelectionChanged();
    /// Where nothing is selected the table begins at its top.
    void onSorted();
    /// Connections that the manifests name, as far as it is known. The canvas has lines for them.
    std::size_t namedConnections() const;
    void updateEmpty();

    DesignDocument &m_document;
    SimulationRunner &m_runner;
    Selection &m_selection;
    EdgeTableModel *m_edges;
    EdgeFilterModel *m_model;
    QTableView *m_table;
    QLabel *m_message;
    QPushButton *m_suggest;
    QWidget *m_empty;
    bool m_isShowing = false;
};

} // namespace drawbridge::app
