// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/line_changes.h"
#include "document/simulation.h"

#include <optional>
#include <set>
#include <utility>

namespace drawbridge::app {

/// The two ends of an edge.
using EdgeEnds = std::pair<EdgeEndpoint, EdgeEndpoint>;

/// Lines of edges that differ from those of a simulation.
struct EditedLines {
    std::set<EdgeEnds> edges;
    LineChanges changes;
};

/// The lines of the edges in which a design differs from the one that was simulated, long before all of it
/// is simulated: only the namespaces whose ends they open are synthesised, written, read and simulated anew.
/// Each line is the one that a whole simulation gives; what it would need one for is unknown. `again` are
/// edges that are wanted, too, although they may be as they were. Nothing if the designs differ otherwise, or
/// in so much that a whole simulation takes no longer.
std::optional<EditedLines> editedLines(const Simulation &before, const Design &after, View view,
                                       const std::set<EdgeEnds> &again);

} // namespace drawbridge::app
