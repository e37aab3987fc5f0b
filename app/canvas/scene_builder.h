// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"
#include "design/design.h"
#include "export/pair_comparison.h"
#include "reachability/reachability.h"
#include "synthesis/edge_suggestions.h"

#include <vector>

namespace drawbridge::app {

/// The three ways to look at a cluster.
enum class CanvasMode { Loaded, Designed, Difference };

/// What a scene is made of. The loaded reachability is needed; without the designed one the designed modes
/// show the design's edges as Pending, because nothing has been simulated yet.
struct SceneInputs {
    const Reachability *loaded = nullptr;
    const Reachability *designed = nullptr;
    const Design *design = nullptr;
    CanvasMode mode = CanvasMode::Loaded;
    /// Whether the many like lines of a hub are left out and counted at its badge.
    bool hidesHubs = true;
    /// Connections that the manifests name and the design does not have, and those of them that the mode's
    /// policies deny for certain.
    const std::vector<EdgeSuggestion> *needed = nullptr;
    const std::vector<EdgeSuggestion> *denied = nullptr;
    /// How many pairs of each workload the mode's policies leave unknown, where that was counted.
    const std::vector<UnknownPairs> *unknownPairs = nullptr;
};

/// The canvas of a cluster: every namespace, every workload, the externals that something names, and a line
/// for each connection that a rule, the design or the manifests name, as the engine decides it (see the
/// README of this folder for what is not drawn). Takes milliseconds for the clusters of people, more with the
/// pairs; call it on any thread.
CanvasScene buildScene(const SceneInputs &inputs);

/// How many of them let pods talk without a line, as a sentence; empty where none does.
QString openNote(const std::vector<CanvasNamespace> &namespaces);

} // namespace drawbridge::app
