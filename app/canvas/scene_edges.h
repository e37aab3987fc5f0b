// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"
#include "canvas/connection.h"
#include "canvas/scene_builder.h"

#include <map>
#include <vector>

namespace drawbridge::app {

/// The lines of a scene and the ends they need.
struct SceneEdges {
    std::vector<CanvasEdge> edges;
    /// Ends that are neither a workload nor a namespace, by key.
    std::map<std::string, ConnectionEnd> others;
    /// Namespaces whose rules allow traffic between all their own pods, which is said and not drawn.
    std::vector<std::string> openInside;
    /// Nodes whose many lines are not drawn, and how many.
    std::map<std::string, int> hubs;
};

SceneEdges sceneEdges(const SceneInputs &inputs);

} // namespace drawbridge::app
