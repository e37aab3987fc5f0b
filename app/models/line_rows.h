// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/inspector_rows.h"

namespace drawbridge::app {

/// About several lines that are selected together: what they have in common, and each of them by its state.
InspectorContent inspectLines(const std::vector<SelectedLine> &lines);

/// About one connection: its traffic in the view, its ends, and what the design says of it.
InspectorContent inspectConnection(const Simulation &simulation, View view,
                                   const SelectedConnection &connection);

} // namespace drawbridge::app
