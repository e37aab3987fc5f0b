// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/address_set.h"
#include "report/workload_flows.h"

#include <string>
#include <vector>

namespace drawbridge {

/// Workloads that take part, by place in the cluster; sorted.
using WorkloadList = std::vector<WorkloadIndex>;

/// Says sets of ends in as few names as possible: "*" for all workloads that take part, "shop/*" for all of a
/// namespace that has several, else "shop/cart[Deployment]".
class EndNames {
public:
    /// The flows must outlive this.
    explicit EndNames(const WorkloadFlows &flows);

    std::vector<std::string> namesOf(const WorkloadList &workloads) const;
    /// As blocks.
    static std::vector<std::string> namesOf(const AddressSet &addresses);

private:
    const Cluster &m_cluster;
    /// Those that take part, by namespace and altogether.
    std::vector<WorkloadList> m_byNamespace;
    std::size_t m_count = 0;
};

} // namespace drawbridge
