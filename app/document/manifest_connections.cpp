// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/manifest_connections.h"

#include "document/explanation.h"

#include <algorithm>
#include <array>
#include <utility>

namespace drawbridge::app {

namespace {

/// A name outside is denied for certain where every address is, whichever ones it has.
AllowedEdge withAnyAddress(AllowedEdge edge, const Cidr &all)
{
    for (EdgeEndpoint *end : {&edge.from, &edge.to}) {
        if (std::holds_alternative<DnsNameEndpoint>(*end))
            *end = CidrEndpoint {all, {}};
    }
    return edge;
}

bool isDenied(const Reachability &designed, const Design &design, const AllowedEdge &edge)
{
    if (design.meaningOf(edge.from) || design.meaningOf(edge.to))
        return edgeAccess(designed, design, edge) == Access::Denied;
    return std::ranges::all_of(std::array {"0.0.0.0/0", "::/0"}, [&](const char *all) {
        return edgeAccess(designed, design, withAnyAddress(edge, *Cidr::parse(all))) == Access::Denied;
    });
}

} // namespace

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

std::size_t ManifestConnections::deniedBy(const Reachability &designed, const Design &design) const
{
    const std::vector<EdgeSuggestion> missing = suggestionsBeyond(design, all());
    return static_cast<std::size_t>(std::ranges::count_if(
        missing, [&](const EdgeSuggestion &each) { return isDenied(designed, design, each.edge); }));
}

} // namespace drawbridge::app
