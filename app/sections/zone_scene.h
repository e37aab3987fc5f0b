// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"

#include <set>

namespace drawbridge::app {

/// The part of a scene that has to do with those namespaces (by their names): they are open, what they are
/// connected with is folded, and nothing else is there.
CanvasScene zoneScene(const CanvasScene &whole, const std::set<QString> &namespaces);

} // namespace drawbridge::app
