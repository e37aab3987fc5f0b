// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/cidr.h"
#include "net/ip_address.h"

#include <compare>
#include <string>
#include <vector>

namespace drawbridge {

/// Inclusive; both ends have the same family and first <= last.
struct AddressRange {
    IpAddress first;
    IpAddress last;
    friend auto operator<=>(const AddressRange &, const AddressRange &) = default;
};

/// "10.0.0.0/8" where the range is one block, else "first-last".
std::string toString(const AddressRange &range);

/// A set of IPv4 and IPv6 addresses, kept as sorted, disjoint, non-adjacent ranges, so that equal sets have
/// equal representations. Plain value.
class AddressSet {
public:
    AddressSet() = default;
    explicit AddressSet(const Cidr &cidr);
    explicit AddressSet(const AddressRange &range);
    /// Every address of both families.
    static AddressSet all();

    bool isEmpty() const { return m_ranges.empty(); }
    bool contains(const IpAddress &address) const;
    bool contains(const AddressSet &other) const { return (other - *this).isEmpty(); }
    const std::vector<AddressRange> &ranges() const { return m_ranges; }

    friend AddressSet operator|(const AddressSet &a, const AddressSet &b);
    friend AddressSet operator&(const AddressSet &a, const AddressSet &b);
    friend AddressSet operator-(const AddressSet &a, const AddressSet &b);
    friend bool operator==(const AddressSet &, const AddressSet &) = default;

private:
    std::vector<AddressRange> m_ranges;
};

/// The fewest blocks that make up the set, in order.
std::vector<Cidr> toCidrs(const AddressSet &set);

} // namespace drawbridge
