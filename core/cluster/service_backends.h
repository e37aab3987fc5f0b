// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"

namespace drawbridge {

/// Whether a Service with that selector finds pods with those labels; without a selector it finds none.
bool carries(const LabelMap &labels, const LabelMap &selector);

/// The pods that a Service finds.
std::vector<PodIndex> podsOf(const Cluster &cluster, const ClusterService &service);

/// The port on the pod; a name counts with its protocol, and the first container that declares it wins.
std::optional<std::uint16_t> targetPortOn(const ClusterPod &pod, const ServicePort &port);

/// Where the traffic of a Service arrives, sorted.
std::vector<ServiceBackend> backendsOf(const Cluster &cluster, const ClusterService &service);

} // namespace drawbridge
