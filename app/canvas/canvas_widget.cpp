// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_widget.h"

#include "canvas/canvas_accessible.h"
#include "canvas/canvas_metrics.h"
#include "canvas/canvas_painter.h"
#include "canvas/folded_layout.h"
#include "canvas/folded_scene.h"
#include "canvas/layout_runner.h"
#include "canvas/route_runner.h"
#include "canvas/scene_layout.h"
#include "layout/grid_layout.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <algorithm>
#include <utility>

namespace drawbridge::app {

namespace {

constexpr double kUsualFontSize = 13;

} // namespace

CanvasWidget::CanvasWidget(QWidget *parent)
    : QWidget(parent)
    , m_geometry(CanvasGeometry::build({}, {}))
    , m_runner(new LayoutRunner(this))
    , m_cardRunner(new LayoutRunner(this))
    , m_router(new RouteRunner(this))
    , m_scenes(new SceneRunner(this))
{
    CanvasAccessible::install();
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Canvas"));
    m_view.setUnit(std::max(1.0, pixelSize(font()) / kUsualFontSize));
    connect(m_runner, &LayoutRunner::finished, this, &CanvasWidget::onLaidOut);
    connect(m_cardRunner, &LayoutRunner::finished, this,
            [this](const auto &layout) { setCardLayout(*layout); });
    connect(m_router, &RouteRunner::finished, this, [this](const auto &plain, const auto &routed) {
        if (m_geometry == plain) {
            m_geometry = routed;
            settle();
            emit linesChanged();
        }
    });
    constexpr int kSettlingMilliseconds = 80;
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettlingMilliseconds);
    connect(&m_settling, &QTimer::timeout, this, &CanvasWidget::settle);
    connect(m_scenes, &SceneRunner::ready, this, &CanvasWidget::onSceneReady);
    updateAccessibleText();
}

CanvasWidget::~CanvasWidget() = default;

void CanvasWidget::setScene(CanvasScene scene)
{
    m_scenes->stop();
    m_hasNewPlaces = false;
    const bool isFirst = wholeScene().nodes.empty();
    LayoutGraph graph = toLayoutGraph(scene);
    const bool needsLayout = hasNewNodes(graph, *m_ownLayout);
    m_ownLayout = std::make_shared<const GraphLayout>(withNewNodes(graph, *m_ownLayout));
    if (isFirst)
        m_cardGraph = cardGraph(graph);
    setPendingEdges({}, {});
    showScene(std::move(scene));
    if (isFirst)
        showFirst(needsLayout ? std::optional(std::move(graph)) : std::nullopt);
}

void CanvasWidget::showFirst(std::optional<LayoutGraph> toLayOut)
{
    m_userMovedView = false;
    fit();
    if (toLayOut && m_usesWorker)
        m_runner->start(*std::move(toLayOut));
}

void CanvasWidget::showScene(CanvasScene whole)
{
    GraphLayout open = withFixedPositions(toLayoutGraph(whole), *m_ownLayout, whole.positions);
    m_foldedOwners = foldedOwners(whole);
    if (foldedKeys(whole).empty()) {
        m_whole.reset();
        rebuild(std::move(whole), std::move(open));
        return;
    }
    m_whole = std::move(whole);
    rebuild(foldedScene(*m_whole), foldedLayout(*m_whole, open, cardLayout()));
}

void CanvasWidget::setGraphLayout(const GraphLayout &layout)
{
    CanvasScene whole = wholeScene();
    m_ownLayout = std::make_shared<const GraphLayout>(withNewNodes(toLayoutGraph(whole), layout));
    showScene(std::move(whole));
    if (!m_userMovedView)
        fit();
}

void CanvasWidget::tidy()
{
    const bool isOfCards = isAmongCards();
    const LayoutGraph graph = toLayoutGraph(isOfCards ? cardScene(*m_whole) : wholeScene());
    if (isOfCards)
        setCardLayout(gridLayout(graph));
    else
        setGraphLayout(gridLayout(graph));
    if (m_usesWorker)
        (isOfCards ? m_cardRunner : m_runner)->start(graph);
}

bool CanvasWidget::isRoutedAtOnce(const CanvasScene &scene)
{
    // Up to here the ways are found within a frame or two.
    constexpr std::size_t kMostAtOnce = 12'000;
    const std::size_t obstacles = scene.nodes.size() + foldedKeys(scene).size();
    return obstacles * scene.edges.size() <= kMostAtOnce;
}

void CanvasWidget::rebuild(CanvasScene scene, GraphLayout layout)
{
    const bool isSmall = isRoutedAtOnce(scene);
    // New lines of large scenes are curves until their ways are found, on another thread.
    showGeometry(isSmall ? CanvasGeometry::build(std::move(scene), std::move(layout))
                         : CanvasGeometry::build(std::move(scene), std::move(layout), *m_geometry));
    if (!isSmall)
        m_router->start(m_geometry);
}

void CanvasWidget::showGeometry(std::shared_ptr<CanvasGeometry> geometry)
{
    letGo(std::exchange(m_geometry, std::move(geometry)));
    m_frame.forget();
    m_fade.stop();
    dropLostHighlight();
    updateRelated();
    placePullLines();
    updateAccessibleText();
    update();
    emit drawingChanged();
}

void CanvasWidget::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
    emit drawingChanged();
}

void CanvasWidget::setTool(Tool tool)
{
    m_tool = tool;
    setCursor(tool == Tool::Pull ? Qt::CrossCursor : Qt::ArrowCursor);
}

void CanvasWidget::setFilter(const std::optional<QSet<QString>> &keys, bool isFocusMode)
{
    m_highlight.filter = keys;
    m_highlight.isFocusMode = keys && isFocusMode;
    update();
}

void CanvasWidget::setDensity(double density)
{
    m_highlight.density = density;
    update();
    emit densityChanged();
}

void CanvasWidget::setSpread(const std::optional<CanvasSpread> &spread)
{
    m_highlight.spread = spread;
    update();
}

void CanvasWidget::setGhosts(const QSet<QString> &sources, const QSet<QString> &targets)
{
    if (sources == m_highlight.ghostSources && targets == m_highlight.ghostTargets)
        return;
    m_highlight.ghostSources = sources;
    m_highlight.ghostTargets = targets;
    placePullLines();
    update();
}

void CanvasWidget::setHits(const QSet<QString> &keys)
{
    m_highlight.hits = keys;
    update();
}

void CanvasWidget::setPendingEdges(const QStringList &from, const QStringList &to)
{
    if (from != m_highlight.pendingFrom || to != m_highlight.pendingTo)
        update();
    m_highlight.pendingFrom = from;
    m_highlight.pendingTo = to;
    setGhosts({}, {});
    placePullLines();
}

QRectF CanvasWidget::nodeRect(const QString &key) const
{
    const QRectF rect = m_geometry->rectOf(key);
    return rect.isNull() ? QRectF() : m_view.toView(rect);
}

QRectF CanvasWidget::handleRect(const QString &key) const
{
    const QRectF rect = m_geometry->rectOf(key);
    return rect.isNull() ? QRectF() : handleArea(m_view, rect, true);
}

QRectF CanvasWidget::leftHandleRect(const QString &key) const
{
    const QRectF rect = m_geometry->rectOf(key);
    return rect.isNull() ? QRectF() : handleArea(m_view, rect, false);
}

QPointF CanvasWidget::edgePoint(const QString &id) const
{
    const auto edge = m_geometry->edgeIndex(id);
    if (!edge)
        return {};
    const std::vector<QPointF> &line = m_geometry->route(*edge);
    // The middle of the longest piece that no node covers.
    QPointF best;
    double longest = -1;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const QPointF middle = (line[i - 1] + line[i]) / 2;
        const double length = (line[i] - line[i - 1]).manhattanLength();
        if (length > longest && !m_geometry->nodeAt(middle)
            && m_geometry->edgeAt(middle, 1, m_highlight).value_or(-1) == *edge) {
            longest = length;
            best = middle;
        }
    }
    return longest < 0 ? QPointF() : m_view.toView(best);
}

QString CanvasWidget::keyAt(const QPointF &point) const
{
    constexpr double kReach = 6;
    const QPointF at = m_view.toCanvas(point);
    const CanvasScene &scene = m_geometry->scene();
    if (m_view.level() == DetailLevel::Cluster) {
        const auto box = m_geometry->boxAt(at);
        if (box)
            return scene.namespaces[static_cast<std::size_t>(*box)].key;
    }
    if (const auto node = m_geometry->nodeAt(at))
        return scene.nodes[static_cast<std::size_t>(*node)].key;
    const auto box = m_geometry->boxAt(at);
    if (box && headerRect(m_view, m_geometry->boxRect(*box)).contains(point))
        return scene.namespaces[static_cast<std::size_t>(*box)].key;
    if (m_view.level() != DetailLevel::Cluster) {
        if (const auto edge = m_geometry->edgeAt(at, kReach / m_view.scale(), m_highlight))
            return scene.edges[static_cast<std::size_t>(*edge)].id;
    }
    return box ? scene.namespaces[static_cast<std::size_t>(*box)].key : QString();
}

QRect CanvasWidget::globalRectOf(const QString &key) const
{
    QRectF shown = nodeRect(key);
    if (shown.isNull())
        shown = QRectF(edgePoint(key), QSizeF(1, 1));
    shown = shown.intersected(QRectF(rect()));
    return {mapToGlobal(shown.topLeft().toPoint()), shown.size().toSize()};
}

void CanvasWidget::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    CanvasHighlight highlight = m_highlight;
    highlight.showsFocus = hasFocus() && m_usesKeyboard && !m_highlight.focus.isEmpty();
    const CanvasPicture picture {*m_geometry, m_view, m_theme, highlight, font()};
    fadeTo(m_view);
    // While one picture goes over into another, both are painted already.
    if (m_fade.isRunning() && m_frame.holds(picture, devicePixelRatioF()))
        m_frame.draw(painter, event->region());
    else if (m_frame.paint(painter, picture, event->region(), devicePixelRatioF()))
        m_settling.start();
    m_fade.paint(painter, m_view, event->region());
}

void CanvasWidget::settle()
{
    m_frame.forget();
    update();
}

void CanvasWidget::moveEvent(QMoveEvent *event)
{
    if (isVisible())
        m_view.panBy(event->oldPos() - event->pos());
}

/// The picture stays where it is on the screen while bars above it come and go.
void CanvasWidget::resizeEvent(QResizeEvent *event)
{
    constexpr int kHighestBar = 100;
    const QSize before = event->oldSize();
    m_view.setSize(size());
    const bool isForBar = before.width() == width() && std::abs(before.height() - height()) <= kHighestBar;
    if (m_userMovedView || (isForBar && isAllInSight()))
        viewChanged();
    else
        fit();
}

void CanvasWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        m_view.setUnit(std::max(1.0, pixelSize(font()) / kUsualFontSize));
        update();
    }
    QWidget::changeEvent(event);
}

void CanvasWidget::updateAccessibleText()
{
    const CanvasScene &scene = m_geometry->scene();
    QString text = tr("%n namespace(s)", nullptr, static_cast<int>(scene.namespaces.size()));
    const QString current = !m_highlight.focus.isEmpty() ? m_highlight.focus
        : m_highlight.nodes.size() == 1                  ? *m_highlight.nodes.begin()
        : m_highlight.edges.size() == 1                  ? *m_highlight.edges.begin()
                                                         : QString();
    if (const auto edge = m_geometry->edgeIndex(current)) {
        text = describe(scene, scene.edges[static_cast<std::size_t>(*edge)]);
    } else if (const auto node = m_geometry->nodeIndex(current)) {
        const CanvasNode &shown = scene.nodes[static_cast<std::size_t>(*node)];
        text = tr("%1, %2").arg(shown.name, shown.meta);
    } else if (const auto box = m_geometry->namespaceIndex(current)) {
        const CanvasNamespace &ns = scene.namespaces[static_cast<std::size_t>(*box)];
        text = ns.isFolded ? tr("Namespace %1, folded, %2").arg(ns.name, foldedStateInWords(ns))
                           : tr("Namespace %1").arg(ns.name);
    }
    if (const QString undrawn = undrawnTip(current); !undrawn.isEmpty())
        text += QLatin1Char('\n') + undrawn;
    else if (current.isEmpty() && m_asked.ends.size() == 2 && !m_asked.lines.empty())
        text = describe(scene, m_asked.lines.front());
    setAccessibleDescription(text);
}

} // namespace drawbridge::app
