// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/paint_context.h"

#include <QString>

namespace drawbridge::app {

/// What the cards of one picture have in common.
struct CardLook {
    /// Is left out of a name that has too little room.
    QString beginning;
    /// Of their badges, over the usual one.
    double badge = 1;
};

CardLook cardLookOf(const PaintContext &context);

/// A card of a whole cluster, or a folded one that is too low for a header: the name, what must not be
/// overlooked, and the line of state at the bottom.
void paintCard(PaintContext &context, const CanvasNamespace &ns, const QRectF &rect, const QColor &ink,
               const CardLook &look);

/// The header of a box, and as many lines as there is room for below it; a badge that has no room in the
/// header stands in the last one.
void paintFoldedCard(PaintContext &context, const CanvasNamespace &ns, const QRectF &rect,
                     const QRectF &header, const QColor &ink);

/// The mark that folds and unfolds, in a square of its own at the left.
void paintFoldMark(PaintContext &context, const CanvasNamespace &ns, const QRectF &mark);

} // namespace drawbridge::app
