// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "synthesis/rule_table.h"

#include <cstddef>

namespace drawbridge {

/// So many policies at least it takes for the edges, whoever writes them, if each end of an edge is opened to
/// exactly the other: a fooling set, found greedily, for each namespace. Its members are a subject, a peer
/// and a port each, and no two of them fit into one policy, because that would grant the peer of the one to
/// the subject of the other. Default denies and DNS are not counted.
std::size_t policyLowerBound(const RuleTable &table);

} // namespace drawbridge
