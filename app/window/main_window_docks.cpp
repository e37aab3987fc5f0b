// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/main_window.h"

#include "canvas/canvas_widget.h"
#include "panels/changes_panel.h"
#include "panels/claims_panel.h"
#include "panels/edges_panel.h"
#include "panels/explain_panel.h"
#include "panels/inspector_panel.h"
#include "panels/matrix_panel.h"
#include "panels/policies_panel.h"
#include "panels/problems_panel.h"
#include "panels/row_view.h"
#include "panels/soft_selection_delegate.h"
#include "panels/source_panel.h"
#include "support/number_text.h"
#include "window/canvas_pane.h"
#include "window/claim_commands.h"
#include "window/design_commands.h"
#include "window/dock_heads.h"
#include "window/project_notices.h"
#include "window/status_line.h"
#include "window/whats_this.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QDockWidget>
#include <QUndoView>

#include <algorithm>
#include <utility>

namespace drawbridge::app {

namespace {

/// What the panels of this window keep clear at both sides.
constexpr int kPanelMargin = 14;

/// What takes the keyboard in a panel: its list or table rather than the buttons above it.
QWidget *firstStopIn(QWidget &panel)
{
    const auto isStop = [](const QWidget *widget) {
        return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
    };
    if (isStop(&panel))
        return &panel;
    const auto views = panel.findChildren<QAbstractScrollArea *>();
    const auto view = std::ranges::find_if(views, isStop);
    if (view != views.end())
        return *view;
    const auto widgets = panel.findChildren<QWidget *>();
    const auto widget = std::ranges::find_if(widgets, isStop);
    return widget == widgets.end() ? nullptr : *widget;
}

/// So wide that the names of most namespaces are whole.
int outlineWidth(const RowView &outline)
{
    Row row;
    row.text = QStringLiteral("payments-staging");
    row.isStrong = true;
    row.icon = QStringLiteral("namespace");
    row.trailing = numberText(10);
    row.ingress = Isolation::Isolated;
    row.egress = Isolation::Isolated;
    return outline.widthFor(row);
}

/// Of docks that are stacked as tabs, the one that is seen.
bool isInFront(const QDockWidget &dock)
{
    return dock.isVisible() && dock.property("isInFront").toBool();
}

} // namespace

QDockWidget *MainWindow::addDock(const QString &name, const QString &title, QWidget *panel,
                                 Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    panel->setBackgroundRole(QPalette::Base);
    panel->setAutoFillBackground(true);
    dock->setWidget(panel);
    dock->setWhatsThis(dockExplanation(name));
    addDockWidget(area, dock);
    m_docks.append(dock);
    m_dockHeads->add(*dock);
    return dock;
}

void MainWindow::createDocks()
{
    m_dockHeads = new DockHeads(*this, *m_actions->resetArrangement);
    m_outline = new RowView(tr("Namespaces and workloads"), this);
    m_inspector = new InspectorPanel(m_document, m_runner, m_blastRadius, m_selection, this);
    m_explain = new ExplainPanel(m_document, m_runner, m_selection, this);
    m_policies = new PoliciesPanel(m_runner, m_selection, this);
    m_edges = new EdgesPanel(m_document, m_runner, m_filter, m_selection, this);
    m_matrix = new MatrixPanel(m_document, m_runner, m_selection, this);
    m_problems = new ProblemsPanel(this);
    m_changes = new ChangesPanel(m_selection, this);
    m_claimsPanel = new ClaimsPanel(m_document, m_claims, this);
    m_source = new SourcePanel(this);
    auto *history = new QUndoView(m_document.undoStack(), this);
    history->setEmptyLabel(tr("As it was opened"));
    history->setAccessibleName(tr("Steps that can be undone"));
    history->setFrameShape(QFrame::NoFrame);
    history->setItemDelegate(new SoftSelectionDelegate(kPanelMargin, history));
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    addDock(QStringLiteral("outline"), tr("Outline"), m_outline, Qt::LeftDockWidgetArea);
    addDock(QStringLiteral("inspector"), tr("Inspector"), m_inspector, Qt::RightDockWidgetArea);
    addDock(QStringLiteral("changes"), tr("Changes"), m_changes, Qt::RightDockWidgetArea);
    addDock(QStringLiteral("explain"), tr("Explain"), m_explain, Qt::RightDockWidgetArea);
    addDock(QStringLiteral("policies"), tr("Policies"), m_policies, Qt::BottomDockWidgetArea);
    addDock(QStringLiteral("edges"), tr("Edges"), m_edges, Qt::BottomDockWidgetArea);
    const QDockWidget *matrix
        = addDock(QStringLiteral("matrix"), tr("Matrix"), m_matrix, Qt::BottomDockWidgetArea);
    connect(matrix, &QDockWidget::visibilityChanged, m_matrix, &MatrixPanel::setInFront);
    addDock(QStringLiteral("problems"), tr("Problems"), m_problems, Qt::BottomDockWidgetArea);
    addDock(QStringLiteral("source"), tr("Source"), m_source, Qt::BottomDockWidgetArea);
    addDock(QStringLiteral("history"), tr("History"), history, Qt::RightDockWidgetArea);
    addDock(QStringLiteral("claims"), tr("Claims"), m_claimsPanel, Qt::BottomDockWidgetArea);
    arrangeDocks();
}

void MainWindow::arrangeDocks()
{
    const auto dock
        = [this](const char *name) { return findChild<QDockWidget *>(QString::fromLatin1(name)); };
    tabifyDockWidget(dock("inspector"), dock("changes"));
    tabifyDockWidget(dock("explain"), dock("history"));
    tabifyDockWidget(dock("policies"), dock("edges"));
    tabifyDockWidget(dock("edges"), dock("matrix"));
    tabifyDockWidget(dock("matrix"), dock("problems"));
    tabifyDockWidget(dock("problems"), dock("claims"));
    tabifyDockWidget(dock("claims"), dock("source"));
    dock("inspector")->raise();
    dock("explain")->raise();
    dock("policies")->raise();
    m_dockHeads->update();
}

/// In a small window most is left to the canvas.
void MainWindow::sizeDocks()
{
    const auto dock
        = [this](const char *name) { return findChild<QDockWidget *>(QString::fromLatin1(name)); };
    constexpr int kLeastOutline = 160;
    const int outline
        = std::clamp(outlineWidth(*m_outline), kLeastOutline, std::max(kLeastOutline, width() * 2 / 11));
    const int inspector = std::clamp(width() / 4, 240, 320);
    resizeDocks({dock("outline"), dock("inspector")}, {outline, inspector}, Qt::Horizontal);
    resizeDocks({dock("policies")}, {std::clamp(height() / 4, 140, 217)}, Qt::Vertical);
    resizeDocks({dock("inspector"), dock("explain")}, {height() / 2, height() / 2}, Qt::Vertical);
}

void MainWindow::bringChanges()
{
    auto *changes = findChild<QDockWidget *>(QStringLiteral("changes"));
    if (isInFront(*changes))
        return;
    const QList<QDockWidget *> beside = tabifiedDockWidgets(changes);
    const auto front = std::ranges::find_if(beside, [](const QDockWidget *dock) { return isInFront(*dock); });
    m_beforeChanges = front == beside.end() ? nullptr : *front;
    showDock(changes->objectName());
}

void MainWindow::takeChangesBack()
{
    QDockWidget *before = std::exchange(m_beforeChanges, nullptr);
    auto *changes = findChild<QDockWidget *>(QStringLiteral("changes"));
    // Whoever has turned to something else since stays there.
    if (before && !before->isHidden() && isInFront(*changes) && tabifiedDockWidgets(changes).contains(before))
        before->raise();
}

void MainWindow::connectPanels()
{
    m_outline->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(m_outline, &RowView::rowsSelected, &m_selection, &Selection::selectKeys);
    const auto showKeys = [this] { m_outline->showKeys(m_selection.keys()); };
    connect(&m_selection, &Selection::changed, m_outline, showKeys);
    connect(m_outline, &RowView::rowsShown, m_outline, showKeys);
    connect(m_problems, &ProblemsPanel::placeRequested, this,
            [this](const SourcePosition &where) { showPlace(where, false); });
    connect(m_problems, &ProblemsPanel::suggestionsRequested, m_actions->suggestConnections,
            &QAction::trigger);
    connect(m_problems, &ProblemsPanel::defaultDenyRequested, m_actions->startWithDefaultDeny,
            &QAction::trigger);
    connect(m_problems, &ProblemsPanel::listingRequested, this,
            [this](const std::vector<Diagnostic> &problems) { m_notices->listInKustomizations(problems); });
    connect(m_problems, &ProblemsPanel::counted, this, [this] {
        const std::size_t count = m_problems->count();
        findChild<QDockWidget *>(QStringLiteral("problems"))
            ->setWindowTitle(count == 0 ? tr("Problems") : tr("Problems (%1)").arg(numberText(count)));
        m_status->setProblems(count, m_problems->deniedConnections());
    });
    connect(m_inspector, &InspectorPanel::placeRequested, this, [this](const SourcePosition &where) {
        const bool isExported = m_canvasPane->view() != View::Loaded && m_runner.latest()
            && m_runner.latest()->exportedFile(where.file.text());
        showPlace(where, isExported);
    });
    connect(m_inspector, &InspectorPanel::explanationRequested, m_actions->explain, &QAction::trigger);
    connect(m_inspector, &InspectorPanel::matrixRequested, this,
            [this](const EdgeEndpoint &end, Direction direction) {
                m_matrix->showEnd(end, direction);
                showDock(QStringLiteral("matrix"));
            });
    connect(m_matrix, &MatrixPanel::explanationRequested, m_actions->explain, &QAction::trigger);
    connect(m_inspector, &InspectorPanel::meaningRequested, m_commands, &DesignCommands::sayMeaning);
    connect(m_inspector, &InspectorPanel::postureChanged, m_commands, &DesignCommands::setPosture);
    connect(m_canvasPane, &CanvasPane::placeRequested, this,
            [this](const SourcePosition &where) { showPlace(where, false); });
    connect(m_actions->explain, &QAction::triggered, this, [this] {
        if (m_explain->connection())
            showDock(QStringLiteral("explain"));
    });
    connect(m_canvasPane, &CanvasPane::explanationRequested, m_actions->explain, &QAction::trigger);
    connect(m_canvasPane, &CanvasPane::problemsRequested, this,
            [this] { showDock(QStringLiteral("problems")); });
    connect(m_policies, &PoliciesPanel::defaultDenyRequested, m_commands,
            &DesignCommands::startWithDefaultDeny);
    connect(m_canvasPane, &CanvasPane::defaultDenyOffered, m_policies, &PoliciesPanel::setDefaultDenyOffered);
    connect(m_policies, &PoliciesPanel::selectorHovered, &m_canvasPane->canvas(),
            [this](const QStringList &keys) {
                m_canvasPane->canvas().setHits(QSet<QString>(keys.begin(), keys.end()));
            });
    connect(m_explain, &ExplainPanel::placeRequested, this, &MainWindow::showPlace);
    connect(m_explain, &ExplainPanel::editRequested, this, [this](const SelectedConnection &connection) {
        m_commands->editEdges({connection}, m_canvasPane->anchorOf(connection));
    });
    connect(m_explain, &ExplainPanel::removeRequested, this,
            [this](const SelectedConnection &connection) { m_commands->removeEdges({connection}); });
    connect(m_explain, &ExplainPanel::isolationRequested, m_commands, &DesignCommands::isolate);
    connect(m_explain, &ExplainPanel::allowRequested, this, [this](const SelectedConnection &connection) {
        m_commands->drawEdge(connection.from, connection.to, m_canvasPane->anchorOf(connection));
    });
    connect(m_edges, &EdgesPanel::editRequested, this,
            [this](const std::vector<SelectedConnection> &connections) {
                m_commands->editEdges(connections, m_canvasPane->anchorOf(connections.front()));
            });
    connect(m_edges, &EdgesPanel::selectionRequested, m_canvasPane, &CanvasPane::selectConnections);
    connect(m_edges, &EdgesPanel::removeRequested, m_commands, &DesignCommands::removeEdges);
    connect(m_edges, &EdgesPanel::refused, m_canvasPane, &CanvasPane::sayRefused);
    connect(m_edges, &EdgesPanel::suggestionsRequested, m_actions->suggestConnections, &QAction::trigger);
    m_edges->addTableActions({m_actions->drawEdge, m_actions->copyEdges, m_actions->pasteEdges});
}

void MainWindow::connectClaims()
{
    connect(m_actions->addClaim, &QAction::triggered, m_claimCommands, &ClaimCommands::add);
    connect(m_claimCommands, &ClaimCommands::refused, m_canvasPane, &CanvasPane::sayRefused);
    connect(m_claimsPanel, &ClaimsPanel::addRequested, m_claimCommands, &ClaimCommands::add);
    connect(m_claimsPanel, &ClaimsPanel::editRequested, m_claimCommands, &ClaimCommands::edit);
    connect(m_claimsPanel, &ClaimsPanel::removeRequested, m_claimCommands, &ClaimCommands::remove);
    connect(m_claimsPanel, &ClaimsPanel::connectionRequested, this,
            [this](const SelectedConnection &connection, View view) {
                QAction *wanted = view == View::Loaded ? m_actions->viewLoaded : m_actions->viewDesigned;
                if (!wanted->isChecked())
                    wanted->trigger();
                m_selection.selectPair(connection);
                showDock(QStringLiteral("explain"));
            });
    connect(&m_document, &DesignDocument::designChanged, this, [this] {
        const std::size_t count = m_document.design().claims.size();
        findChild<QDockWidget *>(QStringLiteral("claims"))
            ->setWindowTitle(count == 0 ? tr("Claims") : tr("Claims (%1)").arg(count));
    });
}

void MainWindow::focusPanel(int step)
{
    std::vector<QWidget *> panels {m_canvasPane};
    for (QDockWidget *dock : std::as_const(m_docks)) {
        if (isInFront(*dock))
            panels.push_back(dock->widget());
    }
    const QWidget *now = QApplication::focusWidget();
    const auto holds
        = [now](const QWidget *panel) { return now && (panel == now || panel->isAncestorOf(now)); };
    const auto here = std::ranges::find_if(panels, holds);
    const auto count = static_cast<std::ptrdiff_t>(panels.size());
    const std::ptrdiff_t from = here == panels.end() ? (step > 0 ? -1 : 0) : here - panels.begin();
    for (std::ptrdiff_t tried = 1; tried <= count; ++tried) {
        QWidget *panel = panels[static_cast<std::size_t>(((from + tried * step) % count + count) % count)];
        QWidget *target = panel == m_canvasPane ? &m_canvasPane->canvas() : firstStopIn(*panel);
        if (!target)
            continue;
        target->window()->activateWindow();
        target->setFocus(Qt::TabFocusReason);
        return;
    }
}

} // namespace drawbridge::app
