// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"

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
};

/// The ports of the pods that an edge to the endpoint would arrive at, those behind a Service first, each
/// once, in order of number. Empty for externals.
std::vector<PortChoice> portChoices(const Cluster &cluster, const EdgeEndpoint &target);

} // namespace drawbridge::app
