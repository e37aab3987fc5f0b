// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "policy/calico_rule_compiler.h"

#include "base/repeated.h"

#include <algorithm>

namespace drawbridge {

namespace {

Action actionOf(CalicoAction action)
{
    switch (action) {
    case CalicoAction::Allow:
        return Action::Allow;
    case CalicoAction::Pass:
        return Action::Pass;
    case CalicoAction::Deny:
    case CalicoAction::Log:
        break;
    }
    return Action::Deny;
}

AddressSet familyOf(IpFamily family)
{
    return AddressSet(AddressRange {IpAddress::first(family), IpAddress::last(family)});
}

class RuleCompiler {
public:
    RuleCompiler(const CalicoRule &source, Direction direction, const std::string &namespaceName,
                 const std::vector<Service> &services)
        : m_source(source)
        , m_own(direction == Direction::Ingress ? source.destination : source.source)
        , m_other(direction == Direction::Ingress ? source.source : source.destination)
        , m_direction(direction)
        , m_namespaceName(namespaceName)
        , m_services(services)
    {
    }

    PolicyRule compile();

private:
    std::optional<EndpointPeer> endpoint(const CalicoEntity &entity) const;
    std::optional<AddressSet> addressesOf(const CalicoEntity &entity) const;
    void compilePeer();
    void compileService(const CalicoServiceMatch &match);
    void compileTraffic();
    void addPort(const CalicoPort &port, TrafficSet &numbered, std::vector<NamedPort> &named) const;
    void setUnmodelled(std::string_view field);

    const CalicoRule &m_source;
    const CalicoEntity &m_own;
    const CalicoEntity &m_other;
    Direction m_direction;
    const std::string &m_namespaceName;
    const std::vector<Service> &m_services;
    /// What the protocols of the rule leave.
    TrafficSet m_base;
    PolicyRule m_rule;
};

PolicyRule RuleCompiler::compile()
{
    m_rule.action = actionOf(m_source.action);
    m_rule.isValid = m_source.isValid;
    m_rule.isNarrowerAtLayer7 = m_source.isNarrowerAtLayer7;
    m_rule.where = m_source.where;
    if (m_source.unmodelled)
        m_rule.unmodelled = UnmodelledPart {m_source.unmodelled->path, m_source.unmodelled->where};
    m_base = m_source.protocol.value_or(TrafficSet::all()) - m_source.notProtocol;
    compileTraffic();
    m_rule.own = endpoint(m_own);
    compilePeer();
    return std::move(m_rule);
}

/// nets without notNets, of the rule's family; nothing where all addresses are meant.
std::optional<AddressSet> RuleCompiler::addressesOf(const CalicoEntity &entity) const
{
    if (!entity.nets && entity.notNets.isEmpty() && !m_source.ipVersion)
        return std::nullopt;
    AddressSet addresses = entity.nets.value_or(AddressSet::all()) - entity.notNets;
    return m_source.ipVersion ? addresses & familyOf(*m_source.ipVersion) : addresses;
}

/// Without a namespaceSelector, whoever looks at labels in a policy with a namespace means that namespace
/// (libcalico-go, updateprocessors/rules.go).
std::optional<EndpointPeer> RuleCompiler::endpoint(const CalicoEntity &entity) const
{
    EndpointPeer peer;
    std::vector<LabelExpression> labels;
    for (const auto *each : {&entity.serviceAccounts, &entity.selector, &entity.namespaceSelector}) {
        if (*each)
            labels.push_back(**each);
    }
    const bool looksAtLabels = !labels.empty() || entity.notSelector;
    if (looksAtLabels && !entity.namespaceSelector)
        peer.namespaceName = m_namespaceName;
    if (!labels.empty() || !peer.namespaceName.empty())
        peer.labels = allOf(std::move(labels));
    peer.notLabels = entity.notSelector;
    peer.addresses = addressesOf(entity);
    return peer == EndpointPeer {} ? std::nullopt : std::optional(std::move(peer));
}

void RuleCompiler::compilePeer()
{
    if (m_other.service) {
        compileService(*m_other.service);
        return;
    }
    std::optional<EndpointPeer> peer = endpoint(m_other);
    if (m_other.hasDomains) {
        m_rule.peers.push_back({UnresolvedPeer {UnresolvedPeer::Kind::DomainNames}, m_other.where});
        if (peer)
            setUnmodelled("destination.domains");
    }
    if (peer)
        m_rule.peers.push_back({std::move(*peer), m_other.where});
    else if (!m_other.hasDomains)
        m_rule.peers.push_back({AnyPeer {}, m_source.where});
}

/// The pods behind a Service; where it is the destination, with the ports that its pods listen on.
void RuleCompiler::compileService(const CalicoServiceMatch &match)
{
    const std::string &ns = match.namespaceName.empty() ? m_namespaceName : match.namespaceName;
    const auto service = std::ranges::find_if(m_services, [&](const Service &each) {
        return each.meta.name == match.name && each.meta.namespaceName == ns;
    });
    if (service == m_services.end() || service->selector.empty() || service->type == "ExternalName") {
        m_rule.peers.push_back({AnyPeer {}, m_other.where});
        setUnmodelled("services");
        return;
    }
    EndpointPeer peer;
    peer.namespaceName = ns;
    peer.isService = true;
    std::vector<LabelExpression> labels;
    for (const auto &[key, value] : service->selector)
        labels.push_back(labelIn(key, {value}));
    peer.labels = allOf(std::move(labels));
    m_rule.peers.push_back({std::move(peer), m_other.where});
    if (m_direction == Direction::Ingress)
        return;
    m_rule.traffic = {{}, {}, TrafficSet::all() - m_base, {}};
    for (const ServicePort &port : service->ports) {
        if (const auto *name = std::get_if<std::string>(&port.targetPort))
            m_rule.traffic.named.push_back({*name, port.protocol});
        else if (const auto number = std::get<std::uint16_t>(port.targetPort); number != 0)
            m_rule.traffic.numbered.insert(port.protocol, {number, number});
    }
    m_rule.traffic.numbered = m_rule.traffic.numbered & m_base;
    sortAndDropRepeated(m_rule.traffic.named);
}

/// Both directions name the ports where the connection arrives.
void RuleCompiler::compileTraffic()
{
    const CalicoEntity &destination = m_source.destination;
    RuleTraffic &traffic = m_rule.traffic;
    for (const CalicoPort &port : destination.ports)
        addPort(port, traffic.numbered, traffic.named);
    if (destination.ports.empty())
        traffic.numbered = m_base;
    for (const CalicoPort &port : destination.notPorts)
        addPort(port, traffic.excluded, traffic.excludedNames);
    traffic.excluded |= TrafficSet::all() - m_base;
    traffic.numbered = traffic.numbered - traffic.excluded;
    sortAndDropRepeated(traffic.named);
    sortAndDropRepeated(traffic.excludedNames);
}

void RuleCompiler::addPort(const CalicoPort &port, TrafficSet &numbered, std::vector<NamedPort> &named) const
{
    for (const Protocol protocol : kAllProtocols) {
        if (m_base.ports(protocol).isEmpty())
            continue;
        if (const auto *range = std::get_if<PortRange>(&port))
            numbered.insert(protocol, *range);
        else
            named.push_back({std::get<std::string>(port), protocol});
    }
}

void RuleCompiler::setUnmodelled(std::string_view field)
{
    m_rule.unmodelled = UnmodelledPart {std::string(field), m_other.where};
}

} // namespace

PolicyRule compileCalicoRule(const CalicoRule &source, Direction direction, const std::string &namespaceName,
                             const std::vector<Service> &services)
{
    return RuleCompiler(source, direction, namespaceName, services).compile();
}

} // namespace drawbridge
