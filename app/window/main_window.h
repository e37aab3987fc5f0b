// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/blast_radius_runner.h"
#include "document/claim_runner.h"
#include "document/design_document.h"
#include "document/filter_runner.h"
#include "document/selection.h"
#include "document/simulation_runner.h"
#include "support/settings.h"
#include "window/actions.h"

#include <QDir>
#include <QMainWindow>

class QStackedWidget;

namespace drawbridge::app {

class ActionStates;
class CanvasPane;
class ChangesPanel;
class ClaimCommands;
class ClaimsPanel;
class DesignCommands;
class DockHeads;
class EdgesPanel;
class EmptyPage;
class ExplainPanel;
class FilterField;
class FirstRunPage;
class InspectorPanel;
class MatrixPanel;
class PoliciesPanel;
class ProblemsPanel;
class ProjectController;
class ProjectName;
class ProjectNotices;
class RowView;
class SourcePanel;
class StatusLine;
class SuggestionsDialog;

/// The window: it makes the parts, puts them in their places, and connects them. What they do is theirs.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `recoveryFolder` is where unsaved work is kept for a crash.
    MainWindow(Settings &settings, const QDir &recoveryFolder, QWidget *parent = nullptr);
    ~MainWindow() override;

    DesignDocument &document() { return m_document; }
    SimulationRunner &runner() { return m_runner; }
    ClaimRunner &claims() { return m_claims; }
    BlastRadiusRunner &blastRadius() { return m_blastRadius; }
    Selection &selection() { return m_selection; }
    Actions &actions() { return *m_actions; }
    CanvasPane &canvasPane() { return *m_canvasPane; }
    ProjectController &controller() { return *m_controller; }

    /// As the command line does; a new design starts from the loaded policies.
    void openFolder(const QString &folder);
    /// Offers the folder whose unsaved work a crash left, if there is one.
    void offerAbandonedWork();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createPages();
    void createDocks();
    QDockWidget *addDock(const QString &name, const QString &title, QWidget *panel, Qt::DockWidgetArea area);
    void arrangeDocks();
    void sizeDocks();
    void createMenus();
    void createToolBar();
    void connectActions();
    void connectPostures();
    void connectClipboard();
    void connectPreferences();
    void connectDocument();
    void connectPanels();
    void connectClaims();

    void setView(View view);
    void onProjectChanged();
    /// What of it there still is.
    void selectAgain(QStringList keys, const std::optional<SelectedConnection> &connection);
    void onSimulated();
    void updateTitle();
    void updatePosture();
    std::optional<EdgeEndpoint> selectedEnd() const;
    /// The namespaces of everything that is selected, each once.
    QStringList selectedNamespaces() const;
    void showPage();
    void fillRecentMenu(QMenu &menu);
    void showPlace(const SourcePosition &where, bool isExported);
    void showDock(const QString &name);
    /// Puts the changes in front for Difference.
    void bringChanges();
    /// Gives their place back to what was there before.
    void takeChangesBack();
    /// Gives the keyboard to the next of the canvas and the panels in front, or to the one before.
    void focusPanel(int step);
    void locate();
    void updateOutline();
    void exportPolicies();
    void compare();
    void exportPicture();
    void printCanvas();
    void makeReport();
    void suggestConnections();
    /// Where questions for a file to save or print to begin.
    QDir paperFolder() const;
    void rememberPaper(const QString &path);
    void sayCanvasWritten(const QString &path);
    SuggestionsDialog *makeSuggestions(QWidget *parent);
    /// Shows what the user has chosen, and keeps it.
    void setPreferences(const Preferences &preferences);
    void showPreferences();
    void showShortcuts();
    void showAbout();
    /// Says for a while what was done.
    void tell(const QString &what);
    void fail(const QString &reason);

    Settings &m_settings;
    DesignDocument m_document;
    SimulationRunner m_runner;
    BlastRadiusRunner m_blastRadius;
    FilterRunner m_filter;
    ClaimRunner m_claims;
    Selection m_selection;
    Actions *m_actions;
    DesignCommands *m_commands;
    ClaimCommands *m_claimCommands;
    ActionStates *m_actionStates = nullptr;
    ProjectController *m_controller;
    ProjectNotices *m_notices = nullptr;

    QStackedWidget *m_pages;
    FirstRunPage *m_firstRun;
    CanvasPane *m_canvasPane;
    EmptyPage *m_emptyPage;
    RowView *m_outline;
    ProblemsPanel *m_problems;
    ChangesPanel *m_changes;
    ClaimsPanel *m_claimsPanel;
    InspectorPanel *m_inspector;
    ExplainPanel *m_explain;
    EdgesPanel *m_edges;
    FilterField *m_filterField;
    MatrixPanel *m_matrix;
    PoliciesPanel *m_policies;
    SourcePanel *m_source;
    StatusLine *m_status;
    ProjectName *m_projectName = nullptr;
    QToolBar *m_toolBar = nullptr;
    QList<QDockWidget *> m_docks;
    DockHeads *m_dockHeads = nullptr;
    /// What was in front before the changes were; null outside of Difference.
    QDockWidget *m_beforeChanges = nullptr;
    QByteArray m_defaultState;
};

} // namespace drawbridge::app
