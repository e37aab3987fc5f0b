// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "k8s/network_policy.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace drawbridge {

/// The names that every namespace's export may hold; what is named after workloads keeps clear of them.
inline constexpr std::string_view kDefaultDenyName = "default-deny";
inline constexpr std::string_view kAllowDnsName = "allow-dns";
inline constexpr std::string_view kAllowDnsQueriesName = "allow-dns-queries";
inline constexpr std::string_view kAllowSameNamespaceName = "allow-same-namespace";

/// Gives out names of policies in one namespace: valid for the API server (DNS-1123 subdomain), never twice,
/// never one of a kept policy.
class PolicyNames {
public:
    PolicyNames(const std::string &namespaceName, const std::vector<NetworkPolicy> &kept);

    /// The wished name made valid, with a number where it is taken.
    std::string claim(std::string_view wished);

private:
    std::set<std::string> m_taken;
};

/// "cart", or "cart-job" where another kind has the name too.
std::string shortName(const Cluster &cluster, WorkloadIndex workload);

} // namespace drawbridge
