// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/end_rows.h"

namespace drawbridge {

std::uint32_t TrafficNumbers::numberOf(const TrafficBounds &bounds)
{
    const auto [place, isNew] = m_numbers.try_emplace(bounds, static_cast<std::uint32_t>(m_bounds.size()));
    if (isNew)
        m_bounds.push_back(&place->first);
    return place->second;
}

EndRow::EndRow(const std::vector<EndRun> &source, TrafficNumbers &numbers)
{
    for (const EndRun &run : source) {
        const std::uint32_t traffic = numbers.numberOf(run.bounds);
        if (runs.empty() || runs.back().traffic != traffic)
            runs.push_back({static_cast<std::uint32_t>(run.first), traffic});
    }
}

} // namespace drawbridge
