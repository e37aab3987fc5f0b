// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_geometry.h"
#include "canvas/canvas_view.h"

#include <QRegion>
#include <QString>
#include <utility>
#include <vector>

namespace drawbridge::app {

/// What the lines between some pairs of ends (their keys, from and to) cover as the view shows them, with
/// heads and counts, in view coordinates. Labels may stand elsewhere once everything is painted again.
QRegion areaOfLines(const CanvasGeometry &geometry, const CanvasView &view,
                    const std::vector<std::pair<QString, QString>> &pairs);

} // namespace drawbridge::app
