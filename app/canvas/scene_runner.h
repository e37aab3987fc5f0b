// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_geometry.h"
#include "layout/layout_graph.h"

#include <QFutureWatcher>
#include <QObject>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace drawbridge::app {

/// What a scene is shown after: it keeps the places and the lines that are there.
struct ShownBefore {
    std::shared_ptr<const CanvasGeometry> geometry;
    /// Of everything, without what the user placed.
    std::shared_ptr<const GraphLayout> ownLayout;
};

/// A scene with its places, ready to be shown.
struct ReadyScene {
    /// Nobody else holds it.
    std::shared_ptr<CanvasGeometry> geometry;
    std::shared_ptr<const GraphLayout> ownLayout;
    /// Only if there are nodes that had no place of their own.
    std::optional<LayoutGraph> toLayOut;
};

/// Makes a scene and finds its places, without ways for its lines. Runs on any thread.
ReadyScene readyScene(CanvasScene scene, const ShownBefore &before);

/// Makes large scenes ready on another thread, one at a time: a newer one takes the place of the one that is
/// being made.
class SceneRunner : public QObject {
    Q_OBJECT
public:
    using Make = std::function<CanvasScene()>;

    explicit SceneRunner(QObject *parent = nullptr);
    /// Waits for the scene that is being made.
    ~SceneRunner() override;

    void start(const Make &make, const ShownBefore &before);
    /// The same scene again after something else.
    void restart(const ShownBefore &before) { start(m_make, before); }
    /// Nothing is wanted any more.
    void stop();
    bool isWanted() const { return static_cast<bool>(m_make); }
    const ShownBefore &before() const { return m_before; }
    /// The scene that is ready; nothing is wanted then.
    ReadyScene take();

signals:
    void ready();

private:
    void run();
    void onFinished();

    Make m_make;
    ShownBefore m_before;
    QFutureWatcher<std::shared_ptr<ReadyScene>> m_watcher;
    bool m_isRunning = false;
    bool m_isOutdated = false;
    std::shared_ptr<ReadyScene> m_ready;
};

/// Gives up a geometry whose end takes a while, on another thread.
void letGo(std::shared_ptr<const CanvasGeometry> geometry);

} // namespace drawbridge::app
