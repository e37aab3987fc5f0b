// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/paint_context.h"

#include <QColor>
#include <vector>

namespace drawbridge::app {

enum class EdgeHead { Filled, Hollow, Open, DoubleBar };

/// How a line is drawn; the table of the canvas' anatomy as data.
struct EdgeStyle {
    QColor color;
    double width = 1.5;
    /// In pixels, on and off; empty is solid.
    std::vector<double> dashes;
    bool isDotted = false;
    EdgeHead head = EdgeHead::Filled;
};

EdgeStyle edgeStyle(const Theme &theme, EdgeState state, Relation relation, int count = 1);

/// A line of straight pieces with rounded corners, as points that are close together; in view coordinates.
std::vector<QPointF> rounded(const std::vector<QPointF> &corners, double radius);
/// A curve with horizontal ends.
std::vector<QPointF> curved(const QPointF &from, const QPointF &to);

/// Draws a line and its head. The head touches the last point.
void paintEdgeLine(PaintContext &context, const std::vector<QPointF> &points, const EdgeStyle &style,
                   const QColor &background);

/// All edges that the clip shows: unrelated ones first, then the others, then those of the selection.
void paintEdges(PaintContext &context);
/// All bundles; their counts are labels.
void paintBundles(PaintContext &context);

} // namespace drawbridge::app
