// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph_layout.h"
#include "layout/layout_graph.h"

#include <map>
#include <string>

namespace drawbridge::app {

using Places = std::map<std::string, LayoutPoint>;

/// Where things go that were moved to upper left corners: there, if they cover nothing, and no namespace that
/// grows with them does; else all of them by the shortest way to where that is so. Where no such place is
/// near, at least no node covers another one.
Places freePlaces(const LayoutGraph &graph, const GraphLayout &before, const Places &moved);

} // namespace drawbridge::app
