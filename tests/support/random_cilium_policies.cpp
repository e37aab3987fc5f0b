// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/random_world.h"

#include <algorithm>
#include <array>
#include <string>

namespace drawbridge::test {

std::string RandomWorld::endpointKey()
{
    constexpr std::array kNamespaceKeys = {"io.kubernetes.pod.namespace", "k8s:io.kubernetes.pod.namespace",
                                           "any:io.cilium.k8s.namespace.labels.app",
                                           "io.cilium.k8s.namespace.labels.kubernetes.io/metadata.name"};
    constexpr std::array kOtherKeys = {"io.cilium.k8s.policy.serviceaccount",
                                       "io.cilium.k8s.policy.cluster",
                                       "reserved:host",
                                       "reserved:init",
                                       "reserved:world",
                                       "cidr:10.0.0.0/8"};
    if (oneIn(4))
        return kNamespaceKeys[below(kNamespaceKeys.size())];
    if (oneIn(8))
        return kOtherKeys[below(kOtherKeys.size())];
    return (oneIn(2) ? "k8s:" : "") + key();
}

LabelSelector RandomWorld::endpoints()
{
    LabelSelector selector;
    if (oneIn(3))
        return selector;
    if (oneIn(2)) {
        selector.matchLabels.set(endpointKey(), oneIn(3) ? namespaceName() : value());
        return selector;
    }
    LabelRequirement &requirement = selector.matchExpressions.emplace_back();
    requirement.key = endpointKey();
    requirement.op = static_cast<SelectorOperator>(below(4));
    if (requirement.op == SelectorOperator::In || requirement.op == SelectorOperator::NotIn)
        requirement.values = {value(), namespaceName()};
    return selector;
}

CiliumPeer RandomWorld::ciliumPeer(bool isEgress)
{
    const IpBlock some = block();
    switch (below(8)) {
    case 0:
        return {static_cast<CiliumEntity>(below(13)), {}};
    case 1:
        return {CiliumBlock {some.cidr, some.except}, {}};
    case 2:
        return {CiliumBlockGroups {std::string("group"), some.except}, {}};
    case 3:
        return {CiliumNodes {}, {}};
    case 4:
        if (isEgress)
            return {CiliumServices {namespaceName(), std::string(oneIn(2) ? "s" : "t")}, {}};
        break;
    case 5:
        if (isEgress)
            return {CiliumDomainNames {"api.example"}, {}};
        break;
    default:
        break;
    }
    return {CiliumEndpoints {endpoints()}, {}};
}

CiliumRule RandomWorld::ciliumRule(bool isEgress, bool isDeny)
{
    CiliumRule rule;
    if (!oneIn(4)) {
        rule.peers.emplace();
        for (std::size_t i = below(3); i > 0; --i)
            rule.peers->push_back(ciliumPeer(isEgress));
    }
    if (oneIn(2)) {
        const std::uint16_t first = port();
        rule.ports.emplace();
        rule.ports->push_back({TrafficSet(protocol(), PortSet {{first, std::max(first, port())}}), {}});
        if (oneIn(3))
            rule.ports->push_back(
                {CiliumNamedPort {"web", oneIn(2) ? std::nullopt : std::optional(protocol())}, {}});
    }
    if (!isDeny && oneIn(15))
        rule.notModelled.emplace_back("authentication.mode");
    rule.isValid = !oneIn(30);
    return rule;
}

CiliumSpec RandomWorld::ciliumSpec(bool isClusterwide)
{
    CiliumSpec spec;
    spec.endpoints = endpoints();
    spec.isAboutNodes = isClusterwide && oneIn(12);
    spec.isolatesIngress = oneIn(2);
    spec.isolatesEgress = oneIn(2);
    for (std::size_t i = below(3); i > 0; --i)
        spec.ingress.push_back(ciliumRule(false, false));
    for (std::size_t i = below(2); i > 0; --i)
        spec.ingressDeny.push_back(ciliumRule(false, true));
    for (std::size_t i = below(3); i > 0; --i)
        spec.egress.push_back(ciliumRule(true, false));
    for (std::size_t i = below(2); i > 0; --i)
        spec.egressDeny.push_back(ciliumRule(true, true));
    return spec;
}

void RandomWorld::addCiliumPolicies(KubernetesObjects &objects)
{
    for (std::size_t i = below(4); i > 0; --i) {
        CiliumPolicy &policy = objects.ciliumPolicies.emplace_back();
        const bool isClusterwide = oneIn(3);
        policy.kind = isClusterwide ? "CiliumClusterwideNetworkPolicy" : "CiliumNetworkPolicy";
        policy.meta.name = "cilium" + std::to_string(i);
        policy.meta.namespaceName = isClusterwide ? std::string() : namespaceName();
        for (std::size_t specs = 1 + below(2); specs > 0; --specs)
            policy.specs.push_back(ciliumSpec(isClusterwide));
        policy.isValid = !oneIn(12);
        for (const CiliumSpec &spec : policy.specs) {
            for (const auto *rules : {&spec.ingress, &spec.ingressDeny, &spec.egress, &spec.egressDeny})
                policy.isValid = policy.isValid && std::ranges::all_of(*rules, &CiliumRule::isValid);
        }
    }
    if (oneIn(2)) {
        CiliumCidrGroup &group = objects.ciliumCidrGroups.emplace_back();
        group.meta.name = "group";
        group.blocks = {block().cidr, block().cidr};
        group.isValid = !oneIn(6);
    }
    Service &service = objects.services.emplace_back();
    service.meta.name = "s";
    service.meta.namespaceName = namespaceName();
    service.selector = labels();
}

} // namespace drawbridge::test
