// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"
#include "k8s/network_policy.h"
#include "policy/enforcement_profile.h"
#include "synthesis/edge_ports.h"

#include <vector>

namespace drawbridge {

/// What an end of an edge means in a cluster: pods, or addresses.
struct ResolvedEnd {
    EdgeEndpoint endpoint;
    /// The pods that policies can select, sorted.
    std::vector<PodIndex> pods {};
    /// Ends that edges do not open: the pods that they hold, and those that they may hold; sorted.
    std::vector<PodIndex> heldPods {};
    std::vector<PodIndex> doubtfulPods {};
    /// Workload ends and the ingress controller: whose pods these are.
    std::vector<WorkloadIndex> workloads {};
    /// CIDR and internet ends.
    std::vector<IpBlock> blocks {};

    AddressSet addresses() const;
    /// False for an external that the design leaves denied.
    bool standsForSomething() const;
};

struct ResolvedEdge {
    ResolvedEnd from;
    ResolvedEnd to;
    EdgePorts ports;
    /// False if an end could not be resolved; then the edge allows nothing, and a problem says why.
    bool isResolved = true;
};

/// A design as far as it can be related to a cluster.
struct ResolvedDesign {
    /// In step with Design::edges.
    std::vector<ResolvedEdge> edges;
    std::vector<Diagnostic> problems;
};

ResolvedDesign resolveDesign(const Cluster &cluster, const Design &design, const EnforcementProfile &profile);

/// The namespaces in which the end has pods, or may have some day; sorted.
std::vector<std::string> namespacesOf(const Cluster &cluster, const ResolvedEnd &end);

/// The blocks of every address that is not private, shared, loopback, link-local, multicast or reserved.
std::vector<IpBlock> internetBlocks();
AddressSet internetAddresses();

/// True for the workloads of the well-known ingress controllers, told by their labels.
bool isIngressController(const ClusterWorkload &workload);

/// The end that is all pods of the workload; its kind is named only where it must be.
EdgeEndpoint endpointOf(const Cluster &cluster, WorkloadIndex workload);

/// "shop/web -> shop/cart", as problems name an edge.
std::string nameOf(const AllowedEdge &edge);

/// The design's profile, or the generic one where the name is not known (which is a problem of its own).
const EnforcementProfile &profileOf(const Design &design);

} // namespace drawbridge
