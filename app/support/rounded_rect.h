// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace drawbridge::app {

/// Fills a rounded rectangle whose outline lies inside it; an invalid colour is none. The painter stays as it
/// is.
void drawRounded(QPainter &painter, const QRectF &rect, double radius, const QColor &fill,
                 const QColor &outline, double width = 1);

} // namespace drawbridge::app
