// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/workload_access.h"

namespace drawbridge {

WorkloadAccess accessBetween(const Reachability &reachability, WorkloadIndex from, WorkloadIndex to)
{
    const TrafficBounds bounds = reachability.between(from, to);
    if (!bounds.allowed.isEmpty())
        return WorkloadAccess::AllPods;
    if (bounds.possible.isEmpty())
        return WorkloadAccess::None;
    return reachability.allowedForSome(from, to).isEmpty() ? WorkloadAccess::Perhaps
                                                           : WorkloadAccess::SomePods;
}

} // namespace drawbridge
