// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/pair_traffic.h"
#include "report/pod_sorts.h"
#include "synthesis/end_rows.h"

#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace drawbridge {

/// Neighbours among Reachability::externalAtoms(), from this place up to where the next run begins, with
/// which pods may exchange the same.
struct AddressRun {
    std::size_t first = 0;
    TrafficBounds bounds;
};
struct WorkloadAddressRun {
    std::size_t first = 0;
    /// Over the pods of the workload.
    PairTraffic traffic;
};

/// What workloads may exchange, for many pairs of them: what either end allows is looked up once for each
/// sort of pods, and what both allow once for each two that differ. Same answers as Reachability. Remembers
/// what it was asked, so one thread at a time.
class WorkloadFlows {
public:
    /// Equal traffic has equal numbers; 0 is nothing at all.
    using Number = std::uint32_t;

    /// The world must outlive this.
    explicit WorkloadFlows(const Reachability &reachability);

    const Reachability &reachability() const { return m_reachability; }
    const Cluster &cluster() const { return m_reachability.cluster(); }
    const PodSorts &sorts() const { return m_sorts; }

    /// False for workloads without two different pods that take part.
    bool isPair(WorkloadIndex from, WorkloadIndex to) const
    {
        return m_sorts.podsOf(from) > 0 && m_sorts.podsOf(to) > (from == to ? 1 : 0);
    }
    /// Over all pairs of their pods.
    Number between(WorkloadIndex from, WorkloadIndex to);
    const PairTraffic &operator[](Number number) const { return *m_pairs[number]; }
    /// Null for a pod and itself.
    const TrafficBounds *betweenSorts(std::size_t from, std::size_t to);
    /// What the sort's pod and another one like it might, if there were one.
    const TrafficBounds &betweenReplicas(std::size_t sort) { return m_numbers[numberOfBoth(sort, sort)]; }
    /// What a sort may exchange with addresses outside the cluster, in the direction seen from it, in order.
    const std::vector<AddressRun> &withAddresses(std::size_t sort, Direction direction);
    /// The same for a workload.
    std::vector<WorkloadAddressRun> withAddresses(WorkloadIndex workload, Direction direction);

private:
    std::uint32_t numberOfBoth(std::size_t from, std::size_t to);
    Number numberOf(PairTraffic traffic);

    const Reachability &m_reachability;
    PodSorts m_sorts;
    TrafficNumbers m_numbers;
    /// By sort.
    std::vector<EndRow> m_egress;
    std::vector<EndRow> m_ingress;
    /// What two numbers have in common, as a number.
    std::unordered_map<std::uint64_t, std::uint32_t> m_common;
    /// From the number of a sort's bounds to that of a workload's.
    std::unordered_map<std::uint32_t, Number> m_single;
    std::map<PairTraffic, Number> m_known;
    std::vector<const PairTraffic *> m_pairs;
    /// By direction and class of PodSorts.
    std::map<std::pair<Direction, std::uint32_t>, std::vector<AddressRun>> m_addresses;
};

} // namespace drawbridge
