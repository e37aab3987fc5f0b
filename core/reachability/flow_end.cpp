// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/flow_end.h"

namespace drawbridge {

std::string nameOf(const Cluster &cluster, const FlowEnd &end)
{
    const auto *pod = std::get_if<PodIndex>(&end);
    return pod ? toString(cluster.workloadOf(*pod).id) : toString(std::get<IpAddress>(end));
}

} // namespace drawbridge
