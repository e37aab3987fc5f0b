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

EdgePorts intersect(const EdgePorts &a, const EdgePorts &b)
{
    if (a.isEverything)
        return b;
    if (b.isEverything)
        return a;
    EdgePorts ports;
    ports.numbered = a.numbered & b.numbered;
    for (const EdgePorts *one : {&a, &b}) {
        const EdgePorts &other = one == &a ? b : a;
        for (const NamedPort &name : one->named) {
            if (std::ranges::binary_search(other.named, name) || other.numbered.ports(*name.protocol).isAll())
                ports.named.push_back(name);
        }
    }
    return unite(ports, {});
}

EdgePorts subtract(const EdgePorts &a, const EdgePorts &b)
{
    if (b.isEverything)
        return {};
    if (a.isEverything)
        return a;
    EdgePorts ports;
    ports.numbered = a.numbered - b.numbered;
    std::ranges::copy_if(a.named, std::back_inserter(ports.named), [&b](const NamedPort &name) {
        return !std::ranges::binary_search(b.named, name) && !b.numbered.ports(*name.protocol).isAll();
    });
    return ports;
}

bool isNothing(const EdgePorts &ports)
{
    return ports == EdgePorts();
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

bool isExpressible(const EdgePorts &ports, const EnforcementProfile &profile)
{
    if (profile.supportsEndPort)
        return true;
    return std::ranges::all_of(kAllProtocols, [&](Protocol protocol) {
        const PortSet &numbers = ports.numbered.ports(protocol);
        return numbers.isAll() || numbers.count() <= kMostSinglePorts;
    });
}

namespace {

void appendRange(Protocol protocol, PortRange range, bool asSinglePorts,
                 std::vector<NetworkPolicyPort> &result)
{
    if (!asSinglePorts && range.first != range.last) {
        result.push_back({protocol, PortReference(range.first), range.last, {}});
        return;
    }
    for (std::uint32_t port = range.first; port <= range.last; ++port)
        result.push_back({protocol, PortReference(static_cast<std::uint16_t>(port)), std::nullopt, {}});
}

} // namespace

std::vector<NetworkPolicyPort> policyPorts(const EdgePorts &ports, const EnforcementProfile &profile)
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
        for (const PortRange range : numbers.ranges())
            appendRange(protocol, range, !profile.supportsEndPort, result);
        for (const NamedPort &name : ports.named) {
            if (name.protocol == protocol)
                result.push_back({protocol, PortReference(name.name), std::nullopt, {}});
        }
    }
    return result;
}

} // namespace drawbridge
