// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/traffic_delta.h"

namespace drawbridge::app {

/// What is asked about a connection in two worlds alike, so that the answers can be held against each other.
struct ComparedTraffic {
    /// The traffic that is drawn; of a connection that is not drawn what changes; nothing, which asks about
    /// any traffic, if neither.
    TrafficSet asked;
    /// What changes beside it.
    TrafficDelta beside;
    /// Whether the ends may exchange something else than what is asked about.
    bool isPart = false;
};

/// `drawn` is empty for a connection that is not drawn.
ComparedTraffic comparedTraffic(const TrafficBounds &before, const TrafficBounds &after,
                                const TrafficSet &drawn);

} // namespace drawbridge::app
