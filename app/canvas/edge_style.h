// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/paint_context.h"

#include <QColor>
#include <vector>

namespace drawbridge::app {

enum class EdgeHead { Filled, TwoFilled, Hollow, Open, DoubleBar };

/// How a line is drawn; the table of the canvas' anatomy as data.
struct EdgeStyle {
    QColor color;
    double width = 1.5;
    /// In pixels, on and off; empty is solid.
    std::vector<double> dashes;
    bool isDotted = false;
    EdgeHead head = EdgeHead::Filled;
};

/// What is broken runs beside what is solid on the same way, so that neither hides the other: 0 on the way, 1
/// and 2 at its sides.
int laneOf(EdgeState state);

EdgeStyle edgeStyle(const Theme &theme, EdgeState state, Relation relation, int count = 1);
/// The same among the other lines: what is as usual steps back where there are many, and as far as the reader
/// wants it to.
EdgeStyle calmStyle(const PaintContext &context, EdgeState state, Relation relation, int count = 1);

} // namespace drawbridge::app
