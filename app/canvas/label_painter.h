// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/paint_context.h"

namespace drawbridge::app {

/// Pills with the ports of the edges that the clip shows, on a free piece of each line: never on a node, a
/// header, a badge or another pill. Where there is no room the pill is left out; the tip and the Edges table
/// have it.
void paintLabels(PaintContext &context);
/// False for a single usual connection, which the line says itself, and for usual ones that step back.
bool showsCount(const PaintContext &context, const CanvasBundle &bundle);
/// The counts of the bundles that show them.
void paintBundleLabels(PaintContext &context);

} // namespace drawbridge::app
