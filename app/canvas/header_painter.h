// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/paint_context.h"

namespace drawbridge::app {

/// Where the line of a namespace stands, in view coordinates.
struct HeaderPlace {
    QRectF row;
    QRectF box;
    QRectF foldMark;
};

/// Name, note, count and badge from left to right, beside the fold mark. The name is whole as long as it has
/// room at all: a badge that must be seen, and a note that must not be overlooked, stand on the lower edge of
/// an open box where they have no room beside it; what else does not fit is left out. Whether the badge
/// stands beside the name.
bool paintHeaderLine(PaintContext &context, const CanvasNamespace &ns, const HeaderPlace &place,
                     const QString &count, const QColor &ink);

/// What stands on the lower edge of an open namespace; empty if nothing does.
QRectF lowerEdgeOf(const PaintContext &context, int box);

/// Whether the header of a namespace, which stays in sight, lies over the text of a node.
bool cutsText(const PaintContext &context, const CanvasNode &node, const QRectF &rect);

bool isIsolated(const CanvasNamespace &ns);

/// Where the badge stands at the right of the room that it shares with a name; empty if it has no room there.
QRectF badgeBeside(const PaintContext &context, const QRectF &room, double nameWidth, double size);

} // namespace drawbridge::app
