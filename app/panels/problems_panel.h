// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/simulation.h"
#include "models/project_rows.h"

#include <QFutureWatcher>
#include <QSet>
#include <QWidget>

class QPushButton;

namespace drawbridge::app {

class RowView;

/// Everything that was noticed about the folder and the design, with ways to mend what can be mended from
/// here. What takes time to find out is added when it is known. GUI thread only.
class ProblemsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ProblemsPanel(QWidget *parent = nullptr);
    ~ProblemsPanel() override;

    /// A folder that was read, before it is simulated.
    void showProject(const ProjectPtr &project);
    void showSimulation(const SimulationPtr &simulation);
    /// What an export that was just written leaves out; the next project has it among its own.
    void setProblemsOfExport(const std::vector<Diagnostic> &problems);
    /// How many errors and warnings are shown.
    std::size_t count() const { return m_count; }
    /// How many connections the manifests name and the design denies, as far as it is known.
    std::size_t deniedConnections() const { return m_found.deniedConnections; }

signals:
    void counted();
    void placeRequested(const drawbridge::SourcePosition &where);
    void suggestionsRequested();
    void defaultDenyRequested();
    /// These are to be mended by naming in kustomizations what is left out of them.
    void listingRequested(const std::vector<drawbridge::Diagnostic> &problems);

private:
    struct Found {
        SimulationPtr simulation;
        std::vector<Diagnostic> closedWays;
        std::size_t deniedConnections = 0;
        std::size_t openNamespaces = 0;
    };

    void refresh();
    void foldRepeated();
    void toggle(const QModelIndex &index);
    void onFound();
    std::vector<Diagnostic> unlisted() const;

    ProjectPtr m_project;
    SimulationPtr m_simulation;
    FoundProblems m_found;
    QFutureWatcher<Found> m_finding;
    std::size_t m_count = 0;
    /// Keys of the groups that the user has opened.
    QSet<QString> m_opened;
    bool m_isReset = false;
    RowView *m_rows;
    QWidget *m_buttons;
    QPushButton *m_list;
    QPushButton *m_suggest;
};

} // namespace drawbridge::app
