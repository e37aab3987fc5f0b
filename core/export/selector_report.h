// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/network_policy.h"
#include "synthesis/selector_coach.h"

#include <set>
#include <string>
#include <vector>

namespace drawbridge {

/// One selector of an export, what it holds in one namespace today, and what else could stand in its place.
/// It will hold every pod to come that has its labels.
struct ExplainedSelector {
    std::string namespaceName;
    LabelSelector selector;
    /// "shop/allow-ingress-cart-from-web", sorted.
    std::set<std::string> policies;
    std::vector<WorkloadIndex> workloads;
    std::vector<SelectorAlternative> alternatives;
};

/// Sorted by namespace and selector. Selectors that hold every pod, or none today, are left out.
std::vector<ExplainedSelector> explainSelectors(const Cluster &cluster,
                                                const std::vector<NetworkPolicy> &policies);

std::string selectorsAsText(const Cluster &cluster, const std::vector<ExplainedSelector> &selectors);
std::string selectorsAsJson(const Cluster &cluster, const std::vector<ExplainedSelector> &selectors);

} // namespace drawbridge
