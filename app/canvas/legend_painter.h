// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"
#include "support/theme.h"

#include <QFont>
#include <QRectF>
#include <vector>

class QPainter;

namespace drawbridge::app {

/// The states that the scene's edges have, each once, in the order of the legend.
std::vector<EdgeState> statesOf(const CanvasScene &scene);

/// The width that a legend takes with the meaning of every state and with its note.
double legendWidth(const QFont &font, const std::vector<EdgeState> &states, const QString &note);

/// A strip with a sample of each line and its meaning, and a note at the right.
void paintLegend(QPainter &painter, const Theme &theme, const QFont &font, const QRectF &rect,
                 const std::vector<EdgeState> &states, const QString &note);

} // namespace drawbridge::app
