// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/edge_ports.h"

#include "base/repeated.h"

#include <algorithm>

namespace drawbridge {

namespace {

PortSet portsOf(const EdgeTraffic &traffic)
{
    if (!traffic.port)
        return PortSet::all();
    const auto first = std::get<std::uint16_t>(*traffic.port);
    return PortSet({{first, traffic.endPort.value_or(first)}});
}

} // namespace

EdgePorts everything()
{
    EdgePorts ports;
    ports.isEverything = true;
    return ports;
}

EdgePorts edgePorts(const std::vector<EdgeTraffic> &traffic)
{
    if (traffic.empty())
        return everything();
    EdgePorts ports;
    for (const EdgeTraffic &each : traffic) {
        if (each.port && std::holds_alternative<std::string>(*each.port))
            ports.named.push_back({std::get<std::string>(*each.port), each.protocol});
        else
            ports.numbered |= TrafficSet(each.protocol, portsOf(each));
    }
    return unite(ports, {});
}

EdgePorts unite(const EdgePorts &a, const EdgePorts &b)
{
    if (a.isEverything || b.isEverything)
        return everything();
    EdgePorts ports = a;
    ports.numbered |= b.numbered;
    ports.named.insert(ports.named.end(), b.named.begin(), b.named.end());
    sortAndDropRepeated(ports.named);
    // A name adds nothing where every port of its protocol is open.
    std::erase_if(ports.named,
                  [&ports](const NamedPort &each) { return ports.numbered.ports(*each.protocol).isAll(); });
    return ports;
}

bool covers(const EdgePorts &a, const EdgePorts &b)
{
    return unite(a, b) == a;
}

TrafficSet resolvedOn(const EdgePorts &ports, const ClusterPod &pod)
{
    if (ports.isEverything)
        return TrafficSet::all();
    TrafficSet traffic = ports.numbered;
    for (const NamedPort &name : ports.named) {
        const auto port = std::ranges::find_if(pod.ports, [&name](const ContainerPort &each) {
            return each.name == name.name && each.protocol == *name.protocol;
        });
        if (port != pod.ports.end())
            traffic.insert(port->protocol, {port->number, port->number});
    }
    return traffic;
}

TrafficSet resolvedOnAddress(const EdgePorts &ports)
{
    return ports.isEverything ? TrafficSet::all() : ports.numbered;
}

std::vector<NetworkPolicyPort> policyPorts(const EdgePorts &ports)
{
    std::vector<NetworkPolicyPort> result;
    if (ports.isEverything)
        return result;
    for (const Protocol protocol : kAllProtocols) {
        const PortSet &numbers = ports.numbered.ports(protocol);
        if (numbers.isAll()) {
            result.push_back({protocol, std::nullopt, std::nullopt, {}});
            continue;
        }
        for (const PortRange range : numbers.ranges()) {
            const bool isOne = range.first == range.last;
            result.push_back(
                {protocol, PortReference(range.first), isOne ? std::nullopt : std::optional(range.last), {}});
        }
        for (const NamedPort &name : ports.named) {
            if (name.protocol == protocol)
                result.push_back({protocol, PortReference(name.name), std::nullopt, {}});
        }
    }
    return result;
}

} // namespace drawbridge
