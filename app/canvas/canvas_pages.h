// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"
#include "layout/graph_layout.h"

#include <QFont>

class QPagedPaintDevice;

namespace drawbridge::app {

/// Paints the whole canvas in black and greys, so large that every name can be read: on one page where it
/// fits; else an overview with the numbers of the pages first, then a page for each part that is not empty.
/// False if the device takes nothing.
bool printCanvas(QPagedPaintDevice &device, const CanvasScene &scene, const GraphLayout &layout,
                 const QFont &font, const QString &title);

} // namespace drawbridge::app
