// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph_layout.h"
#include "layout/layout_graph.h"

#include <QString>

#include <chrono>
#include <optional>

namespace drawbridge::app {

/// The program that runs Graphviz: DRAWBRIDGE_LAYOUT_WORKER, or drawbridge-layout beside the executable.
QString layoutWorkerProgram();

/// Has a graph laid out by the worker and waits for it. Nothing if the worker is missing, fails or takes
/// longer. Where nobody waits, as in a window, use LayoutRunner.
std::optional<GraphLayout> layoutByWorker(const LayoutGraph &graph, std::chrono::milliseconds timeLimit);

} // namespace drawbridge::app
