// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"

#include <cstddef>
#include <string>

namespace drawbridge {

/// Pure edits: each returns the next design. An edit that would break an invariant returns why instead.

/// Adds the edge; where one with the same ends exists its traffic is widened by the new one's.
Result<Design> withEdge(const Design &design, AllowedEdge edge);
Result<Design> withEdgeReplaced(const Design &design, std::size_t index, AllowedEdge edge);
Design withoutEdge(const Design &design, std::size_t index);
Design withPosture(const Design &design, const std::string &namespaceName, const Posture &posture);
Design withPolicyKept(const Design &design, const LoadedPolicyId &policy, bool isKept);
Design withPosition(const Design &design, const std::string &key, const CanvasPosition &position);
Design withExternal(const Design &design, EdgeEndpoint external);
Design withProfile(const Design &design, std::string profile);

} // namespace drawbridge
