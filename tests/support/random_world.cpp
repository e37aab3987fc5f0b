// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/random_world.h"

#include "policy/policy_model.h"

#include <algorithm>
#include <array>
#include <string>

namespace drawbridge::test {

namespace {

constexpr std::array kPorts = std::to_array<std::uint16_t>({1, 79, 80, 81, 443, 8080, 65535});
constexpr std::array kNames = {"web", "metrics", "dns"};
constexpr std::array kKeys = {"app", "tier", "kubernetes.io/metadata.name"};
constexpr std::array kAddedKeys = {"job-name", "pod-template-hash", "statefulset.kubernetes.io/pod-name",
                                   "topology.kubernetes.io/zone", "deployment"};
constexpr std::array kBlocks
    = {"0.0.0.0/0",      "10.0.0.0/8", "10.1.0.0/16",   "10.1.2.0/24", "10.1.2.3/32",
       "192.168.0.0/16", "::/0",       "2001:db8::/32", "fd00::/8",    "203.0.113.0/24"};
constexpr std::array kAddresses
    = {"10.1.2.3", "10.1.2.4", "10.2.0.1", "203.0.113.9", "2001:db8::1", "fd00::1"};
constexpr std::array kNodes = {"192.0.2.1", "192.0.2.2", "2001:db8:1::1"};
constexpr std::array kKinds
    = {"Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob", "Rollout", "Pod", "Pod", "Pod"};

} // namespace

std::uint16_t RandomWorld::port()
{
    return kPorts[below(kPorts.size())];
}

std::string RandomWorld::value()
{
    if (oneIn(40))
        return "${VALUE}";
    if (oneIn(8))
        return {};
    return std::string(1, static_cast<char>('a' + below(3)));
}

std::string RandomWorld::key()
{
    return oneIn(12) ? kAddedKeys[below(kAddedKeys.size())] : kKeys[below(kKeys.size())];
}

std::string RandomWorld::namespaceName()
{
    return "ns" + std::to_string(below(4));
}

LabelMap RandomWorld::labels()
{
    LabelMap labels;
    for (std::size_t i = below(3); i > 0; --i)
        labels.set(oneIn(20) ? key() : kKeys[below(2)], value());
    return labels;
}

LabelSelector RandomWorld::selector()
{
    LabelSelector selector;
    if (oneIn(3))
        return selector;
    if (oneIn(2)) {
        selector.matchLabels.set(key(), oneIn(6) ? namespaceName() : value());
        return selector;
    }
    for (std::size_t i = 1 + below(2); i > 0; --i) {
        LabelRequirement &requirement = selector.matchExpressions.emplace_back();
        requirement.key = oneIn(60) ? "${KEY}" : key();
        requirement.op = static_cast<SelectorOperator>(below(4));
        if (requirement.op == SelectorOperator::In || requirement.op == SelectorOperator::NotIn) {
            requirement.values = {value(), oneIn(3) ? namespaceName() : value()};
        }
    }
    return selector;
}

Workload RandomWorld::workload(int number)
{
    Workload workload;
    workload.kind = kKinds[below(kKinds.size())];
    workload.meta.name = "w" + std::to_string(number);
    workload.meta.namespaceName = namespaceName();
    workload.replicas = static_cast<std::int32_t>(below(4));
    workload.firstOrdinal = oneIn(4) ? 3 : 0;
    PodTemplate &pod = workload.podTemplate.emplace();
    pod.labels = labels();
    pod.hostNetwork = oneIn(8);
    pod.serviceAccount = oneIn(3) ? value() : std::string();
    for (std::size_t i = below(3); i > 0; --i)
        pod.ports.push_back({kNames[below(kNames.size())], port(), protocol(), {}, {}});
    if (workload.kind != "Pod")
        return workload;
    if (oneIn(4))
        return workload;
    workload.status.phase = oneIn(6) ? "Succeeded" : "Running";
    for (std::size_t i = below(3); i > 0; --i) {
        workload.status.hostIps.emplace_back(kNodes[below(kNodes.size())]);
        workload.status.podIps.emplace_back(pod.hostNetwork ? workload.status.hostIps.back()
                                                            : kAddresses[below(kAddresses.size())]);
    }
    return workload;
}

IpBlock RandomWorld::block()
{
    IpBlock block;
    block.cidr = *Cidr::parse(kBlocks[below(kBlocks.size())]);
    for (std::size_t i = below(3); i > 0; --i) {
        const Cidr except = *Cidr::parse(kBlocks[below(kBlocks.size())]);
        if (block.cidr.contains(except))
            block.except.push_back(except);
    }
    return block;
}

NetworkPolicyPeer RandomWorld::peer()
{
    NetworkPolicyPeer peer;
    if (oneIn(3)) {
        peer.ipBlock = block();
        return peer;
    }
    const std::size_t shape = below(3);
    if (shape != 0)
        peer.podSelector = selector();
    if (shape != 1)
        peer.namespaceSelector = selector();
    return peer;
}

NetworkPolicyPort RandomWorld::rulePort()
{
    NetworkPolicyPort entry;
    entry.protocol = protocol();
    if (oneIn(5))
        return entry;
    if (oneIn(3)) {
        entry.port = std::string(kNames[below(kNames.size())]);
        return entry;
    }
    const std::uint16_t first = port();
    entry.port = first;
    const std::uint16_t last = port();
    if (oneIn(3) && last >= first)
        entry.endPort = last;
    return entry;
}

NetworkPolicyRule RandomWorld::rule()
{
    NetworkPolicyRule rule;
    for (std::size_t i = below(3); i > 0; --i)
        rule.peers.push_back(peer());
    for (std::size_t i = below(3); i > 0; --i)
        rule.ports.push_back(rulePort());
    rule.isValid = !oneIn(25);
    return rule;
}

NetworkPolicy RandomWorld::policy(int number)
{
    NetworkPolicy policy;
    policy.meta.name = "p" + std::to_string(number);
    policy.meta.namespaceName = oneIn(40) ? "${NAMESPACE}" : namespaceName();
    policy.podSelector = selector();
    policy.isolatesIngress = !oneIn(3);
    policy.isolatesEgress = !policy.isolatesIngress || oneIn(2);
    for (std::size_t i = below(3); i > 0; --i)
        policy.ingress.push_back(rule());
    for (std::size_t i = below(3); i > 0; --i)
        policy.egress.push_back(rule());
    policy.isValid = !oneIn(15);
    return policy;
}

KubernetesObjects RandomWorld::objects()
{
    KubernetesObjects objects;
    for (int i = 0; i < 4; ++i) {
        // A namespace in four has no object of its own.
        if (oneIn(4))
            continue;
        Namespace &ns = objects.namespaces.emplace_back();
        ns.meta.name = "ns" + std::to_string(i);
        ns.meta.labels = labels();
    }
    const int workloads = static_cast<int>(2 + below(6));
    for (int i = 0; i < workloads; ++i)
        objects.workloads.push_back(workload(i));
    for (std::size_t i = below(6); i > 0; --i)
        objects.networkPolicies.push_back(policy(m_policies++));
    if (oneIn(20)) {
        OtherObject &foreign = objects.foreignPolicies.emplace_back();
        foreign.apiVersion = "example.org/v1";
        foreign.kind = "OtherPolicy";
        foreign.meta.namespaceName = oneIn(3) ? std::string() : namespaceName();
        foreign.meta.name = "other";
    }
    return objects;
}

AdminPods RandomWorld::pods()
{
    return {oneIn(2) ? LabelSelector() : selector(), oneIn(2) ? LabelSelector() : selector()};
}

AdminPeer RandomWorld::adminPeer(bool isEgress)
{
    AdminPeer peer {pods(), {}};
    if (isEgress && oneIn(4))
        peer.what = std::vector<Cidr> {block().cidr};
    else if (isEgress && oneIn(12))
        peer.what = AdminNodes {selector()};
    else if (isEgress && oneIn(12))
        peer.what = AdminDomainNames {{"api.example"}};
    return peer;
}

AdminRule RandomWorld::adminRule(bool isEgress)
{
    AdminRule rule;
    rule.action = std::array {AdminAction::Accept, AdminAction::Deny, AdminAction::Pass}[below(3)];
    for (std::size_t i = 1 + below(2); i > 0; --i)
        rule.peers.push_back(adminPeer(isEgress));
    if (oneIn(2)) {
        const std::uint16_t first = port();
        const PortSet numbers {{first, std::max(first, port())}};
        rule.ports.emplace();
        rule.ports->push_back({TrafficSet(protocol(), numbers), {}});
        if (oneIn(3))
            rule.ports->push_back({AdminNamedPort {"web"}, {}});
    }
    rule.failsClosed = oneIn(20);
    rule.isValid = !oneIn(20);
    return rule;
}

void RandomWorld::addAdminPolicies(KubernetesObjects &objects)
{
    for (std::size_t i = below(4); i > 0; --i) {
        AdminPolicy &policy = objects.adminPolicies.emplace_back();
        policy.kind = "ClusterNetworkPolicy";
        policy.meta.name = "admin" + std::to_string(i);
        policy.tier = oneIn(2) ? AdminTier::Admin : AdminTier::Baseline;
        policy.priority = static_cast<std::int32_t>(below(2));
        policy.subject = pods();
        for (std::size_t left = below(3); left > 0; --left)
            policy.ingress.push_back(adminRule(false));
        for (std::size_t left = below(3); left > 0; --left)
            policy.egress.push_back(adminRule(true));
        const auto isRuleValid = [](const AdminRule &rule) { return rule.isValid; };
        policy.isValid = !oneIn(12) && std::ranges::all_of(policy.ingress, isRuleValid)
            && std::ranges::all_of(policy.egress, isRuleValid);
    }
}

void RandomWorld::editLabels(KubernetesObjects &objects)
{
    const bool isOfNamespace = !objects.namespaces.empty() && oneIn(2);
    LabelMap &labels = isOfNamespace ? objects.namespaces[below(objects.namespaces.size())].meta.labels
                                     : objects.workloads[below(objects.workloads.size())].podTemplate->labels;
    editLabel(labels);
}

void RandomWorld::editLabel(LabelMap &labels)
{
    if (!labels.empty() && oneIn(2))
        labels.remove(std::string(labels.begin()->first));
    else if (oneIn(20))
        labels.set(oneIn(2) ? "${KEY}" : std::string(kServiceAccountKey), value());
    else
        labels.set(key(), value());
}

void RandomWorld::edit(KubernetesObjects &objects)
{
    if (!objects.calicoPolicies.empty() && oneIn(2))
        return editCalico(objects);
    std::vector<NetworkPolicy> &policies = objects.networkPolicies;
    if (policies.empty() || oneIn(3)) {
        policies.push_back(policy(m_policies++));
        return;
    }
    const std::size_t place = below(policies.size());
    if (oneIn(3)) {
        policies.erase(policies.begin() + static_cast<std::ptrdiff_t>(place));
        return;
    }
    if (!policies[place].ingress.empty() && oneIn(2)) {
        policies[place].ingress.back() = rule();
        return;
    }
    if (oneIn(3)) {
        policies[place].podSelector = selector();
        return;
    }
    NetworkPolicy changed = policy(0);
    changed.meta = policies[place].meta;
    policies[place] = std::move(changed);
}

} // namespace drawbridge::test
