// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/pair_comparison.h"

#include <QString>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace drawbridge::app {

/// What may happen to a pair of workloads; several may at once.
enum class ChangeKind { NewlyAllowed, Widened, MayBeAllowed, NewlyCut, Narrowed, MayBeCut };

/// The most urgent first.
inline constexpr std::array kChangeKinds
    = {ChangeKind::NewlyAllowed, ChangeKind::Widened,  ChangeKind::MayBeAllowed,
       ChangeKind::NewlyCut,     ChangeKind::Narrowed, ChangeKind::MayBeCut};

bool isOfKind(const PairChange &change, ChangeKind kind);

/// How many pairs change in which way.
struct ChangeCounts {
    std::array<std::uint32_t, kChangeKinds.size()> ofKinds {};

    ChangeCounts() = default;
    explicit ChangeCounts(const PairCounts &counts);

    std::uint32_t of(ChangeKind kind) const { return ofKinds[static_cast<std::size_t>(kind)]; }
    /// Newly allowed and widened.
    std::size_t gains() const;
    /// Newly cut and narrowed.
    std::size_t losses() const;
    std::size_t doubts() const;

    void add(const PairChange &change);
    ChangeCounts &operator+=(const ChangeCounts &other);
};

/// How many pairs change in one way, with its sign: "+2" newly allowed, "↑3" widened, "−62" newly cut, "↓4"
/// narrowed, "?1" not known, whichever way it may be.
struct SignedCount {
    ChangeKind kind = ChangeKind::NewlyAllowed;
    QString text;
};

/// Those that are not zero.
std::vector<SignedCount> signedCounts(const ChangeCounts &counts);

/// The same as one text: "+2 ↑3 −62 ↓4 ?1".
QString signedText(const ChangeCounts &counts);

/// The place of each workload's namespace among those of the cluster.
std::vector<std::uint32_t> namespacesOfWorkloads(const Cluster &cluster);

} // namespace drawbridge::app
