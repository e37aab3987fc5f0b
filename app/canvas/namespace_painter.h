// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/paint_context.h"

namespace drawbridge::app {

/// Outlines and bodies; below everything else.
void paintBoxes(PaintContext &context);
/// Names, counts and isolation badges; above the edges, which pass behind.
void paintHeaders(PaintContext &context);

} // namespace drawbridge::app
