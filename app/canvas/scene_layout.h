// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"
#include "layout/graph_layout.h"
#include "layout/layout_graph.h"

#include <QPointF>

#include <vector>

namespace drawbridge::app {

/// Which lines count: hubs are placed without theirs.
enum class LayoutLines { Usual, OfHubs };

/// What folded namespaces are: boxes as all others, or nodes, which no line runs through.
enum class FoldedAs { Boxes, Nodes };

/// The scene as the layout sees it: boxes, nodes and edges in the same order, without text. Edges with an
/// unknown end are left out.
LayoutGraph toLayoutGraph(const CanvasScene &scene, LayoutLines lines = LayoutLines::Usual,
                          FoldedAs folded = FoldedAs::Boxes);

/// Corners that the layout gives a line.
std::vector<QPointF> toPoints(const std::vector<LayoutPoint> &line);

} // namespace drawbridge::app
