// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_highlight.h"
#include "canvas/canvas_scene.h"
#include "layout/graph_layout.h"
#include "support/theme.h"

#include <QImage>
#include <QSize>
#include <QString>

namespace drawbridge::app::test {

/// All of the scene, or at that zoom what is around its middle, in so many pixels a unit.
QImage paint(const CanvasScene &scene, const GraphLayout &layout, const Theme &theme, QSize size,
             double ratio, const CanvasHighlight &highlight = {}, double zoom = 0);

/// Keeps a picture in the build folder (tests/pictures), so that people can look at it.
void keep(const QImage &image, const QString &name);

/// How many pixels of two pictures of one size an eye tells apart.
int differentPixels(const QImage &one, const QImage &other);

} // namespace drawbridge::app::test
