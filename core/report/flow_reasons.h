// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/verdict.h"
#include "report/pod_sorts.h"
#include "report/report_citation.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace drawbridge {

/// Why either end of a connection lets it through. Equal reasons have equal numbers. Where NetworkPolicies
/// alone bind an end and nothing about it is in doubt, the rules are looked up; else the evaluator is asked.
class FlowReasons {
public:
    struct Reason {
        EndCitation egress;
        EndCitation ingress;
        friend auto operator<=>(const Reason &, const Reason &) = default;
    };
    using Number = std::uint32_t;

    /// Both must outlive this.
    FlowReasons(const Reachability &reachability, const PodSorts &sorts);

    /// Why some of the traffic is, or may be, allowed between two sorts; they must have a pair of pods.
    Number between(std::size_t from, std::size_t to, const TrafficSet &traffic);
    /// The same for a sort's pod and another one like it, which need not exist. Nothing where it cannot be
    /// told.
    std::optional<Number> betweenReplicas(std::size_t sort, const TrafficSet &traffic);
    /// The same with an address outside the cluster, in the direction seen from the sort.
    Number withAddress(std::size_t sort, Direction direction, const IpAddress &address,
                       const TrafficSet &traffic);
    const Reason &operator[](Number number) const { return *m_reasons[number]; }

private:
    /// One end with what it talks to.
    struct End {
        std::size_t sort = 0;
        Direction direction = Direction::Ingress;
        FlowEnd other;
        /// The pod that the traffic goes to; nothing for an address.
        std::optional<PodIndex> destination;
    };

    /// What was looked up about one end.
    struct Looked {
        EndCause cause = EndCause::NotIsolated;
        std::vector<RuleReference> rules;
        friend auto operator<=>(const Looked &, const Looked &) = default;
    };
    bool isPlain(std::size_t sort, Direction direction) const;
    std::optional<Looked> looked(const End &end, const TrafficSet &traffic) const;
    EndCitation citationOf(const Looked &end) const;
    Number numberOf(Looked egress, Looked ingress);
    Reason explained(const FlowEnd &from, const FlowEnd &to, const TrafficSet &traffic) const;
    RuleCitation cite(const RuleReference &reference) const;
    Number numberOf(Reason reason);

    const Reachability &m_reachability;
    const PodSorts &m_sorts;
    /// By sort: whether policies that are not modelled may bind it; and by direction, whether it is plain.
    std::vector<bool> m_isOpaque;
    std::array<std::vector<bool>, 2> m_isPlain;
    std::map<std::pair<Looked, Looked>, Number> m_lookedUp;
    std::map<Reason, Number> m_known;
    std::vector<const Reason *> m_reasons;
};

} // namespace drawbridge
