// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "net/traffic_set.h"
#include "report/report_citation.h"
#include "report/report_scope.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace drawbridge {

/// What the user wrote about an edge of the design that asks for a connection, or for some of its traffic.
/// One of the three texts is not empty.
struct FlowJustification {
    std::string reason;
    std::string owner;
    /// ISO 8601 date, or empty.
    std::string reviewBy;
    /// What the edge asks for where that is less than the connection: "TCP 8080", "0.0.0.0/0, TCP 8080".
    std::string covers {};
    SourcePosition where {};
    friend auto operator<=>(const FlowJustification &, const FlowJustification &) = default;
};

/// Connections that are allowed for the same reasons, or of which it is unknown for the same reasons whether
/// they are.
struct RegisteredFlow {
    /// "shop/cart[Deployment]"; "shop/*" for all workloads of a namespace, "*" for all of the cluster;
    /// addresses as blocks. A single pod and itself are no connection: "shop/*" to "shop/cart" speaks of
    /// replicas of cart to come.
    std::vector<std::string> sources;
    std::vector<std::string> destinations;
    /// Certainly allowed to at least one pair of their pods.
    TrafficSet allowed;
    /// Perhaps allowed to some.
    TrafficSet unknown;
    /// The part of allowed that is not allowed to all of their pods.
    TrafficSet partial;
    EndCitation egress;
    EndCitation ingress;
    std::vector<FlowJustification> justifications;
};

/// Pairs of ends, counted by what they may exchange.
struct FlowCount {
    std::uint64_t pairs = 0;
    /// Something is certainly allowed between some of their pods.
    std::uint64_t allowed = 0;
    /// Something may be allowed, which is not known; beside what is certain or without it.
    std::uint64_t unknown = 0;
    friend bool operator==(const FlowCount &, const FlowCount &) = default;
};

/// All connections of a scope that are allowed or unknown. The flows are sorted by sources and destinations.
struct FlowRegister {
    std::vector<RegisteredFlow> flows;
    /// Of workloads; one with itself counts if it has several pods.
    FlowCount inside;
    /// Of a workload and all addresses outside the cluster, once for each direction.
    FlowCount outside;
};

class FlowJustifications;
class WorkloadFlows;

/// Those that touch the scope. Nothing if the stop was requested. Progress is in workloads.
std::optional<FlowRegister> flowRegister(WorkloadFlows &flows, FlowJustifications &justifications,
                                         const ReportScope &scope = {}, const std::stop_token &stop = {},
                                         const Progress &progress = {});

} // namespace drawbridge
