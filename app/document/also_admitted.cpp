// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/also_admitted.h"

#include "document/endpoint_index.h"
#include "synthesis/selector_choice.h"

#include <algorithm>
#include <map>
#include <set>

namespace drawbridge::app {

namespace {

using Ends = std::vector<EdgeEndpoint>;

/// Whether a policy is needed that selects the ends of such an edge.
bool needsSelectors(const Cluster &cluster, const Design &design, const Ends &from, const Ends &to)
{
    const auto denies = [&](const EdgeEndpoint &end, bool Posture::*direction) {
        const std::vector<PodIndex> pods = podsOf(cluster, end);
        return std::ranges::any_of(pods, [&](PodIndex pod) {
            return design.postureOf(cluster.workloadOf(pod).id.namespaceName).*direction;
        });
    };
    return !design.keptPolicies.empty() || from.empty() || to.empty()
        || std::ranges::any_of(from, [&](const auto &end) { return denies(end, &Posture::denyEgress); })
        || std::ranges::any_of(to, [&](const auto &end) { return denies(end, &Posture::denyIngress); });
}

/// The other workloads that all stable labels of the ends' pods match.
Ends inseparable(const Cluster &cluster, const Ends &ends)
{
    std::map<NamespaceIndex, std::vector<PodIndex>> byNamespace;
    for (const EdgeEndpoint &end : ends) {
        const auto workload = workloadOf(cluster, end);
        if (!workload)
            continue;
        std::vector<PodIndex> &pods = byNamespace[cluster[*workload].namespaceIndex];
        pods.insert(pods.end(), cluster[*workload].pods.begin(), cluster[*workload].pods.end());
    }
    std::set<EdgeEndpoint> others;
    for (const auto &[index, pods] : byNamespace) {
        const SelectorChooser chooser(cluster, std::vector {index});
        if (chooser.choose(pods))
            continue;
        for (const PodIndex pod : chooser.inseparable(pods))
            others.insert(endpointOf(cluster, cluster[pod].workload));
    }
    for (const EdgeEndpoint &end : ends)
        others.erase(end);
    return {others.begin(), others.end()};
}

bool mayDoEverything(const Design &design, const EdgeEndpoint &from, const EdgeEndpoint &to)
{
    return std::ranges::any_of(design.edges, [&](const AllowedEdge &edge) {
        return edge.from == from && edge.to == to && edge.traffic.empty();
    });
}

} // namespace

AlsoAdmitted alsoAdmitted(const Cluster &cluster, const Design &design, const Ends &from, const Ends &to)
{
    if (!needsSelectors(cluster, design, from, to))
        return {};
    AlsoAdmitted found {inseparable(cluster, from), inseparable(cluster, to)};
    std::erase_if(found.atSource, [&](const EdgeEndpoint &other) {
        return !to.empty()
            && std::ranges::all_of(to, [&](const auto &end) { return mayDoEverything(design, other, end); });
    });
    std::erase_if(found.atTarget, [&](const EdgeEndpoint &other) {
        return !from.empty() && std::ranges::all_of(from, [&](const auto &end) {
            return mayDoEverything(design, end, other);
        });
    });
    return found;
}

} // namespace drawbridge::app
