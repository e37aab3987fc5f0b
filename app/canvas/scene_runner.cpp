// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/scene_runner.h"

#include "canvas/scene_layout.h"
#include "layout/grid_layout.h"
#include "support/background.h"

#include <utility>

namespace drawbridge::app {

ReadyScene readyScene(CanvasScene scene, const ShownBefore &before)
{
    LayoutGraph graph = toLayoutGraph(scene);
    ReadyScene ready;
    ready.ownLayout = std::make_shared<const GraphLayout>(withNewNodes(graph, *before.ownLayout));
    GraphLayout layout = withFixedPositions(graph, *ready.ownLayout, scene.positions);
    ready.geometry = CanvasGeometry::build(std::move(scene), std::move(layout), *before.geometry);
    if (hasNewNodes(graph, *before.ownLayout))
        ready.toLayOut = std::move(graph);
    return ready;
}

SceneRunner::SceneRunner(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &SceneRunner::onFinished);
}

SceneRunner::~SceneRunner()
{
    m_watcher.waitForFinished();
}

void SceneRunner::start(const Make &make, const ShownBefore &before)
{
    m_make = make;
    m_before = before;
    m_ready.reset();
    m_isOutdated = m_isRunning;
    if (!m_isRunning)
        run();
}

void SceneRunner::stop()
{
    m_make = nullptr;
    m_before = {};
    m_ready.reset();
}

void SceneRunner::run()
{
    m_isRunning = true;
    m_isOutdated = false;
    m_watcher.setFuture(runInBackground([make = m_make, before = m_before] {
        return std::make_shared<ReadyScene>(readyScene(make(), before));
    }));
}

void SceneRunner::onFinished()
{
    m_isRunning = false;
    std::shared_ptr<ReadyScene> made = m_watcher.result();
    if (m_make && !m_isOutdated) {
        m_ready = std::move(made);
        emit ready();
        return;
    }
    letGo(std::move(made->geometry));
    if (m_make)
        run();
}

ReadyScene SceneRunner::take()
{
    ReadyScene taken = std::move(*m_ready);
    stop();
    return taken;
}

void letGo(std::shared_ptr<const CanvasGeometry> geometry)
{
    backgroundPool().start([held = std::move(geometry)]() mutable { held.reset(); });
}

} // namespace drawbridge::app
