// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/asked_lines.h"
#include "document/selection.h"
#include "document/simulation.h"

#include <QString>

#include <stop_token>
#include <vector>

namespace drawbridge::app {

/// What a pair of workloads has for lines, be it that the canvas draws them or not. Nothing for other ends.
std::vector<CanvasEdge> linesOfPair(const Simulation &simulation, View view,
                                    const SelectedConnection &connection);

/// The pairs between two ends that change, as one line for each way in which they do.
std::vector<CanvasEdge> changesBetween(const Simulation &simulation, const SelectedConnection &ends);

/// Up to this many lines are drawn for a selection beside those of the scene.
inline constexpr int kMostAskedLines = 12;

/// A workload or a namespace, and how it is looked at.
struct UndrawnQuestion {
    SimulationPtr simulation;
    Sight sight;
    QString key;
    friend bool operator==(const UndrawnQuestion &, const UndrawnQuestion &) = default;
};

/// What the canvas does not draw of what the thing reaches and is reached by: pairs of workloads, and of one
/// with the Internet or what the design names outside, without a line of theirs, or of the namespace of one.
/// All lines of a state if they are few, else their number. Not whole if the stop was requested. Runs on any
/// thread.
AskedLines undrawnPairs(const UndrawnQuestion &question, const std::stop_token &stop);

} // namespace drawbridge::app
