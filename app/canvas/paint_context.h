// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_painter.h"

#include <QFont>
#include <QPainter>
#include <map>
#include <utility>
#include <vector>

namespace drawbridge::app {

/// How something relates to what is selected or filtered; it decides the emphasis, never the state.
enum class Relation { Plain, Selected, Reached, Reaches, Unrelated };

/// How a line relates to what is emphasised.
Relation relationOf(const CanvasGeometry &geometry, const CanvasHighlight &highlight, const CanvasEdge &edge);

/// What every part of the painter needs, computed once a picture.
struct PaintContext {
    PaintContext(QPainter &painter, const CanvasPicture &picture, const QRectF &clip);

    QPainter &painter;
    const CanvasPicture &picture;
    const Theme &theme;
    const CanvasView &view;
    const CanvasGeometry &geometry;
    const CanvasHighlight &highlight;
    QRectF clip;
    /// Device-independent pixels per pixel of the design: 1 with the usual font.
    double unit;
    DetailLevel level;
    /// False on paper and in vector pictures: no dots, no snapping.
    bool isRaster;
    /// Whether nothing is emphasised.
    bool isPlain;

    /// Made once for each size and weight: what is measured with a new one loads it again.
    const QFont &font(double pixels, QFont::Weight weight = QFont::Normal) const;
    /// Namespaces of which something may show, be it what is drawn around them.
    std::vector<int> boxesInSight() const;
    /// Those that show at this level: a whole cluster has no workloads.
    std::vector<int> nodesIn(const QRectF &canvas) const;
    /// Outlines of one pixel lie on whole device pixels.
    QRectF snapped(const QRectF &rect) const;
    Relation relationOf(const QString &nodeKey) const;
    Relation relationOf(const CanvasEdge &edge) const
    {
        return isPlain ? Relation::Plain : app::relationOf(geometry, highlight, edge);
    }
    /// The strongest of its edges.
    Relation relationOf(const CanvasBundle &bundle) const;
    /// Whether the line waits for its way: until then it would seem to join nodes that it only passes. A line
    /// that is selected itself, and what must not be overlooked, does not wait.
    bool isHeldBack(const CanvasEdge &edge, Relation relation) const;

private:
    mutable std::map<std::pair<double, QFont::Weight>, QFont> m_fonts;
};

} // namespace drawbridge::app
