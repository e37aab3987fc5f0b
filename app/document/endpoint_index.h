// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"
#include "net/address_set.h"
#include "reachability/reachability.h"
#include "synthesis/design_resolution.h"
#include "synthesis/edge_suggestions.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace drawbridge::app {

/// Finds endpoints by their key, which is toString(EdgeEndpoint), and what they stand for in a cluster. Holds
/// no references; plain value for one cluster and one design.
class EndpointIndex {
public:
    EndpointIndex() = default;
    EndpointIndex(const Cluster &cluster, const Design &design,
                  const std::vector<EdgeSuggestion> &named = {});

    /// The endpoint of a key: workloads, namespaces, and whatever the design and the manifests name.
    std::optional<EdgeEndpoint> find(const std::string &key) const;
    /// Every endpoint, sorted by key.
    const std::map<std::string, EdgeEndpoint> &all() const { return m_endpoints; }

private:
    std::map<std::string, EdgeEndpoint> m_endpoints;
};

/// The workload or namespace of that key, found without an index of everything.
std::optional<EdgeEndpoint> endpointInCluster(const Cluster &cluster, const std::string &key);

/// The workload that an endpoint names; nothing for other endpoints and for names that are not there.
std::optional<WorkloadIndex> workloadOf(const Cluster &cluster, const EdgeEndpoint &endpoint);

/// The pods that an endpoint stands for; none for externals.
std::vector<PodIndex> podsOf(const Cluster &cluster, const EdgeEndpoint &endpoint);

/// The addresses that an external stands for. Empty for pods, and for externals whose addresses the folder
/// does not say (API server, nodes, DNS names).
AddressSet addressesOf(const EdgeEndpoint &endpoint);

/// What an end of an edge stands for: what the design says that its external is, the ingress controllers of
/// the folder, else the end itself. A name has some of all addresses: a verdict about it is certain where
/// they all have the same. Nothing where the design leaves it denied.
std::vector<EdgeEndpoint> meantEnds(const Cluster &cluster, const Design &design, const EdgeEndpoint &end);

/// The traffic of an edge, with names resolved by the ports of the pods it arrives at.
TrafficSet resolvedTraffic(const Cluster &cluster, const Design &design, const AllowedEdge &edge);

} // namespace drawbridge::app
