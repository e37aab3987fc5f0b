// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "k8s/kubernetes_objects.h"
#include "reachability/reachability.h"

#include <vector>

namespace drawbridge {

/// Services that are open to the outside by their type, Ingresses and the like, whose pods nothing outside
/// may connect to, whether something might before or not. What is unknown counts as a way in, and one that
/// leads to no pod is not told.
std::vector<Diagnostic> closedWaysIn(const Reachability &reachability, const KubernetesObjects &objects);

} // namespace drawbridge
