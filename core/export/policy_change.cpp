// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/policy_change.h"

#include "manifest/policy_writer.h"
#include "tree/yaml_text.h"

#include <fmt/format.h>

namespace drawbridge {

namespace {

/// The smallest block that holds two addresses of one family.
Cidr blockAround(const IpAddress &first, const IpAddress &last)
{
    int length = Cidr::of(first).prefixLength();
    while (maskedTo(first, length) != maskedTo(last, length))
        --length;
    return *Cidr::parse(fmt::format("{}/{}", toString(maskedTo(first, length)), length));
}

} // namespace

std::vector<NetworkPolicyPeer> blockPeers(const AddressSet &addresses, const EnforcementProfile &profile)
{
    std::vector<NetworkPolicyPeer> peers;
    for (const IpFamily family : {IpFamily::V4, IpFamily::V6}) {
        const AddressSet part
            = addresses & AddressSet(AddressRange {IpAddress::first(family), IpAddress::last(family)});
        if (part.isEmpty())
            continue;
        const std::vector<Cidr> blocks = toCidrs(part);
        const Cidr around = blockAround(part.ranges().front().first, part.ranges().back().last);
        const std::vector<Cidr> except = toCidrs(AddressSet(around) - part);
        if (profile.exceptionsAreExact && except.size() + 1 < blocks.size()) {
            peers.emplace_back().ipBlock = IpBlock {around, except};
            continue;
        }
        for (const Cidr &block : blocks)
            peers.emplace_back().ipBlock = IpBlock {block, {}};
    }
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
