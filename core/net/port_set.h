// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace drawbridge {

/// An inclusive range of ports, 1 to 65535; first <= last.
struct PortRange {
    std::uint16_t first;
    std::uint16_t last;
    friend auto operator<=>(const PortRange &, const PortRange &) = default;
};

/// A set of transport ports, kept as sorted, disjoint, non-adjacent ranges, so that equal sets have equal
/// representations. Plain value.
class PortSet {
public:
    PortSet() = default;
    PortSet(std::initializer_list<PortRange> ranges);
    static PortSet all() { return {kEveryPort}; }

    bool isEmpty() const { return m_ranges.empty(); }
    bool isAll() const { return m_ranges.size() == 1 && m_ranges.front() == kEveryPort; }
    bool contains(std::uint16_t port) const;
    void insert(PortRange range);
    const std::vector<PortRange> &ranges() const { return m_ranges; }
    /// How many ports are in the set, 0 to 65535.
    std::uint32_t count() const;

    friend PortSet operator|(const PortSet &a, const PortSet &b);
    friend PortSet operator&(const PortSet &a, const PortSet &b);
    friend PortSet operator-(const PortSet &a, const PortSet &b);
    friend auto operator<=>(const PortSet &, const PortSet &) = default;

private:
    static constexpr PortRange kEveryPort {1, 65535};
    std::vector<PortRange> m_ranges;
};

/// "80,8000-8010"; empty for the empty set.
std::string toString(const PortSet &ports);

} // namespace drawbridge
