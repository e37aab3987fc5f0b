// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/route_runner.h"

#include "canvas/scene_runner.h"
#include "support/background.h"

#include <utility>

namespace drawbridge::app {

RouteRunner::RouteRunner(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &RouteRunner::onFinished);
}

RouteRunner::~RouteRunner()
{
    m_stop.request_stop();
    waitForEnd(m_watcher);
}

void RouteRunner::start(const Geometry &geometry)
{
    m_wanted = geometry;
    if (m_running)
        m_stop.request_stop();
    else
        run();
}

void RouteRunner::run()
{
    m_running = m_wanted;
    m_stop = std::stop_source();
    m_watcher.setFuture(runInBackground([plain = m_running, ways = m_ways, stop = m_stop.get_token()] {
        return CanvasGeometry::build(plain->scene(), plain->layout(), LineSearch::Ways, stop, ways.get());
    }));
}

void RouteRunner::onFinished()
{
    Geometry plain = std::exchange(m_running, nullptr);
    if (plain != m_wanted || m_stop.stop_requested()) {
        letGo(std::move(plain));
        letGo(takeResult(m_watcher));
        run();
        return;
    }
    m_wanted.reset();
    emit finished(plain, takeResult(m_watcher));
    letGo(std::move(plain));
}

} // namespace drawbridge::app
