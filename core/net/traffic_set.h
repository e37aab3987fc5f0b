// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/port_set.h"
#include "net/protocol.h"

#include <array>
#include <compare>
#include <string>

namespace drawbridge {

/// What may flow on one connection: a set of ports per protocol. Named ports are resolved before they get
/// here. Plain value; equal sets have equal representations.
class TrafficSet {
public:
    TrafficSet() = default;
    TrafficSet(Protocol protocol, PortSet ports);
    static TrafficSet all();

    const PortSet &ports(Protocol protocol) const { return m_ports[static_cast<std::size_t>(protocol)]; }
    bool isEmpty() const;
    bool isAll() const;
    bool contains(Protocol protocol, std::uint16_t port) const { return ports(protocol).contains(port); }
    bool contains(const TrafficSet &other) const { return (other - *this).isEmpty(); }
    void insert(Protocol protocol, PortRange range);

    TrafficSet &operator|=(const TrafficSet &other) { return *this = *this | other; }
    friend TrafficSet operator|(const TrafficSet &a, const TrafficSet &b);
    friend TrafficSet operator&(const TrafficSet &a, const TrafficSet &b);
    friend TrafficSet operator-(const TrafficSet &a, const TrafficSet &b);
    friend auto operator<=>(const TrafficSet &, const TrafficSet &) = default;

private:
    std::array<PortSet, kAllProtocols.size()> m_ports;
};

/// "All Connections", "No Connections", or "SCTP 9003,TCP 80,8080-8090,UDP 1-65535": protocols sorted by
/// name, as netpol-analyzer prints them.
std::string toString(const TrafficSet &traffic);

} // namespace drawbridge
