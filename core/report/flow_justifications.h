// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/flow_register.h"
#include "report/workload_flows.h"
#include "synthesis/design_resolution.h"

#include <cstdint>
#include <map>
#include <vector>

namespace drawbridge {

/// What the edges of a design say about connections that are allowed. Equal answers have equal numbers; 0 is
/// nothing.
class FlowJustifications {
public:
    using Number = std::uint32_t;

    /// Without a design there is nothing to say. All must outlive this.
    FlowJustifications(const Cluster &cluster, const EnforcementProfile &profile, const Design *design);

    /// Those of edges that ask for some of the traffic; edges of which nothing was written are none.
    Number between(WorkloadIndex from, WorkloadIndex to, const TrafficSet &traffic);
    Number withAddresses(WorkloadIndex workload, Direction direction, const AddressSet &addresses,
                         const TrafficSet &traffic);
    const std::vector<FlowJustification> &operator[](Number number) const { return *m_lists[number]; }

private:
    /// Places of edges, sorted, by workload.
    using Edges = std::vector<std::vector<std::uint32_t>>;

    /// An edge that asks for some of a connection, and for how much of it.
    struct Asking {
        std::uint32_t edge;
        bool isForAllTraffic;
        bool isForAllAddresses;
        friend auto operator<=>(const Asking &, const Asking &) = default;
    };

    bool saysSomething(std::uint32_t edge) const;
    std::string covered(const Asking &asking) const;
    void enter(const ResolvedEnd &end, std::uint32_t edge, Edges &edges) const;
    /// The traffic that all pods of the destination take, and that some do.
    TrafficBounds askedFor(const ResolvedEdge &edge, WorkloadIndex destination) const;
    Number numberOf(const std::vector<Asking> &edges);

    const Cluster &m_cluster;
    const Design *m_design;
    ResolvedDesign m_resolved;
    Edges m_leaving;
    Edges m_entering;
    std::map<std::vector<Asking>, Number> m_known;
    std::map<std::vector<FlowJustification>, Number> m_numbers;
    std::vector<const std::vector<FlowJustification> *> m_lists;
};

} // namespace drawbridge
