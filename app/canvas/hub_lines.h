// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/scene_edges.h"

namespace drawbridge::app {

/// Marks the many like lines of an end that sends or receives more than a dozen of them, and counts them:
/// what is allowed, and what is denied of what only manifests name.
void hideHubs(SceneEdges &lines);

} // namespace drawbridge::app
