// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/address_set.h"
#include "policy/policy_model.h"
#include "reachability/pod_lookup.h"

#include <cstdint>
#include <span>

namespace drawbridge {

/// A number of ends or pairs; what is too large to count is the largest number.
inline constexpr std::uint64_t kCountless = ~std::uint64_t {0};

std::uint64_t addressCount(const AddressSet &addresses);

/// Which pods a policy selects, and which ends one of its rules matches, as numbers.
struct PairCount {
    std::uint64_t subjects = 0;
    std::uint64_t others = 0;

    /// How many pairs there are besides the given ones.
    std::uint64_t without(std::uint64_t knownSubjects, std::uint64_t knownOthers) const;
};

/// Pods that may match count as well, and so do pods at the addresses of ip blocks, and the labelled
/// addresses.
PairCount pairCount(const PodLookup &lookup, const Policy &policy, const PolicyRule &rule,
                    std::span<const LabelledAddresses> sets);

} // namespace drawbridge
