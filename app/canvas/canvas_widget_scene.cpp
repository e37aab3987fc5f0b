// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/area_of_lines.h"
#include "canvas/canvas_widget.h"
#include "canvas/folded_layout.h"
#include "canvas/route_runner.h"

#include <atomic>
#include <utility>

namespace drawbridge::app {

void CanvasWidget::prepareScene(const std::function<CanvasScene()> &make)
{
    m_isMovingScene = false;
    m_laterChanges.clear();
    m_scenes->start(make, shownBefore());
}

void CanvasWidget::onLaidOut(const std::shared_ptr<const GraphLayout> &layout)
{
    if (m_whole || isRoutedAtOnce(wholeScene())) {
        setGraphLayout(*layout);
        return;
    }
    m_ownLayout = layout;
    m_hasNewPlaces = true;
    // A scene that is being prepared is made again once it is ready.
    if (m_scenes->isWanted())
        return;
    prepareScene([shown = m_geometry] { return shown->scene(); });
    m_isMovingScene = true;
}

void CanvasWidget::onSceneReady()
{
    // Things that were laid out or moved meanwhile are where they are now; lines are changed again.
    const bool isElsewhere = m_scenes->before().ownLayout != m_ownLayout || m_drag == Drag::Move;
    if (isElsewhere)
        m_scenes->restart(shownBefore());
    else if (m_isMovingScene)
        showReadyScene();
    else
        emit sceneReady();
}

void CanvasWidget::showReadyScene()
{
    ReadyScene ready = m_scenes->take();
    const bool isFirst = wholeScene().nodes.empty();
    m_ownLayout = ready.ownLayout;
    if (isFirst && ready.toLayOut)
        m_cardGraph = cardGraph(*ready.toLayOut);
    setPendingEdges({}, {});
    for (const LineChanges &changes : std::exchange(m_laterChanges, {}))
        ready.geometry->changeLines(changes);
    if (!foldedKeys(ready.geometry->scene()).empty()) {
        showScene(ready.geometry->scene());
    } else {
        m_whole.reset();
        m_foldedOwners.clear();
        showGeometry(std::move(ready.geometry));
        m_router->start(m_geometry);
    }
    if (isFirst)
        showFirst(std::move(ready.toLayOut));
    else if (std::exchange(m_hasNewPlaces, false) && !m_userMovedView)
        fit();
}

void CanvasWidget::changeLines(const LineChanges &changes)
{
    if (m_whole)
        return;
    // Ways may be searched for in what is shown now.
    if (m_geometry.use_count() > 1)
        m_geometry = std::make_shared<CanvasGeometry>(*m_geometry);
    // What the search has read, it has read before it let go.
    std::atomic_thread_fence(std::memory_order_acquire);
    const CanvasHighlight before = m_highlight;
    QRegion touched = areaOfLines(*m_geometry, m_view, changes.pairs);
    m_geometry->changeLines(changes);
    touched += areaOfLines(*m_geometry, m_view, changes.pairs);
    m_frame.forget();
    if (m_scenes->isWanted())
        m_laterChanges.push_back(changes);
    setPendingEdges({}, {});
    dropLostHighlight();
    updateRelated();
    updateAccessibleText();
    // What a selection relates to is drawn in another way, wherever it is.
    update(m_highlight == before ? touched : QRegion(rect()));
    emit linesChanged();
}

void CanvasWidget::dropLostHighlight()
{
    QSet<QString> nodes = m_highlight.nodes;
    QSet<QString> edges = m_highlight.edges;
    for (const QString &key : m_highlight.nodes) {
        if (m_geometry->rectOf(key).isNull())
            nodes.remove(key);
    }
    for (const QString &id : m_highlight.edges) {
        if (!m_geometry->edgeIndex(id))
            edges.remove(id);
    }
    if (m_geometry->rectOf(m_highlight.focus).isNull() && !m_geometry->edgeIndex(m_highlight.focus))
        m_highlight.focus.clear();
    setSelection(nodes, edges);
}

} // namespace drawbridge::app
