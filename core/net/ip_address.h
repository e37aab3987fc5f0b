// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace drawbridge {

enum class IpFamily : std::uint8_t { V4, V6 };

/// An IPv4 or IPv6 address. Ordered by family, then by number; the two families never compare equal.
class IpAddress {
public:
    /// 0.0.0.0
    constexpr IpAddress() = default;

    static constexpr IpAddress fromV4(std::uint32_t number) { return IpAddress(IpFamily::V4, 0, number); }
    static constexpr IpAddress fromV6(std::uint64_t high, std::uint64_t low)
    {
        return IpAddress(IpFamily::V6, high, low);
    }
    static constexpr IpAddress first(IpFamily family) { return IpAddress(family, 0, 0); }
    static constexpr IpAddress last(IpFamily family)
    {
        return family == IpFamily::V4 ? fromV4(0xffffffffU) : fromV6(~0ULL, ~0ULL);
    }

    /// Reads dotted quads without leading zeros and any RFC 4291 text form; nothing for other text.
    static std::optional<IpAddress> parse(std::string_view text);

    constexpr IpFamily family() const { return m_family; }
    constexpr std::uint64_t high() const { return m_high; }
    constexpr std::uint64_t low() const { return m_low; }
    /// 32 or 128.
    constexpr int bits() const { return m_family == IpFamily::V4 ? 32 : 128; }
    /// True in ::ffff:0:0/96, where IPv6 repeats the addresses of IPv4 (RFC 4291, 2.5.5.2).
    constexpr bool isMappedV4() const
    {
        return m_family == IpFamily::V6 && m_high == 0 && m_low >> 32 == 0xffff;
    }

    /// The neighbour; must not be called on the last (first) address of the family.
    IpAddress next() const;
    IpAddress previous() const;

    friend constexpr auto operator<=>(const IpAddress &, const IpAddress &) = default;

private:
    constexpr IpAddress(IpFamily family, std::uint64_t high, std::uint64_t low)
        : m_family(family)
        , m_high(high)
        , m_low(low)
    {
    }

    IpFamily m_family = IpFamily::V4;
    std::uint64_t m_high = 0;
    std::uint64_t m_low = 0;
};

/// Dotted quad, or the canonical IPv6 text of RFC 5952.
std::string toString(const IpAddress &address);

} // namespace drawbridge
