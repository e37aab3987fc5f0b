// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/outline_sides.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace drawbridge {

namespace {

constexpr double kFromNode = 8;
constexpr double kReach = 32;
constexpr double kEndless = std::numeric_limits<double>::infinity();

std::vector<FreeGap> gapsWithin(double first, double last, std::vector<ShutRange> shut)
{
    std::ranges::sort(shut, {}, &ShutRange::first);
    std::vector<FreeGap> gaps;
    for (const ShutRange &range : shut) {
        if (range.first >= last)
            break;
        if (range.first >= first)
            gaps.push_back({first, range.first});
        first = std::max(first, range.last);
    }
    if (first <= last)
        gaps.push_back({first, last});
    return gaps;
}

} // namespace

OutlineSides::OutlineSides(const std::vector<LayoutRect> &nodes, const std::vector<LayoutRect> &boxes,
                           bool areVertical)
{
    for (const LayoutRect &node : nodes)
        add(node, false, areVertical);
    for (const LayoutRect &box : boxes)
        add(box, true, areVertical);
    std::ranges::sort(m_sides, {}, &Side::at);
}

void OutlineSides::add(const LayoutRect &rect, bool isBox, bool areVertical)
{
    const double first = areVertical ? rect.y : rect.x;
    const double last = areVertical ? rect.bottom() : rect.right();
    m_sides.push_back({areVertical ? rect.x : rect.y, first, last, isBox ? Kind::Box : Kind::NodeBegin});
    m_sides.push_back(
        {areVertical ? rect.right() : rect.bottom(), first, last, isBox ? Kind::Box : Kind::NodeEnd});
}

void OutlineSides::addShut(double at, double first, double last, double beyond, double fromBox,
                           std::vector<ShutRange> &shut) const
{
    auto side = std::ranges::lower_bound(m_sides, at - kReach, {}, &Side::at);
    for (; side != m_sides.end() && side->at < at + kReach; ++side) {
        const double more = side->kind == Kind::Box ? 0 : beyond;
        if (side->last <= first - more || side->first >= last + more)
            continue;
        switch (side->kind) {
        case Kind::Box:
            shut.push_back({side->at - fromBox, side->at + fromBox, fromBox});
            break;
        case Kind::NodeBegin:
            if (side->at >= at)
                shut.push_back({side->at - kFromNode, kEndless, kFromNode});
            break;
        case Kind::NodeEnd:
            if (side->at <= at)
                shut.push_back({-kEndless, side->at + kFromNode, kFromNode});
            break;
        }
    }
}

FreeGaps freeGapsAt(double at, double reach, const std::vector<ShutRange> &shut)
{
    for (const double part : {1.0, 0.5, 0.1}) {
        std::vector<ShutRange> narrowed = shut;
        for (ShutRange &range : narrowed) {
            range.first += range.margin * (1 - part);
            range.last -= range.margin * (1 - part);
        }
        const std::vector<FreeGap> gaps = gapsWithin(at - reach, at + reach, std::move(narrowed));
        if (gaps.empty())
            continue;
        const auto gap = std::ranges::min_element(gaps, {}, [at](const FreeGap &each) {
            return std::max({0.0, each.first - at, at - each.last});
        });
        FreeGaps found {*gap, {}, {}};
        if (gap != gaps.begin())
            found.before = *std::prev(gap);
        if (std::next(gap) != gaps.end())
            found.behind = *std::next(gap);
        return found;
    }
    return {{at, at}, {}, {}};
}

} // namespace drawbridge
