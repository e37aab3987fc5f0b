// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "diagnostics/diagnostic.h"
#include "policy/enforcement_profile.h"
#include "policy/policy_model.h"

#include <vector>

namespace drawbridge {

/// Points out policies and peers that mean no pod of the cluster, though their namespace has workloads: most
/// often a misspelt label. Peers in other namespaces are left alone, since those may lie in other folders.
/// Policies in namespaces without workloads are summed up in one line; clusterwide ones are left alone.
std::vector<Diagnostic> checkPolicyTargets(const Cluster &cluster, const PolicySet &policies,
                                           const EnforcementProfile &profile);

} // namespace drawbridge
