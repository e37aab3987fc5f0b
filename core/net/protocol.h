// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace drawbridge {

/// The transport protocols that a NetworkPolicy can name; the specification leaves all others undefined.
enum class Protocol : std::uint8_t { Tcp, Udp, Sctp };

inline constexpr std::array<Protocol, 3> kAllProtocols = {Protocol::Tcp, Protocol::Udp, Protocol::Sctp};

constexpr std::string_view toString(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Tcp:
        return "TCP";
    case Protocol::Udp:
        return "UDP";
    case Protocol::Sctp:
        return "SCTP";
    }
    return {};
}

/// The protocol of an upper-case name, as the API server reads it; nothing for any other text.
constexpr std::optional<Protocol> protocolFromName(std::string_view name)
{
    for (const Protocol protocol : kAllProtocols) {
        if (toString(protocol) == name)
            return protocol;
    }
    return std::nullopt;
}

} // namespace drawbridge
