// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph_layout.h"
#include "layout/layout_graph.h"

namespace drawbridge {

/// Lays a graph out by Graphviz' dot in two levels: each box from the left to the right, then the boxes among
/// each other; boxes are packed as gridLayout packs them. Equal graphs give equal layouts. Graphviz keeps
/// state of its own: call it from one thread of a process, best of one that may be killed.
GraphLayout graphvizLayout(const LayoutGraph &graph);

} // namespace drawbridge
