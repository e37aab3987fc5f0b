// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_highlight.h"
#include "canvas/canvas_scene.h"
#include "canvas/paint_context.h"
#include "support/theme.h"

#include <QFont>
#include <QRectF>
#include <vector>

class QPainter;

namespace drawbridge::app {

/// A sort of lines that the legend explains.
struct LegendEntry {
    EdgeState state;
    Relation relation = Relation::Plain;
};

/// The states that the scene's edges have, each once.
std::vector<LegendEntry> legendOf(const CanvasScene &scene);
/// The states of the lines that the view shows, each once, then how lines stand to what is selected, as far
/// as any of them have a colour for it.
std::vector<LegendEntry> legendOf(const CanvasGeometry &geometry, const CanvasView &view,
                                  const CanvasHighlight &highlight);

QString textOf(const LegendEntry &entry);

/// The width that a legend takes with the meaning of every entry and with its note.
double legendWidth(const QFont &font, const std::vector<LegendEntry> &entries, const QString &note);

/// A strip with a sample of each line and its meaning, and a note at the right.
void paintLegend(QPainter &painter, const Theme &theme, const QFont &font, const QRectF &rect,
                 const std::vector<LegendEntry> &entries, const QString &note);

} // namespace drawbridge::app
