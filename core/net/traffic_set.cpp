// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "net/traffic_set.h"

#include <algorithm>
#include <fmt/format.h>

namespace drawbridge {

TrafficSet::TrafficSet(Protocol protocol, PortSet ports)
{
    m_ports[static_cast<std::size_t>(protocol)] = std::move(ports);
}

TrafficSet TrafficSet::all()
{
    TrafficSet set;
    set.m_ports.fill(PortSet::all());
    return set;
}

bool TrafficSet::isEmpty() const
{
    return std::ranges::all_of(m_ports, &PortSet::isEmpty);
}

bool TrafficSet::isAll() const
{
    return std::ranges::all_of(m_ports, &PortSet::isAll);
}

void TrafficSet::insert(Protocol protocol, PortRange range)
{
    m_ports[static_cast<std::size_t>(protocol)].insert(range);
}

TrafficSet operator|(const TrafficSet &a, const TrafficSet &b)
{
    TrafficSet result;
    for (std::size_t i = 0; i < result.m_ports.size(); ++i)
        result.m_ports[i] = a.m_ports[i] | b.m_ports[i];
    return result;
}

TrafficSet operator&(const TrafficSet &a, const TrafficSet &b)
{
    TrafficSet result;
    for (std::size_t i = 0; i < result.m_ports.size(); ++i)
        result.m_ports[i] = a.m_ports[i] & b.m_ports[i];
    return result;
}

TrafficSet operator-(const TrafficSet &a, const TrafficSet &b)
{
    TrafficSet result;
    for (std::size_t i = 0; i < result.m_ports.size(); ++i)
        result.m_ports[i] = a.m_ports[i] - b.m_ports[i];
    return result;
}

std::string toString(const TrafficSet &traffic)
{
    if (traffic.isAll())
        return "All Connections";
    std::string text;
    for (const Protocol protocol : {Protocol::Sctp, Protocol::Tcp, Protocol::Udp}) {
        if (traffic.ports(protocol).isEmpty())
            continue;
        text += fmt::format("{}{} {}", text.empty() ? "" : ",", toString(protocol),
                            toString(traffic.ports(protocol)));
    }
    return text.empty() ? "No Connections" : text;
}

} // namespace drawbridge
