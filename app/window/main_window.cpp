// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/main_window.h"

#include "canvas/canvas_widget.h"
#include "models/project_rows.h"
#include "panels/changes_panel.h"
#include "panels/edges_panel.h"
#include "panels/explain_panel.h"
#include "panels/inspector_panel.h"
#include "panels/matrix_panel.h"
#include "panels/policies_panel.h"
#include "panels/problems_panel.h"
#include "panels/row_view.h"
#include "panels/source_panel.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "support/window_size.h"
#include "text/domain_text.h"
#include "window/action_states.h"
#include "window/canvas_pane.h"
#include "window/canvas_strip.h"
#include "window/claim_commands.h"
#include "window/design_commands.h"
#include "window/empty_page.h"
#include "window/filter_field.h"
#include "window/first_run_page.h"
#include "window/notice_bar.h"
#include "window/project_controller.h"
#include "window/project_notices.h"
#include "window/status_line.h"
#include "window/whats_this.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge::app {

MainWindow::MainWindow(Settings &settings, const QDir &recoveryFolder, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_runner(m_document)
    , m_blastRadius(m_runner)
    , m_filter(m_runner)
    , m_claims(m_runner)
    , m_actions(new Actions(this))
    , m_commands(new DesignCommands(m_document, m_selection, this))
    , m_claimCommands(new ClaimCommands(m_document, this))
    , m_controller(new ProjectController(m_document, settings, recoveryFolder, this))
    , m_status(new StatusLine(m_document, m_runner, m_claims, *this))
{
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    createPages();
    createDocks();
    createToolBar();
    createMenus();
    connectActions();
    connectDocument();
    connectPanels();
    connectClaims();
    m_actionStates = new ActionStates(*m_actions, m_document, m_selection, *m_commands, *m_canvasPane, this);
    // The layout still wants room for all docks beside each other.
    layout()->activate();
    resizeWithinScreen(*this, {1600, 1000});
    layout()->activate();
    sizeDocks();
    m_defaultState = saveState();
    restoreGeometry(settings.windowGeometry());
    if (restoreState(settings.windowState())) {
        for (QDockWidget *dock : m_docks)
            dock->setProperty("wasClosed", dock->isHidden());
    }
    onProjectChanged();
}

MainWindow::~MainWindow()
{
    // Panels hear that they are hidden, and look at what is gone once the members are.
    hide();
}

void MainWindow::createPages()
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *notice = new NoticeBar(centre);
    m_pages = new QStackedWidget(centre);
    column->addWidget(notice);
    column->addWidget(m_pages, 1);
    m_notices = new ProjectNotices(m_document, *m_controller, *notice, this);
    m_firstRun = new FirstRunPage(m_settings, m_pages);
    m_canvasPane = new CanvasPane(m_document, m_runner, m_blastRadius, m_filter, m_selection, *m_commands,
                                  *m_actions, m_pages);
    m_emptyPage = new EmptyPage(m_pages);
    explainCanvas(*m_canvasPane);
    statusBar()->setWhatsThis(statusExplanation());
    m_pages->addWidget(m_firstRun);
    m_pages->addWidget(m_canvasPane);
    m_pages->addWidget(m_emptyPage);
    setCentralWidget(centre);
}

void MainWindow::connectActions()
{
    connect(m_actions->openFolder, &QAction::triggered, this,
            [this] { m_controller->chooseFolder(m_firstRun->startFrom()); });
    connect(m_actions->openExample, &QAction::triggered, this,
            [this] { m_controller->openExample(m_firstRun->startFrom()); });
    connect(m_actions->save, &QAction::triggered, m_controller, &ProjectController::save);
    connect(m_actions->closeFolder, &QAction::triggered, m_controller, &ProjectController::closeProject);
    connect(m_actions->openKustomization, &QAction::triggered, m_notices,
            &ProjectNotices::chooseKustomization);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->exportPolicies, &QAction::triggered, this, &MainWindow::exportPolicies);
    connect(m_actions->compare, &QAction::triggered, this, &MainWindow::compare);
    connect(m_actions->exportPicture, &QAction::triggered, this, &MainWindow::exportPicture);
    connect(m_actions->printCanvas, &QAction::triggered, this, &MainWindow::printCanvas);
    connect(m_actions->report, &QAction::triggered, this, &MainWindow::makeReport);
    connect(m_actions->filter, &QAction::triggered, m_filterField, [this] {
        m_filterField->setFocus(Qt::ShortcutFocusReason);
        m_filterField->selectAll();
    });
    connect(m_filterField, &FilterField::left, this, [this] { m_canvasPane->canvas().setFocus(); });
    connect(m_actions->locate, &QAction::triggered, this, &MainWindow::locate);
    connect(m_actions->viewLoaded, &QAction::triggered, this, [this] { setView(View::Loaded); });
    connect(m_actions->viewDesigned, &QAction::triggered, this, [this] { setView(View::Designed); });
    connect(m_actions->viewDifference, &QAction::triggered, this, [this] { setView(View::Difference); });
    connect(m_actions->editEdge, &QAction::triggered, this, [this] {
        const auto connections = m_canvasPane->selectedConnections();
        if (!connections.empty())
            m_commands->editEdges(connections, m_canvasPane->anchorOf(connections.front()));
    });
    connect(m_actions->addExternal, &QAction::triggered, m_commands, &DesignCommands::addExternal);
    connect(m_actions->sayMeaning, &QAction::triggered, this, [this] {
        if (const auto end = selectedEnd())
            m_commands->sayMeaning(*end);
    });
    connect(m_actions->suggestConnections, &QAction::triggered, this, &MainWindow::suggestConnections);
    connect(m_notices, &ProjectNotices::suggestionsRequested, m_actions->suggestConnections,
            &QAction::trigger);
    connect(m_actions->keepPolicies, &QAction::triggered, m_commands, &DesignCommands::choosePolicies);
    for (QAction *profile : std::as_const(m_actions->profiles))
        connect(profile, &QAction::triggered, m_commands,
                [this, profile] { m_commands->setProfile(profile->data().toString()); });
    connect(m_actions->startWithDefaultDeny, &QAction::triggered, m_commands,
            &DesignCommands::startWithDefaultDeny);
    connect(m_actions->resetArrangement, &QAction::triggered, this, [this] {
        restoreState(m_defaultState);
        showPage();
        tell(tr("All panels are where they belong."));
    });
    connect(m_actions->tidy, &QAction::triggered, this,
            [this] { tell(tr("Everything is laid out; what you placed stays where it is.")); });
    connect(m_actions->shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connectPostures();
    connectClipboard();
    connectPreferences();
}

void MainWindow::connectPostures()
{
    const auto connectPosture = [this](QAction *action, const QString &on, const QString &off,
                                       const std::function<void(Posture &, bool)> &change) {
        connect(action, &QAction::triggered, this, [this, on, off, change](bool isOn) {
            m_commands->changePostures(selectedNamespaces(), isOn ? on : off,
                                       [&](Posture &posture) { change(posture, isOn); });
        });
    };
    connectPosture(m_actions->defaultDeny, tr("Default deny"), tr("No default deny"),
                   [](Posture &posture, bool isOn) {
                       posture.denyIngress = isOn;
                       posture.denyEgress = isOn;
                   });
    connectPosture(m_actions->allowDns, tr("Allow DNS"), tr("No DNS"), [](Posture &posture, bool isOn) {
        posture.dns = isOn ? DnsScope::PerNamespace : DnsScope::Nobody;
    });
    connectPosture(m_actions->allowInside, tr("Allow inside the namespace"), tr("Not inside the namespace"),
                   [](Posture &posture, bool isOn) { posture.sameNamespace = isOn; });
}

void MainWindow::connectClipboard()
{
    connect(m_actions->copyEdges, &QAction::triggered, this,
            [this] { m_commands->copyEdges(m_selection.keys(), m_canvasPane->selectedConnections()); });
    connect(m_actions->pasteEdges, &QAction::triggered, this,
            [this] { m_commands->pasteEdges(m_selection.keys()); });
    // Fields of text have these keys for themselves.
    for (QWidget *place :
         {static_cast<QWidget *>(&m_canvasPane->canvas()), static_cast<QWidget *>(m_outline)})
        place->addActions({m_actions->copyEdges, m_actions->pasteEdges});
    m_outline->addAction(m_actions->drawEdge);
}

void MainWindow::connectDocument()
{
    connect(&m_document, &DesignDocument::projectChanged, this, &MainWindow::onProjectChanged);
    connect(&m_document, &DesignDocument::designChanged, this, &MainWindow::updatePosture);
    connect(&m_document, &DesignDocument::modifiedChanged, this, &MainWindow::updateTitle);
    connect(&m_runner, &SimulationRunner::simulated, this, &MainWindow::onSimulated);
    connect(&m_selection, &Selection::changed, this, &MainWindow::updatePosture);
    connect(&m_filter, &FilterRunner::changed, this, &MainWindow::updateOutline);
    connect(&m_canvasPane->canvas(), &CanvasWidget::zoomChanged, m_status, &StatusLine::showZoom);
    connect(&m_canvasPane->canvas(), &CanvasWidget::pullStarted, this,
            [this](const QStringList &starts, int targets) {
                const QString from
                    = starts.size() == 1 ? starts.first() : m_canvasPane->strip().countText(starts, {});
                statusBar()->showMessage(
                    tr("Pulling from %1: %Ln legal target(s)", nullptr, targets).arg(from));
            });
    connect(&m_canvasPane->canvas(), &CanvasWidget::pullEnded, statusBar(), &QStatusBar::clearMessage);
    connect(m_controller, &ProjectController::failed, this, &MainWindow::fail);
    connect(m_controller, &ProjectController::saved, this, [this](const QString &path) {
        tell(tr("The design was written to %1.").arg(QDir::toNativeSeparators(path)));
    });
    connect(m_controller, &ProjectController::folderRead, m_status, &StatusLine::setReloaded);
    connect(m_controller, &ProjectController::folderRead, this, [this] {
        tell(tr("The folder was read again. What is drawn is kept, and so are the steps to undo."));
    });
    connect(m_controller, &ProjectController::recentChanged, m_firstRun, &FirstRunPage::refresh);
    connect(&m_controller->loader(), &LoadRunner::started, m_status, &StatusLine::showLoading);
    connect(&m_controller->loader(), &LoadRunner::progressed, m_status, &StatusLine::showProgress);
    connect(&m_controller->loader(), &LoadRunner::loaded, m_status, &StatusLine::hideLoading);
    connect(&m_controller->loader(), &LoadRunner::cancelled, m_status, &StatusLine::hideLoading);
    connect(m_status, &StatusLine::cancelRequested, &m_controller->loader(), &LoadRunner::cancel);
    connect(m_commands, &DesignCommands::refused, m_canvasPane, &CanvasPane::sayRefused);
    connect(m_commands, &DesignCommands::needed, m_canvasPane, &CanvasPane::sayNeed);
    connect(m_commands, &DesignCommands::told, m_canvasPane, &CanvasPane::sayDone);
    connect(m_emptyPage, &EmptyPage::openRequested, m_actions->openFolder, &QAction::trigger);
    connect(m_emptyPage, &EmptyPage::exampleRequested, m_actions->openExample, &QAction::trigger);
    connect(m_emptyPage, &EmptyPage::problemsRequested, this,
            [this] { showDock(QStringLiteral("problems")); });
    connect(m_firstRun, &FirstRunPage::openRequested, m_actions->openFolder, &QAction::trigger);
    connect(m_firstRun, &FirstRunPage::exampleRequested, m_actions->openExample, &QAction::trigger);
    connect(m_firstRun, &FirstRunPage::shortcutsRequested, m_actions->shortcuts, &QAction::trigger);
    connect(m_firstRun, &FirstRunPage::recentRequested, this, [this](const RecentFolder &folder) {
        m_controller->open({folder.folder, folder.kustomization, m_firstRun->startFrom()});
    });
}

bool MainWindow::event(QEvent *event)
{
    // The key of a grey entry would go nowhere.
    if (event->type() == QEvent::ShortcutOverride
        && !m_actionStates->missingFor(static_cast<QKeyEvent &>(*event)).isEmpty())
        event->accept();
    return QMainWindow::event(event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const QString missing = m_actionStates->missingFor(*event);
    if (missing.isEmpty())
        QMainWindow::keyPressEvent(event);
    else
        m_canvasPane->sayNeed(missing);
}

void MainWindow::tell(const QString &what)
{
    constexpr int kShownForMilliseconds = 10000;
    statusBar()->showMessage(what, kShownForMilliseconds);
}

void MainWindow::setView(View view)
{
    m_canvasPane->setView(view);
    m_inspector->setView(view);
    m_explain->setView(view);
    m_matrix->setView(view);
    m_policies->setView(view);
    m_filter.setView(view);
    m_status->setView(view);
    if (view == View::Difference)
        bringChanges();
    else
        takeChangesBack();
    onSimulated();
}

void MainWindow::onProjectChanged()
{
    const QStringList keys = m_selection.keys();
    const auto connection = m_selection.connection();
    m_selection.clear();
    m_blastRadius.end();
    m_filter.setText({});
    m_filterField->setEnabled(m_document.isOpen());
    m_actions->setHasProject(m_document.isOpen());
    m_actionStates->update();
    if (m_document.isOpen()) {
        const Project &project = *m_document.project();
        m_actions->openKustomization->setEnabled(!project.kustomizations.empty());
        m_actions->keepPolicies->setEnabled(!project.objects->networkPolicies.empty());
        m_source->setFolder(project.request.folder);
        m_outline->setEmptyText(project.cluster->workloads().empty() ? tr("No workloads in this folder.")
                                                                     : tr("Nothing fits the filter."));
        m_outline->setRows(
            [project = m_document.project(), design = m_document.snapshot()] {
                return outlineRows(*project, *design, project->loaded.get());
            },
            project.cluster->workloads().size());
    } else {
        m_outline->setRows({});
    }
    m_problems->showProject(m_document.project());
    m_changes->clear();
    showPage();
    updateTitle();
    updatePosture();
    if (m_canvasPane->isReadAgain())
        selectAgain(keys, connection);
}

void MainWindow::onSimulated()
{
    const SimulationPtr &simulation = m_runner.latest();
    if (!simulation)
        return;
    updateOutline();
    m_problems->showSimulation(simulation);
    auto *edges = findChild<QDockWidget *>(QStringLiteral("edges"));
    edges->setWindowTitle(m_document.design().edges.empty()
                              ? tr("Edges")
                              : tr("Edges (%1)").arg(numberText(m_document.design().edges.size())));
    m_changes->show(simulation);
}

void MainWindow::updateOutline()
{
    const SimulationPtr &simulation = m_runner.latest();
    if (!simulation)
        return;
    m_outline->setRows(
        [simulation, design = m_document.snapshot(), view = m_canvasPane->view(),
         filtered = m_filter.result()] {
            return outlineRows(*simulation->project, *design, &simulation->reachability(view),
                               filtered ? &filtered->keys : nullptr);
        },
        simulation->project->cluster->workloads().size());
}

std::optional<EdgeEndpoint> MainWindow::selectedEnd() const
{
    return m_selection.keys().isEmpty() ? std::nullopt : m_commands->endpoint(m_selection.keys().first());
}

QStringList MainWindow::selectedNamespaces() const
{
    QStringList namespaces;
    for (const QString &key : m_selection.keys()) {
        const auto end = m_commands->endpoint(key);
        const QString name = end ? endpointNamespace(*end) : QString();
        if (!name.isEmpty() && !namespaces.contains(name))
            namespaces.append(name);
    }
    return namespaces;
}

void MainWindow::updatePosture()
{
    const QStringList namespaces = selectedNamespaces();
    const QString scope = namespaces.size() == 1
        ? namespaces.first()
        : tr("%Ln namespace(s)", nullptr, static_cast<int>(namespaces.size()));
    const auto show = [&](QAction *action, const std::function<bool(const Posture &)> &isOn) {
        const QString usual = action->data().toString();
        action->setText(namespaces.isEmpty() ? usual : tr("%1: %2").arg(usual, scope));
        action->setEnabled(!namespaces.isEmpty());
        action->setChecked(!namespaces.isEmpty() && std::ranges::all_of(namespaces, [&](const QString &name) {
            return isOn(m_document.design().postureOf(toStd(name)));
        }));
    };
    show(m_actions->defaultDeny,
         [](const Posture &posture) { return posture.denyIngress && posture.denyEgress; });
    show(m_actions->allowDns, [](const Posture &posture) { return posture.dns != DnsScope::Nobody; });
    show(m_actions->allowInside, [](const Posture &posture) { return posture.sameNamespace; });
    for (QAction *profile : std::as_const(m_actions->profiles))
        profile->setChecked(m_document.isOpen()
                            && toStd(profile->data().toString()) == m_document.design().profile);
    if (m_document.isOpen())
        m_actions->startWithDefaultDeny->setStatusTip(m_commands->defaultDenyScope());
    m_actions->startWithDefaultDeny->setEnabled(m_document.isOpen() && !m_document.design().postures.empty());
}

} // namespace drawbridge::app
