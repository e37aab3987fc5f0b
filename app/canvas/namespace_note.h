// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/paint_context.h"

namespace drawbridge::app {

/// What changes has the colours that it has everywhere; other alarms are red.
QColor noteInk(const CanvasNamespace &ns, const Theme &theme);

/// The note of a namespace, or what there is room for of it, in the font of the painter: each of its parts in
/// the colour of what it is about, if all of it is there.
void paintNote(PaintContext &context, const CanvasNamespace &ns, const QRectF &room, Qt::Alignment alignment,
               const QString &text);

/// The badge of the sides of a namespace, with a ring where they have changed; nothing before they are known.
void paintSidesBadge(PaintContext &context, const CanvasNamespace &ns, const QRectF &badge);
/// How far around the badge the ring runs, in pixels.
inline constexpr double kRingAway = 2.5;
/// The ring alone.
void paintChangedRing(QPainter &painter, const Theme &theme, const QRectF &badge);

} // namespace drawbridge::app
