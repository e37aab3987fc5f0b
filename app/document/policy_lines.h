// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/selection.h"
#include "document/simulation.h"

#include <optional>
#include <string>
#include <vector>

namespace drawbridge::app {

/// What stands at a line of an exported file: the selector there, and the edge that it serves.
struct PolicyLine {
    /// The pods whose labels the selector matches, sorted; nothing where there is no selector of pods.
    std::optional<std::vector<PodIndex>> pods;
    /// The first edge of the design that the peer or the rule is there for.
    std::optional<SelectedConnection> connection;
};

/// Lines count from 1.
PolicyLine policyLine(const Simulation &simulation, const std::string &file, int line);

} // namespace drawbridge::app
