// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/connection.h"
#include "design/design.h"
#include "synthesis/design_resolution.h"

#include <optional>

namespace drawbridge::app {

/// The end that stands for a workload; with the kind where the name alone is ambiguous.
ConnectionEnd endOf(const Cluster &cluster, WorkloadIndex workload);
ConnectionEnd endOf(const Cluster &cluster, NamespaceIndex ns);

/// Connections that rules of the policies name: from or to pods by selector or addresses by block. A rule for
/// every pod of a namespace names the namespace. A rule for any peer names the Internet; that it lets in the
/// cluster's pods too is said on the node. Whether anything may flow is not decided here.
std::vector<Connection> connectionsOf(const Reachability &reachability);

/// The edge of a design, related to the cluster; ends that the folder does not have, or that stand for
/// nothing yet, have neither pods nor addresses.
Connection connectionOf(const Reachability &reachability, const AllowedEdge &drawn, const ResolvedEdge &edge,
                        int designEdge);
/// The edges of the design, in order.
std::vector<Connection> connectionsOf(const Reachability &reachability, const Design &design);

/// The single workload pairs of a connection whose ends are namespaces.
std::vector<Connection> splitByWorkload(const Cluster &cluster, const Connection &connection);

} // namespace drawbridge::app
