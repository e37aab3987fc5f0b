// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/manifest_connections.h"

#include "document/explanation.h"
#include "synthesis/partial_synthesis.h"

#include <utility>

namespace drawbridge::app {

namespace {

bool isName(const EdgeEndpoint &end)
{
    return std::holds_alternative<DnsNameEndpoint>(end);
}

AllowedEdge withAddressesForNames(AllowedEdge edge, const char *cidr)
{
    for (EdgeEndpoint *end : {&edge.from, &edge.to}) {
        if (isName(*end))
            *end = CidrEndpoint {*Cidr::parse(cidr), {}};
    }
    return edge;
}

bool isDenied(const Reachability &designed, const Design &design, const AllowedEdge &edge)
{
    const auto isDeniedTo
        = [&](const AllowedEdge &each) { return edgeAccess(designed, design, each) == Access::Denied; };
    const bool hasMeaning = design.meaningOf(edge.from) || design.meaningOf(edge.to);
    if (hasMeaning || (!isName(edge.from) && !isName(edge.to)))
        return isDeniedTo(edge);
    // A name is denied for certain where every address is, whichever ones it has.
    return isDeniedTo(withAddressesForNames(edge, "0.0.0.0/0"))
        && isDeniedTo(withAddressesForNames(edge, "::/0"));
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

std::vector<EdgeSuggestion> ManifestConnections::deniedBy(const Reachability &designed,
                                                          const Design &design) const
{
    std::vector<EdgeSuggestion> missing = suggestionsBeyond(design, all());
    std::erase_if(missing,
                  [&](const EdgeSuggestion &each) { return !isDenied(designed, design, each.edge); });
    return missing;
}

std::vector<EdgeSuggestion> deniedConnections(const Reachability &reachability,
                                              const KubernetesObjects &objects, const Design *design)
{
    const Design meanings = design ? withEdgesAlone(*design, {}) : Design();
    std::vector<EdgeSuggestion> named = suggestEdges(reachability.cluster(), objects).edges;
    std::erase_if(named,
                  [&](const EdgeSuggestion &each) { return !isDenied(reachability, meanings, each.edge); });
    return named;
}

} // namespace drawbridge::app
