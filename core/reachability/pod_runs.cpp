// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/pod_runs.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// The first run that ends behind the pod; runs of the larger set are skipped in big steps this way.
auto firstRunBehind(const std::vector<PodRun> &runs, std::uint32_t pod)
{
    return std::ranges::upper_bound(runs, pod, {}, &PodRun::end);
}

} // namespace

void PodRuns::append(std::uint32_t first, std::uint32_t end)
{
    if (first >= end)
        return;
    if (!m_runs.empty() && m_runs.back().end >= first)
        m_runs.back().end = std::max(m_runs.back().end, end);
    else
        m_runs.push_back({first, end});
}

bool PodRuns::contains(std::uint32_t pod) const
{
    const auto run = firstRunBehind(m_runs, pod);
    return run != m_runs.end() && run->first <= pod;
}

PodRuns operator|(const PodRuns &a, const PodRuns &b)
{
    if (a.isEmpty())
        return b;
    PodRuns result;
    result.m_runs.reserve(a.m_runs.size() + b.m_runs.size());
    auto i = a.m_runs.begin();
    auto j = b.m_runs.begin();
    while (i != a.m_runs.end() || j != b.m_runs.end()) {
        const bool takeA = j == b.m_runs.end() || (i != a.m_runs.end() && i->first < j->first);
        const PodRun run = takeA ? *i++ : *j++;
        result.append(run.first, run.end);
    }
    return result;
}

PodRuns operator&(const PodRuns &a, const PodRuns &b)
{
    const PodRuns &small = a.m_runs.size() <= b.m_runs.size() ? a : b;
    const PodRuns &large = &small == &a ? b : a;
    PodRuns result;
    for (const PodRun run : small.m_runs) {
        for (auto other = firstRunBehind(large.m_runs, run.first);
             other != large.m_runs.end() && other->first < run.end; ++other)
            result.append(std::max(run.first, other->first), std::min(run.end, other->end));
    }
    return result;
}

PodRuns operator-(const PodRuns &a, const PodRuns &b)
{
    PodRuns result;
    for (const PodRun run : a.m_runs) {
        std::uint32_t first = run.first;
        for (auto cut = firstRunBehind(b.m_runs, run.first); cut != b.m_runs.end() && cut->first < run.end;
             ++cut) {
            result.append(first, std::min(run.end, cut->first));
            first = std::max(first, cut->end);
        }
        result.append(std::min(first, run.end), run.end);
    }
    return result;
}

} // namespace drawbridge
