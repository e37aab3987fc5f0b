// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/edge_endpoint.h"
#include "diagnostics/source_position.h"
#include "k8s/service.h"
#include "net/protocol.h"
#include "tree/node.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace drawbridge {

/// Fields of the file that this version does not know, kept on save.
using UnknownFields = std::vector<Node::Member>;

/// Where something stands in the design file, if it came from one. It is no part of the value: any two
/// compare equal.
struct FilePlace {
    SourcePosition where;
    friend constexpr bool operator==(const FilePlace &, const FilePlace &) { return true; }
    friend constexpr std::strong_ordering operator<=>(const FilePlace &, const FilePlace &)
    {
        return std::strong_ordering::equal;
    }
};

/// One line of an edge's traffic: a protocol, and a port, a named port, a range, or every port.
struct EdgeTraffic {
    Protocol protocol = Protocol::Tcp;
    std::optional<PortReference> port;
    std::optional<std::uint16_t> endPort;
    friend auto operator<=>(const EdgeTraffic &, const EdgeTraffic &) = default;
};

/// A connection that is wanted.
struct AllowedEdge {
    EdgeEndpoint from;
    EdgeEndpoint to;
    /// Empty means everything.
    std::vector<EdgeTraffic> traffic;
    std::string reason;
    std::string owner;
    /// ISO 8601 date, or empty.
    std::string reviewBy;
    UnknownFields unknownFields {};
    FilePlace place {};
    friend auto operator<=>(const AllowedEdge &, const AllowedEdge &) = default;
};

bool haveSameEnds(const AllowedEdge &a, const AllowedEdge &b);
/// Equal exceptions in any order are the same end.
EdgeEndpoint normalized(EdgeEndpoint end);
/// The edge as a design holds it: exceptions of blocks and traffic in order, none twice.
AllowedEdge normalized(AllowedEdge edge);
/// The traffic of both; what the edge leaves empty (reason, owner, review date, fields) is the other one's.
void widen(AllowedEdge &edge, const AllowedEdge &by);

} // namespace drawbridge
