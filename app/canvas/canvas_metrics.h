// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_view.h"

#include <QPointF>
#include <QRectF>

namespace drawbridge::app {

/// Sizes that painter and pointer must agree on, in view coordinates.

/// The header of a namespace box: at the top of the part of the box that is visible. It gets lower where the
/// first row of nodes would be covered.
QRectF headerRect(const CanvasView &view, const QRectF &box);

/// The mark at the left of a header that folds or unfolds its namespace.
QRectF foldMarkRect(const CanvasView &view, const QRectF &header);

/// Where an edge is pulled from: a circle on the right (outgoing) or left edge, with the area that takes a
/// press.
QRectF handleArea(const CanvasView &view, const QRectF &node, bool outgoing);

} // namespace drawbridge::app
