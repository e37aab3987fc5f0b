// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_geometry.h"

#include <QFutureWatcher>
#include <QObject>
#include <memory>
#include <stop_token>

namespace drawbridge::app {

/// Finds the ways of the lines of a large scene on another thread. One search at a time: a newer one stops
/// the one that runs, and goes on from what that has found.
class RouteRunner : public QObject {
    Q_OBJECT
public:
    using Geometry = std::shared_ptr<const CanvasGeometry>;
    /// Nobody else holds it.
    using Routed = std::shared_ptr<CanvasGeometry>;

    explicit RouteRunner(QObject *parent = nullptr);
    /// Waits for the search, which has been told to stop, to end.
    ~RouteRunner() override;

    void start(const Geometry &geometry);

signals:
    /// The geometry that start was given last, and the same with ways.
    void finished(const drawbridge::app::RouteRunner::Geometry &plain,
                  const drawbridge::app::RouteRunner::Routed &routed);

private:
    void run();
    void onFinished();

    Geometry m_wanted;
    Geometry m_running;
    /// Belongs to the search that runs.
    std::shared_ptr<CanvasWays> m_ways = std::make_shared<CanvasWays>();
    std::stop_source m_stop;
    QFutureWatcher<Routed> m_watcher;
};

} // namespace drawbridge::app
