// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/open_end.h"

#include "document/endpoint_index.h"
#include "document/explanation.h"
#include "support/qt_text.h"
#include "text/domain_text.h"

#include <algorithm>

namespace drawbridge::app {

namespace {

/// True for an end of which nothing is certain, too.
bool mayBeIsolated(const Reachability &designed, const EdgeEndpoint &end, Direction direction)
{
    const Cluster &cluster = designed.cluster();
    if (std::holds_alternative<PodsEndpoint>(end))
        return true;
    const std::vector<PodIndex> pods = podsOf(cluster, end);
    return std::ranges::any_of(pods, [&](PodIndex pod) {
        return designed.isolation(cluster[pod].workload, direction) != Isolation::Open;
    });
}

} // namespace

std::optional<OpenEnd> openEnd(const Reachability &designed, const Design &design, const AllowedEdge &edge)
{
    const Cluster &cluster = designed.cluster();
    const QString source = endpointNamespace(edge.from);
    const QString target = endpointNamespace(edge.to);
    if ((source.isEmpty() && target.isEmpty()) || mayBeIsolated(designed, edge.from, Direction::Egress)
        || mayBeIsolated(designed, edge.to, Direction::Ingress))
        return std::nullopt;
    const auto bounds
        = boundsBetween(designed, meantEnds(cluster, design, edge.from), meantEnds(cluster, design, edge.to));
    if (!bounds || resolvedTraffic(cluster, design, edge).contains(bounds->allowed))
        return std::nullopt;
    return target.isEmpty() ? OpenEnd {edge.from, toStd(source)} : OpenEnd {edge.to, toStd(target)};
}

} // namespace drawbridge::app
