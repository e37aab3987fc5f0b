// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/paint_context.h"

namespace drawbridge::app {

/// Circles above the nodes: at most three, then how many more.
void paintBadges(PaintContext &context);
/// What spreads over the nodes: a circle at the left of each that it gets at.
void paintMarks(PaintContext &context);

} // namespace drawbridge::app
