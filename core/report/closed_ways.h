// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "k8s/kubernetes_objects.h"
#include "reachability/reachability.h"

#include <vector>

namespace drawbridge {

/// Services that are open to the outside by their type, Ingresses and the like, whose pods something outside
/// may connect to in the world before, and nothing may afterwards. What is unknown counts as a way in.
std::vector<Diagnostic> closedWaysIn(const Reachability &before, const Reachability &after,
                                     const KubernetesObjects &objects);

} // namespace drawbridge
