// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/paint_context.h"

namespace drawbridge::app {

/// Workloads, groups and externals that the clip shows, with what their level has room for.
void paintNodes(PaintContext &context);
/// How round the corners of a node are that is drawn in the rectangle.
double nodeRadius(const PaintContext &context, const CanvasNode &node, const QRectF &rect);

} // namespace drawbridge::app
