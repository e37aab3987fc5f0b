// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_geometry.h"
#include "canvas/canvas_highlight.h"
#include "canvas/canvas_view.h"
#include "support/theme.h"

#include <QFont>

class QPainter;

namespace drawbridge::app {

/// Everything a picture of the canvas depends on. The painter reads nothing else, so that any part of the
/// canvas can be painted anywhere: on a widget, on a tile, on paper.
struct CanvasPicture {
    const CanvasGeometry &geometry;
    const CanvasView &view;
    const Theme &theme;
    const CanvasHighlight &highlight;
    QFont font;
};

/// Paints what the clip rectangle (view coordinates) shows.
void paintCanvas(QPainter &painter, const CanvasPicture &picture, const QRectF &clip);

} // namespace drawbridge::app
