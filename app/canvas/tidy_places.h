// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"
#include "layout/graph_layout.h"

#include <QSet>

namespace drawbridge::app {

/// New upper left corners for the selected things, laid out anew among themselves: namespaces with all that
/// is inside, things at the rim, and workloads inside their namespace. A group begins where it began before,
/// or below what it would cover. Things that would stay have no entry.
std::map<std::string, LayoutPoint> tidyPlaces(const CanvasScene &scene, const GraphLayout &layout,
                                              const QSet<QString> &selected);

} // namespace drawbridge::app
