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

    /// The edges that ask for some of the traffic.
    Number between(WorkloadIndex from, WorkloadIndex to, const TrafficSet &traffic);
    Number withAddresses(WorkloadIndex workload, Direction direction, const AddressSet &addresses,
                         const TrafficSet &traffic);
    const std::vector<FlowJustification> &operator[](Number number) const { return *m_lists[number]; }

private:
    /// Places of edges, sorted, by workload.
    using Edges = std::vector<std::vector<std::uint32_t>>;

    void enter(const ResolvedEnd &end, std::uint32_t edge, Edges &edges) const;
    bool asksFor(const ResolvedEdge &edge, WorkloadIndex destination, const TrafficSet &traffic) const;
    Number numberOf(const std::vector<std::uint32_t> &edges);

    const Cluster &m_cluster;
    const Design *m_design;
    ResolvedDesign m_resolved;
    Edges m_leaving;
    Edges m_entering;
    std::map<std::vector<std::uint32_t>, Number> m_known;
    std::map<std::vector<FlowJustification>, Number> m_numbers;
    std::vector<const std::vector<FlowJustification> *> m_lists;
};

} // namespace drawbridge
