// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/main_window.h"

#include "canvas/canvas_widget.h"
#include "dialogs/shortcuts_dialog.h"
#include "dialogs/target_chooser.h"
#include "panels/view_switch.h"
#include "support/icon.h"
#include "support/style.h"
#include "window/action_states.h"
#include "window/canvas_pane.h"
#include "window/design_commands.h"
#include "window/filter_field.h"
#include "window/menu_rows.h"
#include "window/project_controller.h"
#include "window/project_name.h"
#include "window/whats_this.h"

#include <QDir>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QResizeEvent>
#include <QSet>
#include <QToolBar>
#include <QToolButton>
#include <QWhatsThis>

#include <algorithm>
#include <iterator>
#include <tuple>

namespace drawbridge::app {

namespace {

/// Alt with a digit brings a panel to the front.
constexpr int kDigits = 10;

} // namespace

void MainWindow::createMenus()
{
    m_projectName = new ProjectName(*menuBar());
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_actions->openFolder);
    QMenu *recent = file->addMenu(tr("Open recen&t"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecentMenu(*recent); });
    file->addActions({m_actions->openKustomization, m_actions->openExample});
    connect(file, &QMenu::aboutToShow, this,
            [this, recent] { recent->setEnabled(!m_settings.recentFolders().empty()); });
    file->addSeparator();
    file->addActions({m_actions->save, m_actions->exportPolicies, m_actions->report, m_actions->compare,
                      m_actions->exportPicture, m_actions->printCanvas});
    file->addSeparator();
    file->addActions({m_actions->closeFolder, m_actions->quit});

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    QAction *undo = m_document.undoStack()->createUndoAction(this, tr("&Undo"));
    ShortcutsDialog::setName(*undo, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    undo->setWhatsThis(tr("Takes the last step back. History shows all of them."));
    undo->setIcon(themedIcon(QStringLiteral("undo")));
    QAction *redo = m_document.undoStack()->createRedoAction(this, tr("&Redo"));
    ShortcutsDialog::setName(*redo, tr("&Redo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    redo->setWhatsThis(tr("Does again what was undone."));
    redo->setIcon(themedIcon(QStringLiteral("redo")));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({m_actions->copyEdges, m_actions->pasteEdges});
    edit->addSeparator();
    edit->addActions({m_actions->remove, m_actions->selectAll});
    edit->addSeparator();
    edit->addActions({m_actions->filter, m_actions->locate});
    edit->addSeparator();
    edit->addAction(m_actions->preferences);
    const QList<QAction *> tools = m_toolBar->actions();
    m_toolBar->insertActions(tools.at(3), {undo, redo});

    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions({m_actions->viewLoaded, m_actions->viewDesigned, m_actions->viewDifference});
    view->addSeparator();
    view->addActions({m_actions->fit, m_actions->zoomIn, m_actions->zoomOut});
    view->addSeparator();
    view->addActions({m_actions->focusMode, m_actions->blastRadius, m_actions->hideHubs, m_actions->minimap});
    view->addSeparator();
    QMenu *theme = view->addMenu(tr("&Theme"));
    theme->addActions(
        {m_actions->themeSystem, m_actions->themeLight, m_actions->themeDark, m_actions->themeContrast});

    QMenu *design = menuBar()->addMenu(tr("&Design"));
    design->addActions(
        {m_actions->drawEdge, m_actions->editEdge, m_actions->explain, m_actions->suggestConnections});
    design->addSeparator();
    design->addActions({m_actions->defaultDeny, m_actions->allowDns, m_actions->allowInside});
    design->addSeparator();
    design->addActions({m_actions->addExternal, m_actions->sayMeaning});
    design->addSeparator();
    design->addAction(m_actions->addClaim);
    design->addSeparator();
    design->addActions({m_actions->keepPolicies, m_actions->startWithDefaultDeny});
    design->addSeparator();
    design->addMenu(tr("CNI &profile"))->addActions(m_actions->profiles);

    QMenu *layout = menuBar()->addMenu(tr("&Layout"));
    layout->addActions({m_actions->tidySelection, m_actions->tidy});
    layout->addSeparator();
    layout->addActions({m_actions->fold, m_actions->unfold, m_actions->foldAll, m_actions->unfoldAll});

    QMenu *window = menuBar()->addMenu(tr("&Window"));
    int number = 1;
    for (QDockWidget *dock : m_docks) {
        QAction *toggle = dock->toggleViewAction();
        const auto modifiers = number <= kDigits ? Qt::ALT : Qt::ALT | Qt::SHIFT;
        toggle->setShortcut(QKeySequence(modifiers | Qt::Key(Qt::Key_0 + number++ % kDigits)));
        toggle->setStatusTip(tr("Bring this panel to the front, or hide it"));
        // Queued, so that the action finds what was before it.
        connect(
            dock, &QDockWidget::visibilityChanged, dock,
            [dock](bool isInFront) { dock->setProperty("isInFront", isInFront); }, Qt::QueuedConnection);
        connect(toggle, &QAction::triggered, dock, [dock](bool isShown) {
            // A panel behind another one is asked for, not sent away.
            const bool isWanted = isShown || !dock->property("isInFront").toBool();
            dock->setProperty("wasClosed", !isWanted);
            dock->setVisible(isWanted);
            if (isWanted)
                dock->raise();
        });
        window->addAction(toggle);
    }
    window->addSeparator();
    for (const auto &[text, key, step] :
         {std::tuple(tr("&Next panel"), QKeySequence(Qt::Key_F6), 1),
          {tr("Pre&vious panel"), QKeySequence(Qt::SHIFT | Qt::Key_F6), -1}}) {
        QAction *action = window->addAction(text, key, this, [this, step = step] { focusPanel(step); });
        action->setStatusTip(tr("Give the keyboard to the canvas or another panel"));
    }
    window->addSeparator();
    window->addAction(m_actions->resetArrangement);

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *whatsThis = QWhatsThis::createAction(this);
    whatsThis->setText(tr("&What's this"));
    whatsThis->setIcon(themedIcon(QStringLiteral("help")));
    whatsThis->setStatusTip(tr("Click on anything to read what it is for"));
    help->addActions({whatsThis, m_actions->shortcuts});
    help->addSeparator();
    help->addAction(m_actions->about);
}

void MainWindow::createToolBar()
{
    explainActions(*m_actions);
    m_toolBar = addToolBar(tr("Main toolbar"));
    m_toolBar->setObjectName(QStringLiteral("toolbar"));
    m_toolBar->setMovable(false);
    m_toolBar->setIconSize({20, 20});
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    auto *open = new QPushButton(themedIcon(QStringLiteral("folder")), tr("Open"), m_toolBar);
    open->setToolTip(m_actions->openFolder->toolTip());
    open->setWhatsThis(m_actions->openFolder->whatsThis());
    connect(open, &QPushButton::clicked, m_actions->openFolder, &QAction::trigger);
    m_toolBar->addWidget(open);
    m_toolBar->addAction(m_actions->save);
    m_toolBar->addSeparator();
    auto *views = new ViewSwitch({m_actions->viewLoaded, m_actions->viewDesigned, m_actions->viewDifference},
                                 m_toolBar);
    m_toolBar->addWidget(views);
    m_toolBar->addSeparator();
    m_toolBar->addActions({m_actions->selectTool, m_actions->pullTool, m_actions->tidy, m_actions->fit});
    m_toolBar->addSeparator();
    m_toolBar->addAction(m_actions->locate);
    m_filterField = new FilterField(m_filter, m_toolBar);
    m_filterField->setWhatsThis(filterExplanation());
    m_toolBar->addWidget(m_filterField);
    m_toolBar->addSeparator();
    m_toolBar->addAction(m_actions->report);
    auto *write = new QPushButton(tr("Export…"), m_toolBar);
    write->setObjectName(QStringLiteral("exportButton"));
    write->setToolTip(m_actions->exportPolicies->toolTip());
    write->setWhatsThis(m_actions->exportPolicies->whatsThis());
    setPrimary(write);
    connect(write, &QPushButton::clicked, m_actions->exportPolicies, &QAction::trigger);
    m_toolBar->addWidget(write);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    // In a narrower window the word would take the room of the filter.
    constexpr int kLinesForWords = 80;
    const bool isWide = event->size().width() >= kLinesForWords * fontMetrics().height();
    if (auto *report = qobject_cast<QToolButton *>(m_toolBar->widgetForAction(m_actions->report)))
        report->setToolButtonStyle(isWide ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    QMainWindow::resizeEvent(event);
}

void MainWindow::fillRecentMenu(QMenu &menu)
{
    menu.clear();
    for (const RecentFolder &folder : m_settings.recentFolders()) {
        const QString name = folder.kustomization.isEmpty()
            ? folder.folder
            : folder.folder + QLatin1Char('/') + folder.kustomization;
        menu.addAction(QDir::toNativeSeparators(name), this, [this, folder] {
            m_controller->open({folder.folder, folder.kustomization, StartFrom::LoadedPolicies});
        });
    }
}

void MainWindow::locate()
{
    std::vector<Row> rows = m_commands->endpointRows();
    // What the canvas shows comes first.
    const CanvasScene &scene = m_canvasPane->canvas().wholeScene();
    QSet<QString> drawn;
    for (const CanvasNode &node : scene.nodes)
        drawn.insert(node.key);
    for (const CanvasNamespace &each : scene.namespaces)
        drawn.insert(each.key);
    std::ranges::stable_partition(rows, [&drawn](const Row &row) { return drawn.contains(row.key); });
    std::vector<Row> entries
        = menuRows(*menuBar(), [this](const QAction &action) { return m_actionStates->missingFor(action); });
    std::move(entries.begin(), entries.end(), std::back_inserter(rows));
    const QRect anchor(mapToGlobal(QPoint(width() / 2, 80)), QSize(1, 1));
    auto *chooser = new TargetChooser(
        {tr("Locator"), tr("Type a name, a namespace or a menu entry"), std::move(rows), 560}, anchor, this);
    connect(chooser, &TargetChooser::chosen, this, [this](const QString &key) {
        if (QAction *entry = menuEntry(*menuBar(), key)) {
            // Later: the chooser gives the focus back first.
            QMetaObject::invokeMethod(entry, &QAction::trigger, Qt::QueuedConnection);
            return;
        }
        m_selection.selectKeys({key});
        m_canvasPane->canvas().goTo(key);
        m_canvasPane->canvas().setFocus();
    });
}

void MainWindow::showShortcuts()
{
    ShortcutsDialog dialog(*menuBar(), this);
    dialog.exec();
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About Drawbridge"),
        tr("<b>Drawbridge %1</b><p>Draw the bridges you allow. Every other one stays raised.</p>"
           "<p>Nothing leaves this computer. Drawbridge works on files, and runs kubectl only when you "
           "choose to ask the cluster.</p>"
           "<p>Apache License 2.0. Built on Qt %2 (LGPL 3), Graphviz (EPL 1.0), simdjson (Apache 2.0), "
           "yaml-cpp, fmt (MIT), gperftools (BSD) and tl::expected (CC0).</p>")
            .arg(QStringLiteral(DRAWBRIDGE_VERSION), QString::fromLatin1(qVersion())));
}

} // namespace drawbridge::app
