// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/canvas_pane.h"

#include "canvas/canvas_widget.h"
#include "canvas/layout_runner.h"
#include "canvas/legend_strip.h"
#include "canvas/minimap.h"
#include "document/blast_radius_runner.h"
#include "document/design_document.h"
#include "document/endpoint_index.h"
#include "document/filter_runner.h"
#include "document/simulation_runner.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "window/actions.h"
#include "window/blast_radius_view.h"
#include "window/canvas_strip.h"
#include "window/design_commands.h"
#include "window/filter_view.h"
#include "window/notice_bar.h"

#include <QEvent>
#include <QLabel>
#include <QScopedValueRollback>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <utility>

namespace drawbridge::app {

namespace {

/// Shorter waits need no words.
constexpr int kNothingToSayMilliseconds = 300;

QString keyOf(const EdgeEndpoint &endpoint)
{
    return toQString(toString(endpoint));
}

} // namespace

CanvasPane::CanvasPane(DesignDocument &document, SimulationRunner &runner, BlastRadiusRunner &blastRadius,
                       FilterRunner &filter, Selection &selection, DesignCommands &commands, Actions &actions,
                       QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_runner(runner)
    , m_blastRadius(blastRadius)
    , m_filter(filter)
    , m_selection(selection)
    , m_commands(commands)
    , m_actions(actions)
    , m_canvas(new CanvasWidget(this))
    , m_strip(new CanvasStrip(*m_canvas, m_actions, this))
    , m_head(new NoticeBar(this))
    , m_spread(new NoticeBar(this))
    , m_change(new NoticeBar(m_canvas))
    , m_wait(new QLabel(m_canvas))
    , m_waitDelay(new QTimer(this))
{
    m_canvas->setTheme(themeOf(this));
    m_change->setFloating(tr("Hide (Esc, once nothing is selected and no mode is on)"));
    m_wait->setObjectName(QStringLiteral("drawingNote"));
    m_wait->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_wait->setForegroundRole(QPalette::PlaceholderText);
    m_wait->setAlignment(Qt::AlignCenter);
    m_wait->setWordWrap(true);
    m_wait->hide();
    m_waitDelay->setSingleShot(true);
    m_waitDelay->setInterval(kNothingToSayMilliseconds);
    connect(m_waitDelay, &QTimer::timeout, this, &CanvasPane::showWait);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *filterBar = new NoticeBar(this);
    layout->addWidget(m_strip);
    layout->addWidget(m_head);
    layout->addWidget(filterBar);
    layout->addWidget(m_spread);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(new LegendStrip(*m_canvas, this));
    m_canvas->installEventFilter(this);
    m_change->installEventFilter(this);
    connect(m_change, &NoticeBar::changed, this,
            [this] { emit defaultDenyOffered(m_change->offers(tr("Start with default deny"))); });
    new BlastRadiusView(m_blastRadius, m_selection, *m_canvas, *m_spread, this);
    m_minimap = new Minimap(*m_canvas);
    m_minimap->installEventFilter(this);
    new FilterView(m_filter, *m_canvas, *filterBar, this);
    // First, so that what an action refuses stays.
    const QList<QAction *> all = m_actions.findChildren<QAction *>(QString(), Qt::FindDirectChildrenOnly);
    for (const QAction *action : all)
        connect(action, &QAction::triggered, this, &CanvasPane::forgetRefusal);
    connectCanvas();
    connectActions();
    connect(&m_document, &DesignDocument::projectChanged, this, &CanvasPane::onProjectChanged);
    connect(m_document.undoStack(), &QUndoStack::indexChanged, this, &CanvasPane::onEdited);
    connect(&m_runner, &SimulationRunner::pictured, this, &CanvasPane::showScene);
    connect(&m_runner, &SimulationRunner::simulated, this, &CanvasPane::onSimulated);
    connect(&m_runner, &SimulationRunner::linesEdited, this, &CanvasPane::onLinesEdited);
    connect(&m_effects, &EditEffectRunner::found, this, &CanvasPane::onEffectFound);
    connect(&m_effects, &EditEffectRunner::counted, this, &CanvasPane::onDeniedFound);
    connect(&m_undrawn, &UndrawnRunner::found, this, &CanvasPane::onUndrawnFound);
    connect(&m_selection, &Selection::changed, this, &CanvasPane::onSelectionChanged);
}

void CanvasPane::connectCanvas()
{
    m_canvas->setWhyNot(
        [this](const QString &from, const QString &to) { return m_commands.whyNot(from, to); });
    m_commands.setPlaces([this](const QString &key) { return placeOf(key); });
    connect(m_canvas, &CanvasWidget::sceneReady, this, &CanvasPane::onSceneReady);
    connect(m_canvas, &CanvasWidget::selectionChanged, this, &CanvasPane::onCanvasSelection);
    connect(m_canvas, &CanvasWidget::pullChanged, this,
            [this](const QStringList &from, const QStringList &to) {
                showGhosts(m_commands.ghostsOf(from, to));
            });
    connect(m_canvas, &CanvasWidget::edgesPulled, &m_commands, &DesignCommands::drawEdges);
    connect(m_canvas, &CanvasWidget::edgesPulledToNothing, this,
            [this](const QStringList &keys, bool isOutgoing, const QPoint &position) {
                m_commands.drawEdgesByTyping(keys, isOutgoing, QRect(position, QSize(1, 1)));
            });
    connect(m_canvas, &CanvasWidget::drawByKeyboardRequested, &m_commands,
            &DesignCommands::drawEdgesByTyping);
    connect(&m_commands, &DesignCommands::drawingStarted, this,
            [this](const QStringList &from, const QStringList &to, const AlsoAdmitted &ghosts) {
                m_canvas->setPendingEdges(from, to);
                showGhosts(ghosts);
            });
    connect(&m_commands, &DesignCommands::drawingEnded, m_canvas,
            [this] { m_canvas->setPendingEdges({}, {}); });
    connect(m_canvas, &CanvasWidget::edgeActivated, this, [this](const QString &id, const QRect &anchor) {
        if (const auto connection = connectionOf(id))
            m_commands.drawEdges({keyOf(connection->from)}, {keyOf(connection->to)}, anchor);
    });
    connect(m_canvas, &CanvasWidget::deleteRequested, this, &CanvasPane::removeSelected);
    connect(m_canvas, &CanvasWidget::positionsMoved, this,
            [this](const auto &positions, const auto &cards, CanvasMove how) {
                m_commands.movePositions(positions, cards, how);
            });
    connect(m_canvas, &CanvasWidget::foldingRequested, this, &CanvasPane::fold);
    connect(m_canvas, &CanvasWidget::selectionChanged, m_strip, &CanvasStrip::showPlace);
    connect(m_canvas, &CanvasWidget::drawingChanged, m_strip, &CanvasStrip::showPlace);
    connect(m_strip, &CanvasStrip::placeChosen, this, &CanvasPane::goTo);
    connect(&m_document, &DesignDocument::designChanged, this, &CanvasPane::showFolding);
    connect(m_canvas, &CanvasWidget::contextMenuRequested, this, &CanvasPane::showContextMenu);
    connect(m_canvas, &CanvasWidget::blastRadiusRequested, this, &CanvasPane::toggleBlastRadius);
    connect(m_canvas, &CanvasWidget::focusModeRequested, this, &CanvasPane::toggleFocusMode);
    connect(m_canvas, &CanvasWidget::leaveRequested, this, &CanvasPane::leave);
    connect(&m_canvas->layoutRunner(), &LayoutRunner::failed, this, [this](const QString &reason) {
        m_change->sayAlso(reason, QStringLiteral("finding"), Tone::Warning);
    });
}

void CanvasPane::connectActions()
{
    connect(m_actions.fit, &QAction::triggered, m_canvas, [this] { m_canvas->fit(); });
    connect(m_actions.zoomIn, &QAction::triggered, m_canvas, [this] { m_canvas->zoomBy(1.25); });
    connect(m_actions.zoomOut, &QAction::triggered, m_canvas, [this] { m_canvas->zoomBy(0.8); });
    connect(m_actions.blastRadius, &QAction::triggered, this,
            [this] { toggleBlastRadius(m_selection.keys().value(0)); });
    connect(m_actions.focusMode, &QAction::triggered, this,
            [this] { toggleFocusMode(m_selection.keys().value(0)); });
    connect(&m_blastRadius, &BlastRadiusRunner::changed, m_actions.blastRadius,
            [this] { m_actions.blastRadius->setChecked(m_blastRadius.isActive()); });
    connect(&m_blastRadius, &BlastRadiusRunner::changed, this, &CanvasPane::focusChanged);
    connect(&m_filter, &FilterRunner::changed, this, &CanvasPane::showFocusMode);
    connect(&m_filter, &FilterRunner::changed, this, &CanvasPane::focusChanged);
    m_canvas->addActions({m_actions.minimap, m_actions.hideHubs, m_actions.tidySelection});
    connect(m_actions.hideHubs, &QAction::toggled, this, &CanvasPane::showScene);
    connect(m_actions.tidySelection, &QAction::triggered, m_canvas, [this] {
        const int step = m_document.undoStack()->index();
        m_canvas->tidySelection();
        if (m_document.undoStack()->index() == step)
            sayNeed(tr("There is nothing to tidy: select workloads or namespaces that do not lie as they "
                       "would be laid out."));
    });
    connect(m_actions.minimap, &QAction::toggled, m_minimap, [this](bool isWanted) {
        m_minimap->setWanted(isWanted);
        if (isWanted && m_document.isOpen() && !m_minimap->isVisible())
            sayDone(tr("The minimap shows once the canvas is larger than the view."));
    });
    connect(m_actions.tidy, &QAction::triggered, m_canvas, [this] { m_canvas->tidy(); });
    const auto connectFolding = [this](QAction *action, const std::function<void()> &fold) {
        connect(action, &QAction::triggered, m_canvas, fold);
    };
    connectFolding(m_actions.fold, [this] { m_canvas->requestFolding(true); });
    connectFolding(m_actions.unfold, [this] { m_canvas->requestFolding(false); });
    connectFolding(m_actions.foldAll, [this] { m_canvas->requestFoldingOfAll(true); });
    connectFolding(m_actions.unfoldAll, [this] { m_canvas->requestFoldingOfAll(false); });
    connect(m_actions.selectAll, &QAction::triggered, m_canvas, [this] { m_canvas->selectAll(); });
    connect(m_actions.selectTool, &QAction::triggered, m_canvas,
            [this] { m_canvas->setTool(CanvasWidget::Tool::Select); });
    connect(m_actions.pullTool, &QAction::triggered, m_canvas,
            [this] { m_canvas->setTool(CanvasWidget::Tool::Pull); });
    connect(m_actions.remove, &QAction::triggered, this,
            [this] { removeSelected(m_canvas->selectedNodes(), m_canvas->selectedEdges()); });
    connect(m_actions.drawEdge, &QAction::triggered, this, &CanvasPane::drawFromSelection);
}

void CanvasPane::drawFromSelection()
{
    QStringList starts = m_selection.keys();
    if (starts.isEmpty() && m_selection.connection())
        starts.append(keyOf(m_selection.connection()->from));
    if (!starts.isEmpty())
        m_commands.drawEdgesByTyping(starts, true, anchorOf(starts.first()));
}

void CanvasPane::goTo(const QString &key)
{
    m_selection.selectKeys(key.isEmpty() ? QStringList() : QStringList(key));
    if (key.isEmpty())
        m_canvas->fit();
    m_canvas->setFocus();
}

void CanvasPane::showGhosts(const AlsoAdmitted &ghosts)
{
    const auto keys = [](const std::vector<EdgeEndpoint> &ends) {
        QSet<QString> found;
        for (const EdgeEndpoint &end : ends)
            found.insert(keyOf(end));
        return found;
    };
    m_canvas->setGhosts(keys(ghosts.atSource), keys(ghosts.atTarget));
}

void CanvasPane::setView(View view)
{
    m_view = view;
    m_blastRadius.setView(view);
    showScene();
    renewEffect();
}

void CanvasPane::showScene()
{
    // Beyond that a scene takes longer than the window may stand still.
    constexpr std::size_t kMostAtOnce = 3000;
    const Sight sight {m_view, m_actions.hideHubs->isChecked()};
    m_runner.setSight(sight);
    const SimulationPtr &simulation = m_runner.latest();
    if (!simulation && !m_runner.firstPicture()) {
        m_canvas->setScene({});
        emit sceneShown();
        return;
    }
    const auto make = [simulation, picture = m_runner.firstPicture(), sight] {
        return simulation ? simulation->scene(sight) : *picture;
    };
    if (m_document.project()->cluster->workloads().size() + m_document.design().edges.size() > kMostAtOnce) {
        m_canvas->prepareScene(make);
        return;
    }
    const QScopedValueRollback linking(m_isLinking, true);
    m_canvas->setScene(make());
    onSceneShown();
}

void CanvasPane::onSceneReady()
{
    const QScopedValueRollback linking(m_isLinking, true);
    m_canvas->showReadyScene();
    onSceneShown();
}

void CanvasPane::onSceneShown()
{
    m_waitDelay->stop();
    m_wait->hide();
    // Folding does not wait for a simulation.
    if (!m_runner.isCurrent())
        showFolding();
    renewLines();
    forgetVanished();
    onSelectionChanged();
    showAwaited();
    emit sceneShown();
}

bool CanvasPane::takesUp(const ProjectPtr &project)
{
    const auto before = std::exchange(m_shown, project ? std::optional(project->request) : std::nullopt);
    return before && m_shown && before->folder == m_shown->folder
        && before->kustomization == m_shown->kustomization && !m_canvas->wholeScene().nodes.empty();
}

void CanvasPane::onProjectChanged()
{
    m_lastEdit.clear();
    m_told.reset();
    m_linesOf.reset();
    m_awaited.clear();
    m_change->say({}, {}, Tone::Quiet);
    m_wait->hide();
    m_waitDelay->stop();
    m_isReadAgain = takesUp(m_document.project());
    if (!m_isReadAgain) {
        if (m_document.isOpen())
            m_waitDelay->start();
        showScene();
    }
    showHead();
}

void CanvasPane::showHead()
{
    m_head->say({}, {}, Tone::Quiet);
    if (!m_document.isOpen())
        return;
    const Project &project = *m_document.project();
    if (project.isIncomplete) {
        std::size_t left = 0;
        for (const auto &[reason, count] : project.summary.skipped)
            left += mayHideObjects(reason) ? count : 0;
        m_head->say(tr("%Ln file(s) could not be read in full. Verdicts may rest on incomplete input.",
                       nullptr, static_cast<int>(left)),
                    QStringLiteral("finding"), Tone::Warning);
        m_head->addButton(tr("Show problems"), [this] { emit problemsRequested(); });
    }
}

QRect CanvasPane::anchorOf(const SelectedConnection &connection) const
{
    const QString target = keyOf(connection.to);
    return anchorOf(placeOf(target).isEmpty() ? keyOf(connection.from) : target);
}

QRect CanvasPane::placeOf(const QString &key) const
{
    const QRectF rect = m_canvas->nodeRect(m_canvas->shownKey(key));
    if (rect.isEmpty() || !rect.intersects(m_canvas->rect()))
        return {};
    return {m_canvas->mapToGlobal(rect.topLeft().toPoint()), rect.size().toSize()};
}

QRect CanvasPane::anchorOf(const QString &key) const
{
    const QRect place = placeOf(key);
    return place.isEmpty() ? QRect(m_canvas->mapToGlobal(m_canvas->rect().center()), QSize()) : place;
}

bool CanvasPane::hasRemovable() const
{
    return std::ranges::any_of(m_canvas->selectedEdges(),
                               [this](const QString &id) { return connectionOf(id).has_value(); })
        || !m_commands.externalsAmong(m_canvas->selectedNodes()).isEmpty();
}

void CanvasPane::removeSelected(const QStringList &nodes, const QStringList &edges)
{
    std::vector<SelectedConnection> connections;
    for (const QString &id : edges) {
        if (const auto connection = connectionOf(id))
            connections.push_back(*connection);
    }
    const QStringList externals = m_commands.externalsAmong(nodes);
    if (!connections.empty())
        m_commands.removeEdges(connections);
    else if (!externals.isEmpty())
        m_commands.removeExternals(externals);
    else
        sayRefused(tr("Workloads and namespaces come from the folder; edges and externals can be removed."));
}

void CanvasPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_canvas)
        m_canvas->setTheme(themeOf(this));
}

} // namespace drawbridge::app
