// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"
#include "net/address_set.h"
#include "reachability/match.h"
#include "report/pod_sorts.h"
#include "report/report_scope.h"

#include <vector>

namespace drawbridge {

/// What an end of a claim means: all pods that it names, those on the host network included, which no edge
/// could open.
struct ClaimEnd {
    /// By pod: policies may treat two alike of which a claim names one.
    std::vector<Match> pods;
    /// By sort: whether it holds a pod of the end.
    std::vector<Match> sorts;
    /// Addresses outside the cluster.
    AddressSet addresses;
    /// False if the folder does not tell what the end is, or holds nothing of it.
    bool isKnown = true;
    /// That is because no file could tell and the design does not say.
    bool lacksMeaning = false;
};

/// Relates an end to the cluster, by the design's meanings where no folder could tell.
ClaimEnd claimEnd(const EdgeEndpoint &endpoint, const Design &design, const Cluster &cluster,
                  const EnforcementProfile &profile, const PodSorts &sorts);

/// Whether the end holds, or may hold, pods of the scope; true for one that the folder does not tell.
bool touches(const ReportScope &scope, const ClaimEnd &end, const PodSorts &sorts);

} // namespace drawbridge
