// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/policy_change.h"
#include "reachability/reachability.h"

#include <memory>
#include <vector>

namespace drawbridge {

/// Finds out how little has to be edited for a denied connection to be allowed. Every answer was tried: with
/// the edit the end allows the traffic for certain. The reachability must outlive it.
class SmallestChange {
public:
    explicit SmallestChange(const Reachability &reachability);
    ~SmallestChange();

    /// One edit for each end that denies the traffic: the one that opens the fewest other pairs. Nothing
    /// where an end is not certain, where policies are not the reason, or where no stable labels tell a
    /// workload from others.
    std::vector<PolicyChange> find(const WantedEnd &from, const WantedEnd &to, const TrafficSet &wanted);

private:
    class Search;
    std::unique_ptr<Search> m_search;
};

} // namespace drawbridge
