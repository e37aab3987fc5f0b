// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "policy/cilium_policy_compiler.h"

#include "base/repeated.h"
#include "policy/cilium_peer_compiler.h"
#include "policy/cilium_selector.h"

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

constexpr const char *kCiliumGroup = "cilium.io";

/// In front of every NetworkPolicy.
constexpr double kDenyOrder = 0;

AddressSet knownNodes(const std::vector<Workload> &workloads)
{
    std::vector<IpAddress> addresses;
    for (const Workload &workload : workloads) {
        for (const std::string &text : workload.status.hostIps) {
            if (const auto address = IpAddress::parse(text))
                addresses.push_back(*address);
        }
    }
    sortAndDropRepeated(addresses);
    AddressSet nodes;
    for (const IpAddress &address : addresses)
        nodes = nodes | AddressSet(AddressRange {address, address});
    return nodes;
}

/// See PolicyRule::section.
std::string sectionOf(const CiliumSpec &spec, Direction direction, Action action)
{
    const bool isOnly = spec.path == "spec";
    if (isOnly && action == Action::Allow)
        return {};
    const std::string list = direction == Direction::Ingress ? "ingress" : "egress";
    return (isOnly ? std::string() : spec.path + '.') + list + (action == Action::Deny ? "Deny" : "");
}

/// The numbers that pods of the cluster give each name.
std::map<std::string, TrafficSet> numbersByName(const std::vector<Workload> &workloads)
{
    std::map<std::string, TrafficSet> numbers;
    for (const Workload &workload : workloads) {
        if (!workload.podTemplate)
            continue;
        for (const ContainerPort &port : workload.podTemplate->ports) {
            if (!port.name.empty() && port.number != 0)
                numbers[port.name].insert(port.protocol, {port.number, port.number});
        }
    }
    return numbers;
}

class CiliumCompiler {
public:
    CiliumCompiler(const KubernetesObjects &objects, PolicySet &set)
        : m_surroundings {objects.services, objects.ciliumCidrGroups, knownNodes(objects.workloads)}
        , m_numbers(numbersByName(objects.workloads))
        , m_set(set)
    {
    }

    void add(const CiliumPolicy &policy);

private:
    void addSpec(const CiliumPolicy &policy, const CiliumSpec &spec);
    std::optional<Policy> subjectsOf(const CiliumPolicy &policy, const CiliumSpec &spec) const;
    void addDenyPart(Policy policy, const CiliumSpec &spec);
    void addAllowPart(Policy policy, const CiliumSpec &spec);
    std::vector<PolicyRule> compileRules(const std::vector<CiliumRule> &rules, const CiliumSpec &spec,
                                         Direction direction, Action action) const;
    void compileRule(const CiliumRule &rule, PolicyRule compiled, const CiliumRulePlace &place,
                     std::vector<PolicyRule> &rules) const;
    std::optional<PolicyRule> namedElsewhere(const PolicyRule &rule) const;

    const CiliumSurroundings m_surroundings;
    const std::map<std::string, TrafficSet> m_numbers;
    PolicySet &m_set;
    std::string m_namespaceName;
};

void CiliumCompiler::add(const CiliumPolicy &policy)
{
    m_namespaceName = policy.meta.namespaceName;
    for (const CiliumSpec &spec : policy.specs)
        addSpec(policy, spec);
    if (policy.specs.empty()) {
        CiliumSpec unreadable;
        unreadable.where = policy.meta.where;
        addSpec(policy, unreadable);
    }
}

void CiliumCompiler::addSpec(const CiliumPolicy &policy, const CiliumSpec &spec)
{
    if (spec.isAboutNodes) {
        OtherPolicy &other = m_set.notModelled.emplace_back();
        other.id = ciliumPolicyId(policy);
        other.where = spec.where;
        other.isAboutNodes = true;
        return;
    }
    const std::optional<Policy> subjects = subjectsOf(policy, spec);
    if (!subjects)
        return;
    addDenyPart(*subjects, spec);
    addAllowPart(*subjects, spec);
}

/// A policy without rules yet, for the pods of the rule set; nothing if it can mean no pods.
std::optional<Policy> CiliumCompiler::subjectsOf(const CiliumPolicy &policy, const CiliumSpec &spec) const
{
    const std::optional<PodPeer> pods = selectCiliumSubjects(spec.endpoints, m_namespaceName);
    if (!pods)
        return std::nullopt;
    Policy subjects;
    subjects.id = ciliumPolicyId(policy);
    subjects.dialect = Dialect::Cilium;
    subjects.namespaceName = pods->namespaceName;
    subjects.namespaceSelector = pods->namespaceSelector.value_or(LabelSelector());
    subjects.podSelector = pods->podSelector;
    subjects.isCertain = policy.isValid;
    subjects.where = spec.where;
    return subjects;
}

void CiliumCompiler::addDenyPart(Policy policy, const CiliumSpec &spec)
{
    policy.place.order = kDenyOrder;
    policy.ruleActions = RuleActions::DenyOnly;
    policy.ingress = compileRules(spec.ingressDeny, spec, Direction::Ingress, Action::Deny);
    policy.egress = compileRules(spec.egressDeny, spec, Direction::Egress, Action::Deny);
    policy.decidesIngress = !policy.ingress.empty();
    policy.decidesEgress = !policy.egress.empty();
    if (policy.decidesIngress || policy.decidesEgress)
        m_set.policies.push_back(std::move(policy));
}

/// Rules that allow count beside other policies even where this one puts nothing in default deny.
void CiliumCompiler::addAllowPart(Policy policy, const CiliumSpec &spec)
{
    policy.ingress = compileRules(spec.ingress, spec, Direction::Ingress, Action::Allow);
    policy.egress = compileRules(spec.egress, spec, Direction::Egress, Action::Allow);
    policy.isolatesIngress = spec.isolatesIngress;
    policy.isolatesEgress = spec.isolatesEgress;
    // A rejected policy without rules may be anything, an earlier version of it included.
    if (!policy.isCertain && policy.ingress.empty() && policy.egress.empty())
        policy.isolatesIngress = policy.isolatesEgress = true;
    policy.decidesIngress = policy.isolatesIngress || !policy.ingress.empty();
    policy.decidesEgress = policy.isolatesEgress || !policy.egress.empty();
    if (policy.decidesIngress || policy.decidesEgress)
        m_set.policies.push_back(std::move(policy));
}

std::vector<PolicyRule> CiliumCompiler::compileRules(const std::vector<CiliumRule> &rules,
                                                     const CiliumSpec &spec, Direction direction,
                                                     Action action) const
{
    const std::string section = sectionOf(spec, direction, action);
    const CiliumRulePlace place {direction, action, m_namespaceName, looksAtInit(spec.endpoints)};
    std::vector<PolicyRule> compiled;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        PolicyRule rule;
        rule.action = action;
        rule.sourceIndex = static_cast<std::uint32_t>(i);
        rule.section = section;
        rule.isValid = rules[i].isValid;
        rule.isNarrowerAtLayer7 = rules[i].isNarrowerAtLayer7;
        if (!rules[i].notModelled.empty())
            rule.unmodelled = {rules[i].notModelled.front(), rules[i].where};
        rule.where = rules[i].where;
        compileRule(rules[i], std::move(rule), place, compiled);
    }
    return compiled;
}

RuleTraffic trafficOf(const CiliumRule &rule)
{
    if (!rule.ports)
        return {TrafficSet::all(), {}};
    RuleTraffic traffic;
    for (const CiliumPort &port : *rule.ports) {
        if (const auto *numbered = std::get_if<TrafficSet>(&port.what)) {
            traffic.numbered |= *numbered;
            continue;
        }
        const auto &named = std::get<CiliumNamedPort>(port.what);
        for (const Protocol protocol : kAllProtocols) {
            if (!named.protocol || *named.protocol == protocol)
                traffic.named.push_back({named.name, protocol});
        }
    }
    sortAndDropRepeated(traffic.named);
    return traffic;
}

/// A rule that names no kind of peer means every peer if it has ports, and nobody otherwise.
void CiliumCompiler::compileRule(const CiliumRule &rule, PolicyRule compiled, const CiliumRulePlace &place,
                                 std::vector<PolicyRule> &rules) const
{
    compiled.traffic = trafficOf(rule);
    CiliumPeers peers;
    if (rule.peers)
        peers = compileCiliumPeers(*rule.peers, place, m_surroundings);
    else if (rule.ports)
        peers.sure.push_back({AnyPeer {}, rule.where});
    compiled.peers = std::move(peers.sure);
    rules.push_back(compiled);
    if (place.direction == Direction::Egress) {
        if (auto elsewhere = namedElsewhere(compiled))
            rules.push_back(std::move(*elsewhere));
    }
    if (peers.perhaps.empty())
        return;
    compiled.peers = std::move(peers.perhaps);
    compiled.unmodelled = {"toServices", rule.where};
    rules.push_back(std::move(compiled));
}

/// Cilium looks the name of an egress port up among all pods, not only on the destination.
std::optional<PolicyRule> CiliumCompiler::namedElsewhere(const PolicyRule &rule) const
{
    PolicyRule elsewhere = rule;
    elsewhere.traffic = {};
    elsewhere.unmodelled = {"toPorts.ports.port", rule.where};
    for (const NamedPort &name : rule.traffic.named) {
        const auto place = m_numbers.find(name.name);
        if (place == m_numbers.end())
            continue;
        elsewhere.traffic.numbered |= TrafficSet(*name.protocol, place->second.ports(*name.protocol));
    }
    return elsewhere.traffic.numbered.isEmpty() ? std::nullopt : std::optional(std::move(elsewhere));
}

} // namespace

PolicyId ciliumPolicyId(const CiliumPolicy &policy)
{
    return {kCiliumGroup, policy.kind, policy.meta.namespaceName, policy.meta.name};
}

void compileCiliumPolicies(const KubernetesObjects &objects, PolicySet &set)
{
    CiliumCompiler compiler(objects, set);
    for (const CiliumPolicy &policy : objects.ciliumPolicies)
        compiler.add(policy);
}

} // namespace drawbridge
