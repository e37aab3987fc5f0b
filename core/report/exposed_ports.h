// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "k8s/exposure.h"

#include <map>
#include <vector>

namespace drawbridge {

/// The TCP ports of pods that Ingresses, Routes and Gateway routes send traffic to, after resolving Services.
using ExposedPorts = std::map<WorkloadIndex, std::map<PodIndex, TrafficSet>>;

ExposedPorts exposedPorts(const Cluster &cluster, const std::vector<Exposure> &exposures);

} // namespace drawbridge
