// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"
#include "reachability/reachability.h"

namespace drawbridge {

/// Zero trust: every namespace denies both ways, DNS is allowed, there are no edges.
Design designFromNothing(const Cluster &cluster);

/// What the loaded policies allow today, as edges at the coarsest ends that are exact, with the postures that
/// the policies imply. What is Unknown today is left out and reported.
struct LiftedDesign {
    Design design;
    std::vector<Diagnostic> diagnostics;
};
LiftedDesign designFromPolicies(const Reachability &loaded, const KubernetesObjects &objects);

} // namespace drawbridge
