// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"
#include "k8s/kubernetes_objects.h"
#include "net/address_set.h"
#include "reachability/reachability.h"

#include <memory>
#include <vector>

namespace drawbridge {

/// What the design itself allows between two ends, computed from edges and postures, never from the policies
/// that are exported: the specification that every export is held to (core/design/README.md). Kept policies
/// are simulated alone, one direction at a time, and joined.
///
/// allowed is what the design wants for sure. What is possible beyond it the design leaves undecided: what a
/// CIDR end covers if a pod of unknown address should lie in it, and what is Unknown about kept policies.
/// Everything else is unwanted. The cluster must outlive it; const functions may be called from several
/// threads.
class DesignedTraffic {
public:
    DesignedTraffic(const Cluster &cluster, const KubernetesObjects &objects, const Design &design);

    /// Between two different pods; from and to may be the same entry if it stands for several.
    TrafficBounds between(PodIndex from, PodIndex to) const;
    /// What one end alone allows, for all other pods; as with Reachability, between() is what both allow.
    std::vector<EndRun> endRuns(Direction direction, PodIndex subject) const;
    /// False if one end allows the same with all addresses outside the cluster.
    bool tellsAddressesApart(Direction direction, PodIndex subject) const;
    TrafficBounds toAddress(PodIndex from, const IpAddress &address) const;
    TrafficBounds fromAddress(const IpAddress &address, PodIndex to) const;

    /// Sets of addresses whose members the design tells apart from all other addresses.
    const std::vector<AddressSet> &addressSets() const;

private:
    struct State;
    std::shared_ptr<const State> m_state;
};

} // namespace drawbridge
