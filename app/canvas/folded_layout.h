// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"
#include "layout/graph_layout.h"

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

/// Keys of the scene's folded namespaces, in its order.
std::vector<std::string> foldedKeys(const CanvasScene &scene);

} // namespace drawbridge::app
