// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/traffic_set.h"

#include <QString>

namespace drawbridge::app {

/// What stands on an edge: "7070" (TCP), "53/UDP", "8000-8010", "53/UDP, 53", "3 ports", "all TCP", "all";
/// empty for no traffic.
QString trafficLabel(const TrafficSet &traffic);

/// Why a line says more than its edge was drawn for; empty where it does not.
QString moreThanDrawn(const TrafficSet &allowed, const TrafficSet &drawn);

/// A label where it is read out: "TCP 7070", "UDP 53".
QString spokenLabel(const QString &label);

} // namespace drawbridge::app
