// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/reachability.h"

#include <algorithm>
#include <map>
#include <vector>

namespace drawbridge {

/// Numbers for traffic: equal bounds have equal numbers, and 0 is nothing at all.
class TrafficNumbers {
public:
    std::uint32_t numberOf(const TrafficBounds &bounds);
    const TrafficBounds &operator[](std::uint32_t number) const { return *m_bounds[number]; }

private:
    std::map<TrafficBounds, std::uint32_t> m_numbers {{TrafficBounds {}, 0}};
    std::vector<const TrafficBounds *> m_bounds {&m_numbers.begin()->first};
};

/// What one end allows with each pod, as numbers: the same from one run's first pod up to the next one's.
struct EndRow {
    struct Run {
        std::uint32_t first = 0;
        std::uint32_t traffic = 0;
    };
    std::vector<Run> runs;

    EndRow() = default;
    EndRow(const std::vector<EndRun> &source, TrafficNumbers &numbers);
    std::uint32_t with(std::uint32_t pod) const
    {
        return std::prev(std::ranges::upper_bound(runs, pod, {}, &Run::first))->traffic;
    }
};

} // namespace drawbridge
