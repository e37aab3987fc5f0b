// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph_layout.h"
#include "layout/layout_graph.h"

namespace drawbridge {

/// The width that nodes without a box take beside boxes of about this height, with the gaps.
double rimWidth(const LayoutGraph &graph, double height);

/// Places the nodes without a box beside boxes that are laid out: those that only receive at the right, the
/// others at the left, each as near as can be to the height of what it is linked with. The boxes move to the
/// right to make room.
void placeRim(const LayoutGraph &graph, GraphLayout &layout);

} // namespace drawbridge
