// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/paint_context.h"

namespace drawbridge::app {

/// What is looked at is selected; the others start or end at the selection.
Relation relationOf(const AskedLine &asked);

/// The lines that the selection asks for beside those of the scene.
void paintAsked(PaintContext &context);
/// How many connections of the selection have no line: pills at the lower edge of what is selected.
void paintUndrawn(PaintContext &context);

} // namespace drawbridge::app
