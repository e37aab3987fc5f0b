// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/simulation.h"
#include "models/change_rows.h"

#include <QFutureWatcher>
#include <QWidget>

#include <memory>

class QLabel;

namespace drawbridge::app {

class RowView;
class Selection;

/// What the design changes against the loaded policies: how much, and a list of it that stays readable when
/// everything changes. What is chosen in the list is selected in every view: a pair, or the namespaces of a
/// group.
class ChangesPanel : public QWidget {
    Q_OBJECT
public:
    ChangesPanel(Selection &selection, QWidget *parent = nullptr);
    /// Waits for the list that is being made.
    ~ChangesPanel() override;

    /// A long list is made on another thread, and dropped if another one is wanted meanwhile.
    void show(const SimulationPtr &simulation);
    /// Until something is simulated.
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcon();
    void showList(const ChangeList &list);
    void select(const Row &row);
    /// Whether the row stands for what is selected.
    bool isLookedAt(const Row &row) const;
    void showSelected();

    Selection &m_selection;
    QWidget *m_head;
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_counts;
    RowView *m_rows;
    SimulationPtr m_simulation;
    /// The list that is being made is of it.
    SimulationPtr m_made;
    QFutureWatcher<std::shared_ptr<const ChangeList>> m_making;
};

} // namespace drawbridge::app
