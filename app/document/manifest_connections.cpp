// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/manifest_connections.h"

#include "document/explanation.h"
#include "synthesis/partial_synthesis.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace drawbridge::app {

ManifestConnections::ManifestConnections(std::shared_ptr<const Cluster> cluster,
                                         std::shared_ptr<const KubernetesObjects> objects)
    : m_cluster(std::move(cluster))
    , m_objects(std::move(objects))
{
}

const std::vector<EdgeSuggestion> &ManifestConnections::all() const
{
    return m_found.get([this] { return suggestEdges(*m_cluster, *m_objects).edges; });
}

const EdgeSuggestion *ManifestConnections::between(const EdgeEndpoint &from, const EdgeEndpoint &to) const
{
    const auto ends = [](const EdgeSuggestion &each) { return std::tie(each.edge.from, each.edge.to); };
    const auto found = std::ranges::lower_bound(all(), std::tie(from, to), {}, ends);
    return found != all().end() && ends(*found) == std::tie(from, to) ? &*found : nullptr;
}

std::vector<EdgeSuggestion> ManifestConnections::beyond(const Design &design) const
{
    return suggestionsBeyond(design, all());
}

std::vector<EdgeSuggestion> ManifestConnections::deniedBy(const Reachability &reachability,
                                                          const Design &design) const
{
    return deniedAmong(beyond(design), reachability, design);
}

std::vector<EdgeSuggestion> deniedAmong(std::vector<EdgeSuggestion> named, const Reachability &reachability,
                                        const Design &design)
{
    std::erase_if(named, [&](const EdgeSuggestion &each) {
        return edgeAccess(reachability, design, each.edge) != Access::Denied;
    });
    return named;
}

std::vector<EdgeSuggestion> deniedConnections(const Reachability &reachability,
                                              const KubernetesObjects &objects, const Design *design)
{
    return deniedAmong(suggestEdges(reachability.cluster(), objects).edges, reachability,
                       design ? withEdgesAlone(*design, {}) : Design());
}

} // namespace drawbridge::app
