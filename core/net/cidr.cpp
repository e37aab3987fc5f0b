// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "net/cidr.h"

#include <charconv>
#include <fmt/format.h>

namespace drawbridge {

namespace {

/// The host bits of a 128-bit address with the given prefix length, as high and low halves.
struct HostBits {
    std::uint64_t high;
    std::uint64_t low;
};

HostBits hostBits(IpFamily family, int prefixLength)
{
    const int prefix = family == IpFamily::V4 ? prefixLength + 96 : prefixLength;
    const auto ones = [](int count) { return count <= 0 ? 0 : count >= 64 ? ~0ULL : (1ULL << count) - 1; };
    return {ones(64 - prefix), ones(128 - prefix)};
}

IpAddress make(IpFamily family, std::uint64_t high, std::uint64_t low)
{
    return family == IpFamily::V4 ? IpAddress::fromV4(static_cast<std::uint32_t>(low))
                                  : IpAddress::fromV6(high, low);
}

} // namespace

IpAddress maskedTo(const IpAddress &address, int prefixLength)
{
    const HostBits host = hostBits(address.family(), prefixLength);
    return make(address.family(), address.high() & ~host.high, address.low() & ~host.low);
}

Cidr::Cidr(const IpAddress &first, int prefixLength)
    : m_first(first)
    , m_prefixLength(prefixLength)
{
}

std::optional<Cidr> Cidr::parse(std::string_view text)
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const auto address = IpAddress::parse(text.substr(0, slash));
    const std::string_view digits = text.substr(slash + 1);
    int length = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
    if (!address || digits.empty() || error != std::errc() || end != digits.data() + digits.size()
        || length < 0 || length > address->bits() || digits.front() == '-')
        return std::nullopt;
    return Cidr(maskedTo(*address, length), length);
}

Cidr Cidr::of(const IpAddress &address)
{
    return Cidr(address, address.bits());
}

IpAddress Cidr::last() const
{
    const HostBits host = hostBits(family(), m_prefixLength);
    return make(family(), m_first.high() | host.high, m_first.low() | host.low);
}

bool Cidr::contains(const IpAddress &address) const
{
    return address.family() == family() && m_first <= address && address <= last();
}

bool Cidr::contains(const Cidr &other) const
{
    return other.family() == family() && m_prefixLength <= other.m_prefixLength && contains(other.m_first);
}

std::string toString(const Cidr &cidr)
{
    return fmt::format("{}/{}", toString(cidr.first()), cidr.prefixLength());
}

} // namespace drawbridge
