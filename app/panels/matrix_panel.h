// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/matrix_runner.h"
#include "document/selection.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QTableView;
class QTimer;

namespace drawbridge::app {

class DesignDocument;
class MatrixModel;
class SimulationRunner;

/// Who may reach whom, as a table that is linked with the selection: namespaces with namespaces, or the
/// workloads of the namespaces that are selected. It counts while it is in front.
class MatrixPanel : public QWidget {
    Q_OBJECT
public:
    MatrixPanel(DesignDocument &document, SimulationRunner &runner, Selection &selection,
                QWidget *parent = nullptr);

    void setView(View view);
    /// Shows all workloads, with the row of the end for what leaves, or its column for what arrives, marked;
    /// of a whole namespace among namespaces.
    void showEnd(const EdgeEndpoint &end, Direction direction);
    /// Behind another panel it does not count.
    void setInFront(bool isInFront);

signals:
    /// The reasons for the pair that was chosen.
    void explanationRequested();

private:
    /// More rows than this nobody reads, and every one is a column too.
    static constexpr std::size_t kMostWorkloads = 400;
    /// A row, for what leaves the end, or a column, for what arrives there.
    struct MatrixLine {
        EdgeEndpoint end;
        Direction direction;
    };
    void createStrip(QHBoxLayout &strip);
    void createTable();
    void refresh();
    void onAnswered(const MatrixAnsweredPtr &answer);
    void fitColumns();
    void onCellChosen();
    void onCellActivated();
    void explainCell(const QModelIndex &cell);
    void onSelectionChanged();
    void onPortsTyped(const QString &text);
    /// The connections that are selected; what is looked at comes first.
    std::vector<SelectedConnection> selectedConnections() const;
    void showSelectedCells();
    void showLine(const MatrixLine &line);
    /// Brings a cell that changes into view if none is.
    void showAChange();
    /// Shows a sentence in place of the table.
    void say(const QString &sentence);
    std::vector<MatrixGroup> groups(const Cluster &cluster) const;
    /// The Internet, and the addresses that the design names.
    std::vector<EdgeEndpoint> outside() const;
    /// What a group is in the design; nothing for the total.
    std::optional<EdgeEndpoint> endOf(int section) const;
    bool areWorkloadsShown() const;
    /// The row and column that an end belongs to, or -1.
    int sectionOf(const EdgeEndpoint &endpoint) const;

    DesignDocument &m_document;
    SimulationRunner &m_runner;
    Selection &m_selection;
    MatrixRunner m_matrix;
    MatrixModel *m_model;
    QAction *m_byNamespace;
    QAction *m_byWorkload;
    QLineEdit *m_ports;
    QLabel *m_hint;
    QTableView *m_table;
    QLabel *m_message;
    QTimer *m_patience;
    View m_view = View::Designed;
    TrafficSet m_traffic = TrafficSet::all();
    /// The namespaces whose workloads are shown; none means all.
    std::vector<std::string> m_spaces;
    /// Marked instead of what is selected.
    std::optional<MatrixLine> m_line;
    bool m_isInFront = false;
    bool m_isShowing = false;
};

} // namespace drawbridge::app
