// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "net/ip_address.h"

#include <arpa/inet.h>
#include <cassert>

namespace drawbridge {

namespace {

std::uint64_t readBigEndian(const unsigned char *bytes)
{
    std::uint64_t number = 0;
    for (int i = 0; i < 8; ++i)
        number = number << 8 | bytes[i];
    return number;
}

void writeBigEndian(std::uint64_t number, unsigned char *bytes)
{
    for (int i = 7; i >= 0; --i, number >>= 8)
        bytes[i] = static_cast<unsigned char>(number & 0xff);
}

} // namespace

std::optional<IpAddress> IpAddress::parse(std::string_view text)
{
    const std::string terminated(text);
    if (terminated.size() != text.size() || terminated.find('\0') != std::string::npos)
        return std::nullopt;
    in_addr v4 {};
    if (inet_pton(AF_INET, terminated.c_str(), &v4) == 1)
        return fromV4(ntohl(v4.s_addr));
    in6_addr v6 {};
    if (inet_pton(AF_INET6, terminated.c_str(), &v6) == 1)
        return fromV6(readBigEndian(v6.s6_addr), readBigEndian(v6.s6_addr + 8));
    return std::nullopt;
}

IpAddress IpAddress::next() const
{
    assert(*this != last(m_family));
    return IpAddress(m_family, m_low == ~0ULL ? m_high + 1 : m_high, m_low + 1);
}

IpAddress IpAddress::previous() const
{
    assert(*this != first(m_family));
    return IpAddress(m_family, m_low == 0 ? m_high - 1 : m_high, m_low - 1);
}

std::string toString(const IpAddress &address)
{
    char text[INET6_ADDRSTRLEN] = {};
    if (address.family() == IpFamily::V4) {
        in_addr v4 {};
        v4.s_addr = htonl(static_cast<std::uint32_t>(address.low()));
        inet_ntop(AF_INET, &v4, text, sizeof text);
    } else {
        in6_addr v6 {};
        writeBigEndian(address.high(), v6.s6_addr);
        writeBigEndian(address.low(), v6.s6_addr + 8);
        inet_ntop(AF_INET6, &v6, text, sizeof text);
    }
    return text;
}

} // namespace drawbridge
