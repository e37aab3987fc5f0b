// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"

#include <QString>

#include <utility>
#include <vector>

namespace drawbridge::app {

/// What takes the place of all lines that a scene has between some pairs of ends.
struct LineChanges {
    /// Keys, from and to.
    std::vector<std::pair<QString, QString>> pairs;
    std::vector<CanvasEdge> lines;
};

} // namespace drawbridge::app
