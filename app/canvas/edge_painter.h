// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/edge_style.h"

#include <vector>

namespace drawbridge::app {

/// A line of straight pieces with rounded corners, as points that are close together; in view coordinates.
std::vector<QPointF> rounded(const std::vector<QPointF> &corners, double radius);
/// A curve with horizontal ends.
std::vector<QPointF> curved(const QPointF &from, const QPointF &to);

/// How far beside its way a broken line runs, so that it keeps off the solid ones that take the same way and
/// neither hides the other.
double asideOf(const PaintContext &context, EdgeState state);
/// The same for lines of the scene: those of workloads have ways of their own for that, bundles have not.
double laneOf(const PaintContext &context, EdgeState state);

/// Every corner to the side, the ends along the outlines that they touch. The pieces next to the first and
/// the last one move away from the ends, so that a head keeps its room.
std::vector<QPointF> besideItself(std::vector<QPointF> corners, double lane);

/// Draws a line and its head. The head touches the last point.
void paintEdgeLine(PaintContext &context, const std::vector<QPointF> &points, const EdgeStyle &style,
                   const QColor &background);

/// All edges that the clip shows: unrelated ones first, then the others, then those of the selection.
void paintEdges(PaintContext &context);
/// All bundles but those of a selection; their counts are labels. Returns the places of those that are left:
/// the gutters between the cards of a whole cluster are too narrow for heads.
std::vector<int> paintBundles(PaintContext &context);
/// Over the cards.
void paintChosenBundles(PaintContext &context, const std::vector<int> &chosen);

} // namespace drawbridge::app
