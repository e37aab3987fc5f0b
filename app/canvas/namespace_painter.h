// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/paint_context.h"

namespace drawbridge::app {

/// Outlines and bodies; below everything else.
void paintBoxes(PaintContext &context);
/// Names, counts and isolation badges; above the edges, which pass behind.
void paintHeaders(PaintContext &context);
/// Two cells, ingress and egress: filled is denied by default, outlined with a colour is open, outlined is
/// only some pods, dotted is unknown. The rectangle is 35 by 14 at the usual size.
void paintIsolationBadge(QPainter &painter, const Theme &theme, const QRectF &rect, Isolation ingress,
                         Isolation egress);

} // namespace drawbridge::app
