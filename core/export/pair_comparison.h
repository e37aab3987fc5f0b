// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/traffic_delta.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace drawbridge {

/// Ordered pairs of different workloads, counted by verdict (accessOf): what is neither allowed nor unknown
/// is denied.
struct PairCounts {
    std::size_t pairs = 0;
    std::size_t allowedBefore = 0;
    std::size_t allowedAfter = 0;
    std::size_t unknownBefore = 0;
    std::size_t unknownAfter = 0;
    /// Was not allowed and is.
    std::size_t newlyAllowed = 0;
    /// Gains traffic, and was allowed before or is not allowed for certain afterwards.
    std::size_t widened = 0;
    /// Was allowed and is not any more.
    std::size_t newlyCut = 0;
    /// Loses traffic, and is still allowed or was not allowed for certain before.
    std::size_t narrowed = 0;
    /// Something was denied and is unknown, or was unknown and is allowed.
    std::size_t mayBeAllowed = 0;
    /// Something was allowed and is unknown, or was unknown and is denied.
    std::size_t mayBeCut = 0;

    PairCounts &operator+=(const PairCounts &other);
    PairCounts &operator-=(const PairCounts &other);
    friend bool operator==(const PairCounts &, const PairCounts &) = default;
};

/// Two workloads whose traffic differs between two worlds.
struct PairChange {
    WorkloadIndex from {};
    WorkloadIndex to {};
    TrafficDelta delta;
    bool wasAllowed = false;
    bool isAllowed = false;

    /// Whether the pair counts as newly allowed, widened, newly cut or narrowed.
    bool isNewlyAllowed() const { return !delta.newlyAllowed.isEmpty() && !wasAllowed && isAllowed; }
    bool isWidened() const { return !delta.newlyAllowed.isEmpty() && !isNewlyAllowed(); }
    bool isNewlyCut() const { return !delta.newlyCut.isEmpty() && wasAllowed && !isAllowed; }
    bool isNarrowed() const { return !delta.newlyCut.isEmpty() && !isNewlyCut(); }
    friend auto operator<=>(const PairChange &, const PairChange &) = default;
};

/// How many pairs with one workload are Unknown.
struct UnknownPairs {
    std::uint32_t asSource = 0;
    std::uint32_t asTarget = 0;
    friend bool operator==(const UnknownPairs &, const UnknownPairs &) = default;
};

/// Whether at least half of the pairs with so many others are, in one direction.
inline bool isMostlyUnknown(const UnknownPairs &pairs, std::size_t others)
{
    return others > 0 && 2 * std::size_t {std::max(pairs.asSource, pairs.asTarget)} >= others;
}

/// Two worlds of one cluster, held against each other workload by workload.
struct PairComparison {
    std::shared_ptr<const Reachability> before;
    std::shared_ptr<const Reachability> after;
    PairCounts counts;
    /// By workload.
    std::vector<UnknownPairs> unknownBefore;
    std::vector<UnknownPairs> unknownAfter;
    /// Sorted by the pair; never empty deltas.
    std::vector<PairChange> changes;
};

/// As many changes as are held in memory.
inline constexpr std::size_t kMostPairChanges = 2'250'000;

/// Compares every pair of workloads. `earlier`, if it has the same world before, makes that faster and
/// changes nothing else: pairs whose ends both worlds after treat alike are not looked at again. Nothing if
/// the stop was requested, or if more pairs change than kMostPairChanges.
std::optional<PairComparison> comparePairs(std::shared_ptr<const Reachability> before,
                                           std::shared_ptr<const Reachability> after,
                                           const PairComparison *earlier = nullptr,
                                           const std::stop_token &stop = {});

} // namespace drawbridge
