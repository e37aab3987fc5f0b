// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "k8s/exposure.h"
#include "reachability/reachability.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace drawbridge {

/// One line of a list: who may reach whom, on what. Ends are written as "shop/cart[Deployment]",
/// "10.0.0.0-10.255.255.255[External]" or "{ingress-controller}".
struct Connection {
    std::string source;
    std::string destination;
    TrafficSet traffic;
    friend auto operator<=>(const Connection &, const Connection &) = default;
};

/// One port of one protocol.
struct PortFocus {
    Protocol protocol = Protocol::Tcp;
    std::uint16_t port = 0;
};

/// "TCP 8080"
std::string toString(const PortFocus &focus);

/// All connections of a cluster between workloads, address ranges and ingress controllers.
struct ConnectionList {
    /// What is certainly allowed for at least one pair of pods; sorted by source and destination.
    std::vector<Connection> connections;
    /// What may be allowed and what may be denied; never part of connections. Sorted alike.
    std::vector<Connection> unknown;
    /// The part of connections that holds for some of the pods of the two workloads, and is denied to others.
    std::vector<Connection> partial;
    /// Workloads that an Ingress or a Route leads to, and that policies close to ingress controllers.
    std::vector<WorkloadId> blockedExposures;
    /// Every workload of the cluster that the list is about, with and without connections.
    std::vector<WorkloadId> workloads;
    /// The list tells who may connect on this one port; then no line repeats the port.
    std::optional<PortFocus> focusedOn;
};

struct ConnectionListOptions {
    /// Only connections that begin or end at one of these.
    std::optional<std::vector<WorkloadIndex>> focus;
    /// Only connections that enter (Ingress) or leave (Egress) a workload in focus.
    std::optional<Direction> direction;
    /// Only connections on this port.
    std::optional<PortFocus> port;

    bool isInFocus(WorkloadIndex workload) const
    {
        return !focus || std::ranges::find(*focus, workload) != focus->end();
    }
};

/// Lists what is allowed. Address ranges are cut by the ip blocks of ingress rules for sources, and of egress
/// rules for destinations; IPv6 ranges are listed only if a policy names an IPv6 block.
ConnectionList listConnections(const Reachability &reachability, const std::vector<Exposure> &exposures,
                               const ConnectionListOptions &options = {});

enum class ConnectionListFormat { Text, Csv, Json, Markdown, Dot };

/// Byte for byte what netpol-analyzer prints for the same connections (dot apart), so that scripts which read
/// its output read this one.
std::string format(const ConnectionList &list, ConnectionListFormat format);

/// The connections as an array of JSON objects, which stand indented by so many spaces.
std::string jsonRows(const ConnectionList &list, std::size_t indent);

} // namespace drawbridge
