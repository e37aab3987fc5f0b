// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/outside_peers.h"

#include "document/endpoint_index.h"

#include <set>

namespace drawbridge::app {

std::vector<EdgeEndpoint> outsidePeers(const Design &design)
{
    std::set<EdgeEndpoint> peers(design.externals.begin(), design.externals.end());
    for (const AllowedEdge &edge : design.edges) {
        for (const EdgeEndpoint &end : {edge.from, edge.to}) {
            if (!addressesOf(end).isEmpty() || design.meaningOf(end))
                peers.insert(end);
        }
    }
    peers.insert(ExternalEndpoint {WellKnownExternal::Internet});
    return {peers.begin(), peers.end()};
}

} // namespace drawbridge::app
