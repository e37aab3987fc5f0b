// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "k8s/calico_selector.h"
#include "support/random_world.h"

#include <algorithm>
#include <array>

namespace drawbridge::test {

namespace {

constexpr std::array kAccounts = {"default", "robot"};
constexpr std::array kTiers = {"default", "default", "sec", "late", "kube-admin"};

} // namespace

LabelExpression RandomWorld::comparison()
{
    using Op = LabelExpression::Op;
    switch (below(9)) {
    case 0:
        return labelIn(std::string(calico_labels::kNamespace), {namespaceName()});
    case 1:
        return labelIn("projectcalico.org/serviceaccount", {kAccounts[below(2)]});
    case 2:
        return hasLabel("projectcalico.org/orchestrator");
    default:
        break;
    }
    std::string label = key();
    if (oneIn(4))
        label = std::string(oneIn(2) ? calico_labels::kNamespacePrefix : calico_labels::kServiceAccountPrefix)
            + label;
    const std::array ops = {Op::Has, Op::In, Op::In, Op::Contains, Op::StartsWith, Op::EndsWith};
    LabelExpression leaf {ops[below(ops.size())], {}, std::move(label), {}};
    if (leaf.op != Op::Has)
        leaf.values.push_back(value());
    if (leaf.op == Op::In && oneIn(3))
        leaf.values.push_back(value());
    return leaf;
}

LabelExpression RandomWorld::expression(int depth)
{
    if (depth == 0 || oneIn(2))
        return oneIn(8) ? LabelExpression {} : comparison();
    if (oneIn(3))
        return negated(expression(depth - 1));
    LabelExpression joined {oneIn(2) ? LabelExpression::Op::And : LabelExpression::Op::Or, {}, {}, {}};
    for (std::size_t i = 2 + below(2); i > 0; --i)
        joined.parts.push_back(expression(depth - 1));
    return joined;
}

CalicoEntity RandomWorld::calicoEntity()
{
    CalicoEntity entity;
    if (oneIn(3))
        entity.selector = expression(2);
    if (oneIn(5))
        entity.notSelector = expression(1);
    if (oneIn(4))
        entity.namespaceSelector = oneIn(3) ? negated(hasLabel(std::string(calico_labels::kNamespace)))
                                            : labelIn("pcns." + key(), {value()});
    if (oneIn(8))
        entity.serviceAccounts = labelIn("projectcalico.org/serviceaccount", {kAccounts[below(2)]});
    if (oneIn(6))
        entity.nets = block().addresses();
    if (oneIn(10))
        entity.notNets = block().addresses();
    return entity;
}

CalicoRule RandomWorld::calicoRule()
{
    CalicoRule rule;
    rule.action = std::array {CalicoAction::Allow, CalicoAction::Deny, CalicoAction::Pass,
                              CalicoAction::Log}[below(4)];
    rule.source = calicoEntity();
    rule.destination = calicoEntity();
    if (oneIn(2)) {
        rule.protocol = TrafficSet(protocol(), PortSet::all());
        const std::uint16_t first = port();
        rule.destination.ports.emplace_back(PortRange {first, std::max(first, port())});
        if (oneIn(3))
            rule.destination.ports.emplace_back("web");
        if (oneIn(3))
            rule.destination.notPorts.emplace_back("web");
        if (oneIn(4))
            rule.destination.notPorts.emplace_back(PortRange {port(), 65535});
    } else if (oneIn(4)) {
        rule.notProtocol = TrafficSet(protocol(), PortSet::all());
    }
    if (oneIn(12))
        rule.ipVersion = oneIn(2) ? IpFamily::V4 : IpFamily::V6;
    if (oneIn(15))
        rule.unmodelled = UnmodelledField {"spec.ingress[0].source.ports", {}};
    if (oneIn(15))
        rule.destination.hasDomains = true;
    if (oneIn(15))
        rule.destination.service = CalicoServiceMatch {namespaceName(), "web"};
    rule.isValid = !oneIn(20);
    return rule;
}

CalicoPolicy RandomWorld::calicoPolicy(int number)
{
    CalicoPolicy policy;
    policy.group = "projectcalico.org";
    policy.kind = oneIn(2) ? "NetworkPolicy" : "GlobalNetworkPolicy";
    policy.meta.name = "calico" + std::to_string(number);
    if (policy.kind == "NetworkPolicy")
        policy.meta.namespaceName = namespaceName();
    policy.tier = kTiers[below(kTiers.size())];
    if (!oneIn(4))
        policy.order = std::array {1.0, 5.0, 1000.0, 2000.0}[below(4)];
    policy.subject = oneIn(3) ? LabelExpression {} : expression(2);
    for (std::size_t left = below(3); left > 0; --left)
        policy.ingress.push_back(calicoRule());
    for (std::size_t left = below(3); left > 0; --left)
        policy.egress.push_back(calicoRule());
    policy.hasIngress = !oneIn(4);
    policy.hasEgress = !policy.ingress.empty() && oneIn(2);
    if (oneIn(15))
        policy.unmodelled = UnmodelledField {"spec.preDNAT", {}};
    const auto isRuleValid = [](const CalicoRule &rule) { return rule.isValid; };
    policy.isValid = !oneIn(12) && std::ranges::all_of(policy.ingress, isRuleValid)
        && std::ranges::all_of(policy.egress, isRuleValid);
    return policy;
}

/// Adds, removes or changes one of Calico's policies, one of its rules, or a set.
void RandomWorld::editCalico(KubernetesObjects &objects)
{
    std::vector<CalicoPolicy> &policies = objects.calicoPolicies;
    const std::size_t place = below(policies.size());
    if (oneIn(5) && !objects.calicoNetworkSets.empty())
        objects.calicoNetworkSets.front().addresses = block().addresses();
    else if (oneIn(4))
        policies.push_back(calicoPolicy(static_cast<int>(10 + policies.size())));
    else if (oneIn(4) && policies.size() > 1)
        policies.erase(policies.begin() + static_cast<std::ptrdiff_t>(place));
    else if (oneIn(2) && !policies[place].ingress.empty())
        policies[place].ingress.back() = calicoRule();
    else
        policies[place].subject = expression(2);
}

void RandomWorld::addCalicoPolicies(KubernetesObjects &objects)
{
    for (std::size_t i = 1 + below(4); i > 0; --i)
        objects.calicoPolicies.push_back(calicoPolicy(static_cast<int>(i)));
    CalicoTier &tier = objects.calicoTiers.emplace_back();
    tier.meta.name = "sec";
    tier.order = oneIn(2) ? 100.0 : 2'000'000.0;
    tier.passesByDefault = oneIn(2);
    if (!oneIn(6))
        objects.calicoTiers.emplace_back().meta.name = "late";
    for (std::size_t i = below(3); i > 0; --i) {
        CalicoNetworkSet &set = objects.calicoNetworkSets.emplace_back();
        set.kind = oneIn(2) ? "NetworkSet" : "GlobalNetworkSet";
        if (set.kind == "NetworkSet")
            set.meta.namespaceName = namespaceName();
        set.meta.name = "set" + std::to_string(i);
        set.meta.labels = labels();
        set.addresses = block().addresses();
        set.isComplete = !oneIn(6);
    }
    for (Workload &workload : objects.workloads) {
        if (workload.podTemplate)
            workload.podTemplate->serviceAccount = oneIn(3) ? std::string() : kAccounts[below(2)];
    }
    for (std::size_t i = below(4); i > 0; --i) {
        ServiceAccount &account = objects.serviceAccounts.emplace_back();
        account.meta.name = kAccounts[below(2)];
        account.meta.namespaceName = namespaceName();
        account.meta.labels = labels();
    }
    Service &service = objects.services.emplace_back();
    service.meta.name = "web";
    service.meta.namespaceName = namespaceName();
    service.selector = {{key(), value()}};
    service.ports.push_back({"", port(), protocol(), PortReference(std::string("web")), {}});
    service.ports.push_back({"", port(), protocol(), PortReference(port()), {}});
}

} // namespace drawbridge::test
