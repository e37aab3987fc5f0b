// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace drawbridge {

/// The pods from first up to, not including, end.
struct PodRun {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    friend bool operator==(const PodRun &, const PodRun &) = default;
};

/// A set of pods, kept as sorted, disjoint, non-adjacent runs: pods are ordered by namespace and workload, so
/// most sets that selectors make are a few runs.
class PodRuns {
public:
    PodRuns() = default;
    PodRuns(std::uint32_t first, std::uint32_t end) { append(first, end); }

    /// Adds pods behind all that are in the set; first must not lie before the last run's end.
    void append(std::uint32_t first, std::uint32_t end);
    void append(std::uint32_t pod) { append(pod, pod + 1); }
    bool isEmpty() const { return m_runs.empty(); }
    bool contains(std::uint32_t pod) const;
    const std::vector<PodRun> &runs() const { return m_runs; }

    friend PodRuns operator|(const PodRuns &a, const PodRuns &b);
    friend PodRuns operator&(const PodRuns &a, const PodRuns &b);
    friend PodRuns operator-(const PodRuns &a, const PodRuns &b);
    friend bool operator==(const PodRuns &, const PodRuns &) = default;

private:
    std::vector<PodRun> m_runs;
};

/// Calls visit(pod) for each pod of the set, in order.
template <typename Visit> void forEachPod(const PodRuns &pods, Visit visit)
{
    for (const PodRun run : pods.runs()) {
        for (std::uint32_t pod = run.first; pod < run.end; ++pod)
            visit(pod);
    }
}

} // namespace drawbridge
