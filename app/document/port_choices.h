// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"

#include <cstddef>
#include <string>
#include <vector>

namespace drawbridge::app {

/// A port that an endpoint listens on, and how that is known.
struct PortChoice {
    EdgeTraffic traffic;
    /// The port's name, or empty.
    std::string name;
    /// The Service that leads to it, or empty: then a container declares it.
    std::string service;
    /// How many of the targets that were asked about have it.
    std::size_t targets = 1;
};

/// The ports of the pods that an edge to the endpoint would arrive at, those behind a Service first, each
/// once, in order of number. Empty for externals.
std::vector<PortChoice> portChoices(const Cluster &cluster, const EdgeEndpoint &target);
/// The ports of all of the targets.
std::vector<PortChoice> portChoices(const Cluster &cluster, const std::vector<EdgeEndpoint> &targets);

} // namespace drawbridge::app
