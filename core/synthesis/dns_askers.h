// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "synthesis/design_resolution.h"

#include <set>
#include <string>
#include <vector>

namespace drawbridge {

/// Which pods the design lets ask the DNS of the cluster (core/design/README.md). The cluster and the design
/// must outlive it.
class DnsAskers {
public:
    DnsAskers(const Cluster &cluster, const Design &design);

    /// What starts at an edge may ask where the edge leads.
    void addEdge(const ResolvedEdge &edge);

    /// Whether a pod whose namespace denies egress may ask.
    bool mayAsk(PodIndex pod) const;
    /// Whether DNS pods that are isolated hear the pod. They hear whole namespaces: those with a pod that may
    /// ask.
    bool isHeard(PodIndex pod) const;

private:
    const Posture &postureOf(PodIndex pod) const;

    const Cluster &m_cluster;
    const Design &m_design;
    /// By pod: whether an edge that may allow something names it as its start.
    std::vector<bool> m_starts;
    /// Namespaces with such an end.
    std::set<std::string> m_startingNamespaces;
};

} // namespace drawbridge
