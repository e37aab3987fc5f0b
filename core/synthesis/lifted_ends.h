// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"
#include "net/address_set.h"
#include "net/traffic_set.h"

#include <vector>

namespace drawbridge {

/// Traffic as an edge writes it; no line at all for everything.
std::vector<EdgeTraffic> linesOf(const TrafficSet &traffic);

/// The fewest ends of edges that are those addresses: the Internet, or blocks with exceptions.
std::vector<EdgeEndpoint> endsOf(const AddressSet &set);

} // namespace drawbridge
