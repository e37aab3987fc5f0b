// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/paint_context.h"

namespace drawbridge::app {

/// Selection, focus, legal and illegal targets, ghosts, handles: what comes and goes with the pointer and
/// keys.
void paintRings(PaintContext &context);

} // namespace drawbridge::app
