// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "net/port_set.h"

#include <algorithm>
#include <fmt/format.h>

namespace drawbridge {

namespace {

void append(std::vector<PortRange> &ranges, PortRange range)
{
    if (!ranges.empty() && range.first <= ranges.back().last + 1)
        ranges.back().last = std::max(ranges.back().last, range.last);
    else
        ranges.push_back(range);
}

PortRange rangeOf(int first, int last)
{
    return {static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last)};
}

} // namespace

PortSet::PortSet(std::initializer_list<PortRange> ranges)
{
    for (const PortRange range : ranges)
        insert(range);
}

bool PortSet::contains(std::uint16_t port) const
{
    const auto after = std::ranges::upper_bound(m_ranges, port, {}, &PortRange::first);
    return after != m_ranges.begin() && std::prev(after)->last >= port;
}

void PortSet::insert(PortRange range)
{
    if (m_ranges.empty() || range.first > m_ranges.back().last + 1) {
        m_ranges.push_back(range);
        return;
    }
    PortSet one;
    one.m_ranges = {range};
    *this = *this | one;
}

std::uint32_t PortSet::count() const
{
    std::uint32_t total = 0;
    for (const PortRange range : m_ranges)
        total += static_cast<std::uint32_t>(range.last - range.first) + 1;
    return total;
}

PortSet operator|(const PortSet &a, const PortSet &b)
{
    if (a.isEmpty() || b.isEmpty())
        return a.isEmpty() ? b : a;
    std::vector<PortRange> merged;
    merged.reserve(a.m_ranges.size() + b.m_ranges.size());
    std::ranges::merge(a.m_ranges, b.m_ranges, std::back_inserter(merged));
    PortSet result;
    for (const PortRange range : merged)
        append(result.m_ranges, range);
    return result;
}

PortSet operator&(const PortSet &a, const PortSet &b)
{
    PortSet result;
    auto i = a.m_ranges.begin();
    auto j = b.m_ranges.begin();
    while (i != a.m_ranges.end() && j != b.m_ranges.end()) {
        const int first = std::max(i->first, j->first);
        const int last = std::min(i->last, j->last);
        if (first <= last)
            result.m_ranges.push_back(rangeOf(first, last));
        (i->last < j->last) ? ++i : ++j;
    }
    return result;
}

PortSet operator-(const PortSet &a, const PortSet &b)
{
    PortSet result;
    for (const PortRange range : a.m_ranges) {
        int first = range.first;
        for (const PortRange cut : b.m_ranges) {
            if (cut.last < first)
                continue;
            if (cut.first > range.last)
                break;
            if (first < cut.first)
                result.m_ranges.push_back(rangeOf(first, cut.first - 1));
            first = cut.last + 1;
        }
        if (first <= range.last)
            result.m_ranges.push_back(rangeOf(first, range.last));
    }
    return result;
}

std::string toString(const PortSet &ports)
{
    std::string text;
    for (const PortRange range : ports.ranges()) {
        if (!text.empty())
            text += ',';
        text += range.first == range.last ? fmt::format("{}", range.first)
                                          : fmt::format("{}-{}", range.first, range.last);
    }
    return text;
}

} // namespace drawbridge
