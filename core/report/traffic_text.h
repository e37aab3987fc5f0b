// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/traffic_set.h"

#include <optional>
#include <string_view>

namespace drawbridge {

/// Reads what toString(TrafficSet) writes, and what people write like it: "TCP 443,8000-8010; UDP 53",
/// numbers without a protocol in front being TCP. Nothing for other text, the empty one included.
std::optional<TrafficSet> trafficFromText(std::string_view text);

} // namespace drawbridge
