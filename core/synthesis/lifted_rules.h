// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"
#include "synthesis/lifting_world.h"

#include <string>
#include <vector>

namespace drawbridge {

/// Whether the rules for the pods of a namespace can be lifted as they are written: no policy of another
/// dialect may have a say about them.
bool rulesStandAlone(const PolicySet &policies, const std::string &namespaceName);

struct LiftedRules {
    std::vector<AllowedEdge> edges;
    std::vector<Diagnostic> diagnostics;
};

/// What today's rules open to pods that no end of the folder stands for, as edges with the peers as they are
/// written: whatever namespaces a selector finds, a namespace that is not in the folder, pods that are still
/// to come, some pods of a workload. Each opens the end that its rule opens, and no other that is in the
/// folder. The postures of the design are those that were lifted; a rule for DNS is left to them, and
/// reported where they say less.
LiftedRules liftOpenRules(const LiftingWorld &world, const Design &postures);

} // namespace drawbridge
