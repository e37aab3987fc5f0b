// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/inspector_rows.h"

namespace drawbridge::app {

/// About several things that are selected together: how many of their workloads are isolated, the labels that
/// all of these have, and each of the things.
InspectorContent inspectSeveral(const Simulation &simulation, View view,
                                const std::vector<EdgeEndpoint> &selected);

} // namespace drawbridge::app
