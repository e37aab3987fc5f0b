// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/network_policy.h"

#include <vector>

namespace drawbridge {

/// Fewer blocks that hold the same addresses: none that others hold, no exception that others make up for,
/// and two halves as one.
std::vector<IpBlock> fewestBlocks(std::vector<IpBlock> blocks);

} // namespace drawbridge
