// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/policy_change.h"

#include "manifest/policy_writer.h"
#include "tree/yaml_text.h"

namespace drawbridge {

std::vector<NetworkPolicyPort> rulePorts(const TrafficSet &traffic)
{
    std::vector<NetworkPolicyPort> ports;
    if (traffic.isAll())
        return ports;
    for (const Protocol protocol : kAllProtocols) {
        const PortSet &set = traffic.ports(protocol);
        if (set.isAll()) {
            ports.push_back({protocol, std::nullopt, std::nullopt, {}});
            continue;
        }
        for (const PortRange &range : set.ranges()) {
            NetworkPolicyPort &port = ports.emplace_back();
            port.protocol = protocol;
            port.port = PortReference(range.first);
            if (range.last != range.first)
                port.endPort = range.last;
        }
    }
    return ports;
}

std::vector<NetworkPolicyPeer> blockPeers(const AddressRange &range)
{
    std::vector<NetworkPolicyPeer> peers;
    for (const Cidr &cidr : toCidrs(AddressSet(range)))
        peers.emplace_back().ipBlock = IpBlock {cidr, {}};
    return peers;
}

NetworkPolicy policyWithRule(const std::string &namespaceName, Direction direction, NetworkPolicyRule rule)
{
    NetworkPolicy policy;
    policy.meta.namespaceName = namespaceName;
    const bool isIngress = direction == Direction::Ingress;
    (isIngress ? policy.isolatesIngress : policy.isolatesEgress) = true;
    (isIngress ? policy.ingress : policy.egress).push_back(std::move(rule));
    return policy;
}

std::string yamlOf(ChangeAction action, const NetworkPolicy &policy)
{
    const Node document = policyDocument(policy);
    if (action == ChangeAction::AddPolicy)
        return yamlFlow(document);
    const bool isIngress = policy.isolatesIngress;
    const Node &rule = document["spec"][isIngress ? "ingress" : "egress"].items().front();
    if (action == ChangeAction::AddRule)
        return yamlFlow(rule);
    if (action == ChangeAction::AddPorts)
        return yamlFlow(rule["ports"]);
    return yamlFlow(rule[isIngress ? "from" : "to"]);
}

} // namespace drawbridge
