// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "policy/admin_policy_compiler.h"

#include "base/overloaded.h"
#include "base/repeated.h"

#include <algorithm>

namespace drawbridge {

namespace {

Action actionOf(AdminAction action)
{
    switch (action) {
    case AdminAction::Accept:
        return Action::Allow;
    case AdminAction::Deny:
        return Action::Deny;
    case AdminAction::Pass:
        return Action::Pass;
    }
    return Action::Deny;
}

PodPeer podPeer(const AdminPods &pods)
{
    return {{}, pods.namespaces, pods.pods};
}

AddressPeer addressPeer(const std::vector<Cidr> &networks)
{
    AddressPeer peer;
    for (const Cidr &network : networks)
        peer.addresses = peer.addresses | AddressSet(network);
    return peer;
}

PolicyPeer compilePeer(const AdminPeer &source)
{
    PolicyPeer peer {AnyPeer {}, source.where};
    std::visit(
        Overloaded {
            [&](const AdminPods &pods) { peer.what = podPeer(pods); },
            [&](const std::vector<Cidr> &networks) { peer.what = addressPeer(networks); },
            [&](const AdminNodes &) { peer.what = UnresolvedPeer {UnresolvedPeer::Kind::Nodes}; },
            [&](const AdminDomainNames &) { peer.what = UnresolvedPeer {UnresolvedPeer::Kind::DomainNames}; },
        },
        source.what);
    return peer;
}

RuleTraffic compileTraffic(const std::optional<std::vector<AdminPort>> &ports)
{
    if (!ports)
        return {TrafficSet::all(), {}};
    RuleTraffic traffic;
    for (const AdminPort &port : *ports) {
        if (const auto *name = std::get_if<AdminNamedPort>(&port.what))
            traffic.named.push_back({name->name, std::nullopt});
        else
            traffic.numbered |= std::get<TrafficSet>(port.what);
    }
    sortAndDropRepeated(traffic.named);
    return traffic;
}

PolicyRule compileRule(const AdminRule &source, std::size_t index)
{
    PolicyRule rule;
    rule.action = actionOf(source.action);
    rule.sourceIndex = static_cast<std::uint32_t>(index);
    rule.isValid = source.isValid;
    rule.where = source.where;
    if (source.failsClosed) {
        rule.traffic = {TrafficSet::all(), {}};
        if (source.action != AdminAction::Accept) {
            rule.action = Action::Deny;
            rule.peers = {{AnyPeer {}, source.where}};
        }
        return rule;
    }
    rule.traffic = compileTraffic(source.ports);
    std::ranges::transform(source.peers, std::back_inserter(rule.peers), compilePeer);
    return rule;
}

std::vector<PolicyRule> compileRules(const std::vector<AdminRule> &sources)
{
    std::vector<PolicyRule> rules;
    for (const AdminRule &source : sources)
        rules.push_back(compileRule(source, rules.size()));
    return rules;
}

} // namespace

Policy compileAdminPolicy(const AdminPolicy &source)
{
    Policy policy;
    policy.id = {"policy.networking.k8s.io", source.kind, {}, source.meta.name};
    policy.dialect = Dialect::ClusterNetworkPolicy;
    policy.place = {source.tier == AdminTier::Admin ? kAdminTier : kBaselineTier,
                    static_cast<double>(source.priority),
                    {}};
    policy.ruleActions = RuleActions::Any;
    policy.namespaceSelector = source.subject.namespaces;
    policy.podSelector = source.subject.pods;
    policy.ingress = compileRules(source.ingress);
    policy.egress = compileRules(source.egress);
    policy.decidesIngress = !policy.ingress.empty();
    policy.decidesEgress = !policy.egress.empty();
    policy.isCertain = source.isValid;
    policy.where = source.meta.where;
    return policy;
}

} // namespace drawbridge
