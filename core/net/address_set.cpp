// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "net/address_set.h"

#include <algorithm>
#include <fmt/format.h>

namespace drawbridge {

namespace {

bool touches(const AddressRange &earlier, const AddressRange &later)
{
    if (earlier.first.family() != later.first.family())
        return false;
    return later.first <= earlier.last
        || (earlier.last != IpAddress::last(earlier.last.family()) && earlier.last.next() == later.first);
}

void append(std::vector<AddressRange> &ranges, const AddressRange &range)
{
    if (!ranges.empty() && touches(ranges.back(), range))
        ranges.back().last = std::max(ranges.back().last, range.last);
    else
        ranges.push_back(range);
}

/// The largest block that starts at range.first and fits into the range.
Cidr largestBlockAtStart(const AddressRange &range)
{
    Cidr best = Cidr::of(range.first);
    for (int length = best.prefixLength() - 1; length >= 0; --length) {
        const auto wider = Cidr::parse(fmt::format("{}/{}", toString(range.first), length));
        if (wider->first() != range.first || wider->last() > range.last)
            break;
        best = *wider;
    }
    return best;
}

} // namespace

std::string toString(const AddressRange &range)
{
    const Cidr block = largestBlockAtStart(range);
    if (block.last() == range.last)
        return toString(block);
    return fmt::format("{}-{}", toString(range.first), toString(range.last));
}

AddressSet::AddressSet(const Cidr &cidr)
    : m_ranges {{cidr.first(), cidr.last()}}
{
}

AddressSet::AddressSet(const AddressRange &range)
    : m_ranges {range}
{
}

AddressSet AddressSet::all()
{
    AddressSet set;
    for (const IpFamily family : {IpFamily::V4, IpFamily::V6})
        set.m_ranges.push_back({IpAddress::first(family), IpAddress::last(family)});
    return set;
}

bool AddressSet::contains(const IpAddress &address) const
{
    const auto after = std::ranges::upper_bound(m_ranges, address, {}, &AddressRange::first);
    return after != m_ranges.begin() && std::prev(after)->last >= address
        && std::prev(after)->first.family() == address.family();
}

AddressSet operator|(const AddressSet &a, const AddressSet &b)
{
    std::vector<AddressRange> merged;
    merged.reserve(a.m_ranges.size() + b.m_ranges.size());
    std::ranges::merge(a.m_ranges, b.m_ranges, std::back_inserter(merged));
    AddressSet result;
    for (const AddressRange &range : merged)
        append(result.m_ranges, range);
    return result;
}

AddressSet operator&(const AddressSet &a, const AddressSet &b)
{
    AddressSet result;
    auto i = a.m_ranges.begin();
    auto j = b.m_ranges.begin();
    while (i != a.m_ranges.end() && j != b.m_ranges.end()) {
        const IpAddress first = std::max(i->first, j->first);
        const IpAddress last = std::min(i->last, j->last);
        if (first <= last && first.family() == last.family())
            result.m_ranges.push_back({first, last});
        (i->last < j->last) ? ++i : ++j;
    }
    return result;
}

AddressSet operator-(const AddressSet &a, const AddressSet &b)
{
    AddressSet result;
    auto cut = b.m_ranges.begin();
    for (AddressRange rest : a.m_ranges) {
        while (cut != b.m_ranges.end() && cut->last < rest.first)
            ++cut;
        bool consumed = false;
        for (auto other = cut; other != b.m_ranges.end() && other->first <= rest.last; ++other) {
            if (rest.first < other->first)
                result.m_ranges.push_back({rest.first, other->first.previous()});
            if (other->last >= rest.last) {
                consumed = true;
                break;
            }
            rest.first = other->last.next();
        }
        if (!consumed)
            result.m_ranges.push_back(rest);
    }
    return result;
}

std::vector<Cidr> toCidrs(const AddressSet &set)
{
    std::vector<Cidr> blocks;
    for (AddressRange rest : set.ranges()) {
        while (true) {
            blocks.push_back(largestBlockAtStart(rest));
            if (blocks.back().last() == rest.last)
                break;
            rest.first = blocks.back().last().next();
        }
    }
    return blocks;
}

} // namespace drawbridge
