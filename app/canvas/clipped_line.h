// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainter>
#include <QPen>
#include <QPointF>
#include <QRectF>
#include <vector>

namespace drawbridge::app {

/// Draws what the rectangle shows of a solid line, piece by piece: many times faster than a line with joints,
/// and the same to the eye where pieces meet at small angles.
void drawPieces(QPainter &painter, const std::vector<QPointF> &points, const QRectF &rect, const QPen &pen);

/// Draws what the rectangle shows of a line. Dashes keep their distance from the beginning of the whole line,
/// so that nothing crawls while panning.
void drawClipped(QPainter &painter, const std::vector<QPointF> &points, const QRectF &rect, const QPen &pen);

/// Draws the dots of a dotted line that the rectangle shows, at the distances that a pen would give them:
/// each is copied from a picture, where a pen outlines them one by one. For painters with one pixel a unit
/// alone.
void drawDots(QPainter &painter, const std::vector<QPointF> &points, const QRectF &rect, const QPen &pen);

/// Takes the last pixels off a line, so that it does not show through its head.
std::vector<QPointF> shortened(std::vector<QPointF> points, double by);

} // namespace drawbridge::app
