// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <string>

namespace drawbridge {

/// A tier of policies. Tiers are read in order; of those of equal order the names decide.
struct TierPlace {
    double order = 0;
    std::string name;
    friend auto operator<=>(const TierPlace &, const TierPlace &) = default;
};

/// The tiers that every cluster has, as Calico orders them: those of ClusterNetworkPolicy, around the one of
/// NetworkPolicy.
inline const TierPlace kAdminTier {1000, "kube-admin"};
inline const TierPlace kDefaultTier {1'000'000, "default"};
inline const TierPlace kBaselineTier {10'000'000, "kube-baseline"};

/// Where every NetworkPolicy stands in the default tier.
inline constexpr double kNetworkPolicyOrder = 1000;

/// Where the rules of a policy stand in the order of evaluation: lower first. In which order policies of
/// equal places come is not specified.
struct PolicyPlace {
    TierPlace tier = kDefaultTier;
    double order = kNetworkPolicyOrder;
    /// Orders policies of equal order, for dialects that say how.
    std::string tieBreak;
    friend auto operator<=>(const PolicyPlace &, const PolicyPlace &) = default;
};

} // namespace drawbridge
