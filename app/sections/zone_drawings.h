// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "canvas/canvas_scene.h"
#include "sections/report_material.h"

#include <stop_token>

namespace drawbridge::app {

/// The cluster as a whole, folded where it is large, and one drawing a zone with what it is connected with.
/// Nothing if the stop was requested. Needs a QGuiApplication; runs on any thread.
std::vector<ReportDiagram> drawZones(const CanvasScene &whole, const IsolationReport &report,
                                     const std::stop_token &stop = {}, const Progress &progress = {});

} // namespace drawbridge::app
