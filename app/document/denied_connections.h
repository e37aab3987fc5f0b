// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/manifest_connections.h"

#include <vector>

namespace drawbridge::app {

/// The connections that ManifestConnections::deniedBy() counts.
std::vector<EdgeSuggestion> deniedConnections(const ManifestConnections &connections,
                                              const Reachability &designed, const Design &design);

} // namespace drawbridge::app
