// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/lazy.h"
#include "reachability/compiled_policy.h"
#include "reachability/matching.h"
#include "reachability/verdict.h"

#include <memory>
#include <span>
#include <vector>

namespace drawbridge {

/// One policy of a profile: whether it binds the profile's pods for certain, or may do so.
struct ProfileEntry {
    std::shared_ptr<const CompiledPolicy> policy;
    bool isSure = false;
};

/// What pods have in common that the same policies select for one direction: one row that says, for every
/// other pod, what this end allows. The row is run-length encoded, and made when it is first asked for.
class SubjectProfile {
public:
    /// isOpaque: policies that are not modelled may bind the pods. podPorts: those of the subject, where
    /// named ports of ingress rules resolve. pod: one of those that share the profile; the same rules apply
    /// to all of them.
    SubjectProfile(std::shared_ptr<const PodLookup> lookup, Direction direction,
                   std::vector<ProfileEntry> entries, bool isOpaque,
                   const std::vector<ContainerPort> &podPorts, std::uint32_t pod);
    /// The same profile with some of its policies compiled anew; they bind the same pods as before.
    SubjectProfile(const SubjectProfile &before, std::shared_ptr<const PodLookup> lookup,
                   std::vector<ProfileEntry> entries);

    const std::vector<ProfileEntry> &entries() const { return m_entries; }
    bool isOpaque() const { return m_isOpaque; }
    /// Whether a policy that binds the pods for certain isolates them; whether one that may bind them would.
    bool isIsolated() const;
    bool mayBeIsolated() const;
    /// What this end allows with another pod. The reference lives as long as the profile.
    const TrafficBounds &withPod(std::uint32_t other) const { return row().outcomes[outcomeOf(other)]; }
    /// Pods with the same number are treated alike.
    std::uint32_t outcomeOf(std::uint32_t other) const;
    /// Whether all pods from first up to, not including, end are treated alike.
    bool isAlikeFor(std::uint32_t first, std::uint32_t end) const;
    /// Whether this end certainly allows everything with every other pod.
    bool allowsAllPods() const;
    TrafficBounds withAddress(const IpAddress &address) const;
    /// What rules of Cilium deny to another pod, or may deny; for a profile of ingress.
    TrafficSet deniedByCilium(std::uint32_t other) const;
    /// Whether a rule means some addresses and not others.
    bool tellsAddressesApart() const;
    /// Calls visit(first, bounds) for each run of pods that are treated alike, in order.
    template <typename Visit> void forEachRun(Visit visit) const
    {
        for (const Segment &segment : row().segments)
            visit(segment.first, row().outcomes[segment.outcome]);
    }
    /// Makes the row, if nobody has asked for it yet.
    void complete() const { row(); }

private:
    struct Segment {
        std::uint32_t first;
        std::uint32_t outcome;
    };
    struct Row {
        /// Rule by rule over all entries: whether the rule applies to the pods at all.
        std::vector<Match> applies;
        std::vector<Segment> segments;
        std::vector<TrafficBounds> outcomes;
    };
    class RowBuilder;

    const Row &row() const;
    Row makeRow() const;

    /// The bounds where `matched` tells, rule by rule over all entries, whether the rule matches the other
    /// end.
    TrafficBounds bounds(std::span<const Match> matched, std::span<const Match> applies,
                         const std::vector<ContainerPort> *ports) const;
    bool hasNamedPorts() const;

    Direction m_direction;
    std::vector<ProfileEntry> m_entries;
    bool m_isOpaque;
    std::vector<ContainerPort> m_podPorts;
    std::uint32_t m_pod;
    /// Let go when the row is made.
    mutable std::shared_ptr<const PodLookup> m_lookup;
    Lazy<Row> m_row;
};

} // namespace drawbridge
