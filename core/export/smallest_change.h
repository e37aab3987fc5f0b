// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/policy_change.h"
#include "reachability/reachability.h"

#include <memory>

namespace drawbridge {

/// Finds out how little has to be edited for a denied connection to be allowed. Every answer was tried: with
/// the edits both ends allow the traffic for certain. The reachability must outlive it.
class SmallestChange {
public:
    explicit SmallestChange(const Reachability &reachability);
    ~SmallestChange();

    /// For each end that denies the traffic the one edit that opens the fewest other pairs; where no addition
    /// helps, the rules that have to leave the connection out, and what is needed besides.
    ChangeAnswer find(const WantedEnd &from, const WantedEnd &to, const TrafficSet &wanted);

private:
    class Search;
    std::unique_ptr<Search> m_search;
};

} // namespace drawbridge
