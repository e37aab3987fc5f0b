// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/report_scope.h"

#include "report/pod_sorts.h"

#include <algorithm>

namespace drawbridge {

bool ReportScope::touches(const ClusterNamespace &space) const
{
    return isWhole()
        || std::ranges::any_of(space.workloads, [this](WorkloadIndex each) { return holds(each); });
}

CoveredPart coveredPart(const ReportScope &scope, const Cluster &cluster, const PodSorts &sorts)
{
    CoveredPart part;
    part.isWhole = scope.isWhole();
    for (std::size_t i = 0; i < cluster.workloads().size(); ++i) {
        const auto workload = WorkloadIndex(i);
        if (sorts.podsOf(workload) == 0)
            continue;
        const Match match = scope.match(workload);
        part.workloads += match == Match::No ? 0 : 1;
        if (match != Match::Yes)
            (match == Match::No ? part.outside : part.perhaps).push_back(toString(cluster[workload].id));
    }
    std::ranges::sort(part.perhaps);
    std::ranges::sort(part.outside);
    return part;
}

} // namespace drawbridge
