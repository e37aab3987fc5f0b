// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"
#include "layout/graph_layout.h"
#include "layout/layout_graph.h"

#include <string>
#include <vector>

namespace drawbridge::app {

/// Where things stand while some namespaces are folded. The layout `open` is that of the whole scene with
/// every namespace open, `cards` that of cardScene(whole). Cards stand at the corners of their open
/// namespaces; in an arrangement of their own, an open namespace among them pushes away what stands to its
/// right and below it, so that the order of things stays and nothing comes to overlap.
GraphLayout foldedLayout(const CanvasScene &whole, const GraphLayout &open, const GraphLayout &cards);

/// The place among the cards alone for a thing that stands at the point while some namespaces are open.
LayoutPoint placeAmongCards(const GraphLayout &shown, const GraphLayout &cards, const std::string &key,
                            const LayoutPoint &point);

/// The graph of the cards of an open scene: boxes without what is in them, what is at the rim, and the lines
/// between them.
LayoutGraph cardGraph(const LayoutGraph &open);

/// The graph, and what only the other one has with the lines of it.
LayoutGraph withMissing(LayoutGraph graph, const LayoutGraph &other);

/// Keys of the scene's folded namespaces, in its order.
std::vector<std::string> foldedKeys(const CanvasScene &scene);

} // namespace drawbridge::app
