// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/edge_endpoint.h"

#include <set>

namespace drawbridge::app {

/// Pods of all namespaces that share a label, for each label but the name: an environment, a data class.
std::set<PodsEndpoint> labelledNamespaces(const Cluster &cluster);

} // namespace drawbridge::app
