// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"

#include <vector>

namespace drawbridge::app {

/// The Internet, what the design has at the rim, and what its edges name outside the cluster and addresses or
/// a meaning stand for; each once.
std::vector<EdgeEndpoint> outsidePeers(const Design &design);

} // namespace drawbridge::app
