// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/edge_style.h"
#include "canvas/paint_context.h"

#include <vector>

namespace drawbridge::app {

/// How long the head of a line is, in view coordinates: no longer than the line runs straight towards its
/// tip, where that can be made out. At least two points.
double headSize(const PaintContext &context, const EdgeStyle &style, const std::vector<QPointF> &points);

/// How much of the line a head of that size covers.
double headLength(const EdgeStyle &style, double size);

/// The direction is of length 1; the background fills hollow heads.
void paintHead(QPainter &painter, const QPointF &tip, const QPointF &direction, const EdgeStyle &style,
               double size, const QColor &background);

} // namespace drawbridge::app
