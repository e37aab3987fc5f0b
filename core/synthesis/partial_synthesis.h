// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"
#include "k8s/kubernetes_objects.h"
#include "k8s/network_policy.h"

#include <set>
#include <string>
#include <vector>

namespace drawbridge {

/// The design with other edges. Where things stand on the canvas, and what is only kept for the file, is left
/// out.
Design withEdgesAlone(const Design &design, EdgeList edges);

/// The namespaces of which the edges open an end, and whose policies so depend on them. (What DNS is asked
/// depends on them, too, where postures leave it to workloads.)
std::set<std::string> namespacesOpenedBy(const Cluster &cluster, const Design &edges);

/// The policies of some namespaces alone: those that synthesize() makes for them, in a time that does not
/// grow with the edges of the others.
std::vector<NetworkPolicy> synthesizeNamespaces(const Cluster &cluster, const KubernetesObjects &objects,
                                                const Design &design, const std::set<std::string> &names);

} // namespace drawbridge
