// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "policy/profile_limits.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// In front of every NetworkPolicy.
constexpr double kDenyOrder = 0;

constexpr const char *kHostNetworkLabel = "policy-group.network.openshift.io/host-network";

const TrafficSet &everySctp()
{
    static const TrafficSet traffic(Protocol::Sctp, PortSet::all());
    return traffic;
}

/// What a rule lets through by ranges, apart from where they begin.
TrafficSet restOfRanges(const NetworkPolicyRule &rule)
{
    TrafficSet rest;
    for (const NetworkPolicyPort &port : rule.ports) {
        const auto *first = port.port ? std::get_if<std::uint16_t>(&*port.port) : nullptr;
        if (first && port.endPort && *port.endPort > *first)
            rest.insert(port.protocol, {static_cast<std::uint16_t>(*first + 1), *port.endPort});
    }
    return rest;
}

/// The numbers and whole protocols that a rule names apart from ranges.
TrafficSet withoutRanges(const NetworkPolicyRule &rule)
{
    TrafficSet traffic;
    for (const NetworkPolicyPort &port : rule.ports) {
        const auto *number = port.port ? std::get_if<std::uint16_t>(&*port.port) : nullptr;
        if (!port.port)
            traffic |= TrafficSet(port.protocol, PortSet::all());
        else if (number && *number != 0)
            traffic.insert(port.protocol, {*number, *number});
    }
    return traffic;
}

AddressSet exceptionsOf(const NetworkPolicyRule &rule)
{
    AddressSet addresses;
    for (const NetworkPolicyPeer &peer : rule.peers) {
        if (!peer.ipBlock)
            continue;
        for (const Cidr &except : peer.ipBlock->except)
            addresses = addresses | (AddressSet(except) & AddressSet(peer.ipBlock->cidr));
    }
    return addresses;
}

bool asksForHostNetwork(const NetworkPolicyRule &rule)
{
    const auto asks = [](const LabelSelector &selector) {
        return selector.matchLabels.contains(kHostNetworkLabel)
            || std::ranges::any_of(selector.matchExpressions, [](const LabelRequirement &each) {
                   return each.key == kHostNetworkLabel;
               });
    };
    return std::ranges::any_of(rule.peers, [&asks](const NetworkPolicyPeer &peer) {
        return peer.namespaceSelector && asks(*peer.namespaceSelector);
    });
}

/// Applies the limits to the rules of one direction.
class RuleLimits {
public:
    RuleLimits(const EnforcementProfile &profile, std::vector<PolicyRule> &rules)
        : m_profile(profile)
        , m_rules(rules)
    {
    }

    void apply(const std::vector<NetworkPolicyRule> &sources, bool isolates)
    {
        for (std::size_t i = 0; i < sources.size(); ++i)
            apply(sources[i], i);
        if (!m_profile.supportsSctp && isolates)
            addSctp();
        m_rules.insert(m_rules.end(), m_perhaps.begin(), m_perhaps.end());
    }
    const std::vector<PolicyRule> &denials() const { return m_denials; }

private:
    void apply(const NetworkPolicyRule &source, std::size_t index);
    void limitPorts(const NetworkPolicyRule &source, std::size_t index);
    void limitExceptions(const NetworkPolicyRule &source, std::size_t index);
    void addSctp();
    /// The rule as it may be besides, with its doubt.
    PolicyRule &addPerhaps(std::size_t index, const char *part)
    {
        PolicyRule &rule = m_perhaps.emplace_back(m_rules[index]);
        rule.unmodelled = {part, rule.where};
        return rule;
    }

    const EnforcementProfile &m_profile;
    std::vector<PolicyRule> &m_rules;
    std::vector<PolicyRule> m_perhaps;
    std::vector<PolicyRule> m_denials;
};

void RuleLimits::apply(const NetworkPolicyRule &source, std::size_t index)
{
    if (!m_rules[index].isValid)
        return;
    limitPorts(source, index);
    if (!m_profile.exceptionsAreExact)
        limitExceptions(source, index);
    if (m_profile.labelMeansHostNetwork && asksForHostNetwork(source)) {
        addPerhaps(index, "namespaceSelector").peers = {
            {HostNetworkPeer {}, source.where}, {UnresolvedPeer {UnresolvedPeer::Kind::Nodes}, source.where}};
    }
}

/// A CNI without ranges lets the first port of one through, and perhaps the others; names may mean nothing.
void RuleLimits::limitPorts(const NetworkPolicyRule &source, std::size_t index)
{
    if (const TrafficSet rest = restOfRanges(source); !m_profile.supportsEndPort && !rest.isEmpty()) {
        addPerhaps(index, "ports.endPort").traffic = {rest, {}, {}, {}};
        m_rules[index].traffic.numbered = withoutRanges(source);
    }
    if (!m_profile.namedPortsAreExact && !m_rules[index].traffic.named.empty()) {
        addPerhaps(index, "ports.port").traffic.numbered = {};
        m_rules[index].traffic.named.clear();
    }
    if (!m_profile.supportsSctp)
        m_rules[index].traffic.numbered = m_rules[index].traffic.numbered - everySctp();
}

/// What is excepted may be let through, or be denied where another rule lets it through.
void RuleLimits::limitExceptions(const NetworkPolicyRule &source, std::size_t index)
{
    const AddressSet exceptions = exceptionsOf(source);
    if (exceptions.isEmpty())
        return;
    PolicyRule &perhaps = addPerhaps(index, "ipBlock.except");
    perhaps.peers = {{AddressPeer {exceptions}, source.where}};
    m_denials.push_back(perhaps);
    m_denials.back().action = Action::Deny;
}

/// What becomes of SCTP is not specified then: it may be let through.
void RuleLimits::addSctp()
{
    PolicyRule &rule = m_perhaps.emplace_back();
    rule.peers = {{AnyPeer {}, {}}};
    rule.traffic = {everySctp(), {}, {}, {}};
    rule.unmodelled = {"SCTP", {}};
}

/// Perhaps the CNI takes rules of a direction that is not listed for isolation.
std::optional<Policy> withInertRules(const NetworkPolicy &source, const Policy &policy)
{
    const bool hasIngress = !source.isolatesIngress && !source.ingress.empty();
    const bool hasEgress = !source.isolatesEgress && !source.egress.empty();
    if (!hasIngress && !hasEgress)
        return std::nullopt;
    Policy perhaps = policy;
    perhaps.isCertain = false;
    perhaps.unmodelled = {"spec.policyTypes", policy.where};
    perhaps.isolatesIngress = perhaps.decidesIngress = hasIngress;
    perhaps.isolatesEgress = perhaps.decidesEgress = hasEgress;
    return perhaps;
}

} // namespace

std::vector<Policy> applyLimits(const EnforcementProfile &profile, const NetworkPolicy &source,
                                Policy &policy)
{
    std::vector<Policy> besides;
    RuleLimits ingress(profile, policy.ingress);
    RuleLimits egress(profile, policy.egress);
    ingress.apply(source.ingress, policy.isolatesIngress);
    egress.apply(source.egress, policy.isolatesEgress);
    if (!ingress.denials().empty() || !egress.denials().empty()) {
        Policy &denying = besides.emplace_back(policy);
        denying.place.order = kDenyOrder;
        denying.ruleActions = RuleActions::DenyOnly;
        denying.isolatesIngress = denying.isolatesEgress = false;
        denying.ingress = ingress.denials();
        denying.egress = egress.denials();
        denying.decidesIngress = source.isolatesIngress && !denying.ingress.empty();
        denying.decidesEgress = source.isolatesEgress && !denying.egress.empty();
    }
    if (!profile.listedTypesAreExact) {
        if (auto perhaps = withInertRules(source, policy))
            besides.push_back(std::move(*perhaps));
    }
    return besides;
}

} // namespace drawbridge
