// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"
#include "canvas/connection.h"
#include "canvas/scene_builder.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace drawbridge::app {

/// The lines of a scene and the ends they need.
struct SceneEdges {
    std::vector<CanvasEdge> edges;
    /// By workload: its key, if a line ends there.
    std::vector<QString> workloadKeys;
    /// Ends that are neither a workload nor a namespace, by key.
    std::map<std::string, ConnectionEnd> others;
    /// Keys of the workloads and namespaces at the ends of which it was not looked up whether the cluster has
    /// them.
    std::set<QString> doubtful;
    /// Namespaces whose rules allow traffic between all their own pods, which is said and not drawn; and
    /// whether they allow all of it.
    std::map<std::string, bool> openInside;
    /// Nodes whose many lines are not drawn, and how many.
    std::map<std::string, int> hubs;
};

SceneEdges sceneEdges(const SceneInputs &inputs);

/// The lines of the design's edges alone, as if it had no others and policies named no more.
std::vector<CanvasEdge> designLines(const SceneInputs &inputs);

/// The lines that connections have if something names them.
std::vector<CanvasEdge> linesOf(const SceneInputs &inputs, const std::vector<Connection> &connections);

/// What is known of a connection that is no edge of the design any more, in place of its line: nothing if
/// nothing can flow, else that it is not known yet which line it has.
std::optional<CanvasEdge> lineOfFormerEdge(const SceneInputs &inputs, const Connection &connection);

} // namespace drawbridge::app
