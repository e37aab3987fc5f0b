// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_highlight.h"
#include "canvas/canvas_scene.h"
#include "canvas/paint_context.h"
#include "support/theme.h"

#include <QFont>
#include <QRectF>
#include <optional>
#include <vector>

class QPainter;

namespace drawbridge::app {

/// A sort of lines, outlines or badges that the legend explains.
struct LegendEntry {
    struct Sides {
        Isolation ingress;
        Isolation egress;
        /// The ring around badges whose sides have changed, whatever they are.
        bool isChanged = false;
        friend auto operator<=>(const Sides &, const Sides &) = default;
    };

    EdgeState state;
    Relation relation = Relation::Plain;
    /// The outline of a namespace that no file declares; no line.
    bool isUndeclaredBox = false;
    /// The badge of a namespace; no line.
    std::optional<Sides> badge {};
};

/// The states that the scene's edges have, each once, and the dashed outline if a namespace has it.
std::vector<LegendEntry> legendOf(const CanvasScene &scene);
/// The states of the lines that the view shows, each once, then how lines stand to what is selected, as far
/// as any of them have a colour for it, then the dashed outline if there is one in sight, and for a whole
/// cluster the badges of its cards.
std::vector<LegendEntry> legendOf(const CanvasGeometry &geometry, const CanvasView &view,
                                  const CanvasHighlight &highlight);

QString textOf(const LegendEntry &entry);

/// The width that a legend takes with the meaning of every entry and with its note.
double legendWidth(const QFont &font, const std::vector<LegendEntry> &entries, const QString &note);

/// A strip with a sample of each line and its meaning, and a note at the right, which loses whole clauses
/// where there is too little room.
void paintLegend(QPainter &painter, const Theme &theme, const QFont &font, const QRectF &rect,
                 const std::vector<LegendEntry> &entries, const QString &note);

} // namespace drawbridge::app
