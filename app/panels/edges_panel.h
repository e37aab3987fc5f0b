// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/selection.h"

#include <QWidget>

class QLabel;
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

signals:
    void editRequested(const drawbridge::app::SelectedConnection &connection);
    void removeRequested(const drawbridge::app::SelectedConnection &connection);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onCurrentChanged();
    void onSelectionChanged();
    void updateEmpty();

    Selection &m_selection;
    EdgeTableModel *m_edges;
    EdgeFilterModel *m_model;
    QTableView *m_table;
    QLabel *m_message;
    bool m_isShowing = false;
};

} // namespace drawbridge::app
