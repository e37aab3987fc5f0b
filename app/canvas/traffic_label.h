// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/traffic_set.h"

#include <QString>

namespace drawbridge::app {

/// What stands on an edge: "7070" (TCP), "53/UDP", "8000-8010", "53/UDP, 53", "3 ports", "all TCP", "all";
/// empty for no traffic.
QString trafficLabel(const TrafficSet &traffic);

} // namespace drawbridge::app
