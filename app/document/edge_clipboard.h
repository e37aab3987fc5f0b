// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"

#include <memory>
#include <optional>
#include <vector>

class QMimeData;

namespace drawbridge::app {

/// Edges of one end, which another end may get: the same peers, the same traffic.
struct CopiedEdges {
    EdgeEndpoint subject;
    std::vector<AllowedEdge> edges;
};

/// The end that all of the edges have in common, a source before a target; nothing if there is none.
std::optional<EdgeEndpoint> commonEnd(const std::vector<AllowedEdge> &edges);

/// For the clipboard; as text it is what a design file says.
std::unique_ptr<QMimeData> toMimeData(const CopiedEdges &copied);
/// Whether toMimeData made it.
bool hasEdges(const QMimeData &data);
/// What toMimeData made, whose subject is known to the cluster or the edges; nothing for everything else.
std::optional<CopiedEdges> fromMimeData(const QMimeData &data, const Cluster &cluster);

/// The edges with the other end in place of their subject; none from an end to itself.
std::vector<AllowedEdge> pastedOnto(const CopiedEdges &copied, const EdgeEndpoint &end);

} // namespace drawbridge::app
