// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/traffic_set.h"
#include "report/report_citation.h"

#include <cstdint>
#include <string>
#include <vector>

namespace drawbridge {

/// An edge of the design that asks for a connection, with what the user wrote about it.
struct FlowJustification {
    std::string reason;
    std::string owner;
    /// ISO 8601 date, or empty.
    std::string reviewBy;
    SourcePosition where;
    friend auto operator<=>(const FlowJustification &, const FlowJustification &) = default;
};

/// Connections that are allowed for the same reasons, or of which it is unknown for the same reasons whether
/// they are.
struct RegisteredFlow {
    /// "shop/cart[Deployment]"; "shop/*" for all workloads of a namespace, "*" for all; addresses as blocks.
    std::vector<std::string> sources;
    std::vector<std::string> destinations;
    /// Certainly allowed to at least one pair of their pods.
    TrafficSet allowed;
    /// Allowed or denied, which is not known.
    TrafficSet unknown;
    /// What of it is allowed to some of the pods only.
    TrafficSet partial;
    EndCitation egress;
    EndCitation ingress;
    std::vector<FlowJustification> justifications;
};

/// All connections that are allowed or unknown, sorted by sources and destinations.
struct FlowRegister {
    std::vector<RegisteredFlow> flows;
    /// Pairs of workloads, and of a workload and addresses, that the flows stand for.
    std::uint64_t pairs = 0;
    /// Pairs of which something is certainly allowed, and others of which something is unknown.
    std::uint64_t allowedPairs = 0;
    std::uint64_t unknownPairs = 0;
};

} // namespace drawbridge
