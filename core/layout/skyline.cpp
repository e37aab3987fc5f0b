// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/skyline.h"

#include <algorithm>

namespace drawbridge {

Skyline::Skyline(double height)
    : m_height(height)
    , m_steps({{0, 0}})
{
}

double Skyline::reachAt(std::size_t step, double height) const
{
    const double bottom = m_steps[step].y + height;
    double reach = 0;
    for (; step < m_steps.size() && m_steps[step].y < bottom; ++step)
        reach = std::max(reach, m_steps[step].x);
    return reach;
}

LayoutPoint Skyline::place(double width, double height)
{
    std::size_t best = 0;
    double x = reachAt(0, height);
    for (std::size_t step = 1; step < m_steps.size() && m_steps[step].y + height <= m_height; ++step) {
        const double reach = reachAt(step, height);
        if (reach < x) {
            x = reach;
            best = step;
        }
    }
    const double y = m_steps[best].y;
    std::size_t behind = best;
    while (behind < m_steps.size() && m_steps[behind].y < y + height)
        ++behind;
    const double next = behind < m_steps.size() ? m_steps[behind].y : m_height;
    const double before = m_steps[behind - 1].x;
    const auto first = m_steps.begin() + static_cast<std::ptrdiff_t>(best);
    const auto at = m_steps.erase(first, m_steps.begin() + static_cast<std::ptrdiff_t>(behind));
    const auto set = m_steps.insert(at, {y, x + width});
    if (y + height < next)
        m_steps.insert(set + 1, {y + height, before});
    return {x, y};
}

} // namespace drawbridge
