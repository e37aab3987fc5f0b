// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/paint_context.h"

#include <QStringList>

namespace drawbridge::app {

/// How a node at the rim is drawn where it is too small for its name and what it is.
struct RimCard {
    QRectF rect;
    QFont font;
    /// The name; empty where there is no room for it.
    QStringList lines;
};

/// The node by its name alone. The card is larger than the node where that is needed and covers nothing.
RimCard rimCard(const PaintContext &context, int node);

/// How far the cards may reach over the sides of the view; nothing where their names stand inside.
QMarginsF beyondView(const CanvasGeometry &geometry, const CanvasView &view);

} // namespace drawbridge::app
