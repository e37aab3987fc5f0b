// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/paint_context.h"

namespace drawbridge::app {

/// Workloads, groups and externals that the clip shows, with what their level has room for.
void paintNodes(PaintContext &context);
/// Circles above the nodes: at most three, then how many more.
void paintBadges(PaintContext &context);
/// What spreads over the nodes: a circle at the left of each that it gets at.
void paintMarks(PaintContext &context);
/// Selection, focus, legal and illegal targets, ghosts, handles: what comes and goes with the pointer and
/// keys.
void paintRings(PaintContext &context);

} // namespace drawbridge::app
