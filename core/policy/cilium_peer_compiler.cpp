// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "policy/cilium_peer_compiler.h"

#include "base/overloaded.h"
#include "policy/cilium_selector.h"

#include <algorithm>

namespace drawbridge {

namespace {

AddressSet unionOf(const std::vector<Cidr> &blocks)
{
    AddressSet addresses;
    for (const Cidr &block : blocks)
        addresses = addresses | AddressSet(block);
    return addresses;
}

AddressSet everyAddressOf(IpFamily family)
{
    return AddressSet(AddressRange {IpAddress::first(family), IpAddress::last(family)});
}

class PeerCompiler {
public:
    PeerCompiler(const CiliumRulePlace &place, const CiliumSurroundings &surroundings)
        : m_place(place)
        , m_surroundings(surroundings)
    {
    }

    void add(const CiliumPeer &peer)
    {
        m_where = peer.where;
        std::visit([this](const auto &what) { addPeer(what); }, peer.what);
    }

    CiliumPeers take()
    {
        addNodes();
        return std::move(m_peers);
    }

private:
    using What = decltype(PolicyPeer::what);

    void addSure(What what) { m_peers.sure.push_back({std::move(what), m_where}); }
    void addUnresolved(UnresolvedPeer::Kind kind) { addSure(UnresolvedPeer {kind}); }
    /// Cilium's blocks never mean its own pods, nor nodes.
    void addOutside(const AddressSet &addresses)
    {
        addSure(AddressPeer {addresses - m_surroundings.nodes, false});
    }

    void addPeer(const CiliumEndpoints &endpoints);
    void addPeer(CiliumEntity entity);
    void addPeer(const CiliumBlock &block) { addOutside(AddressSet(block.cidr) - unionOf(block.except)); }
    void addPeer(const CiliumBlockGroups &groups);
    void addPeer(const CiliumNodes &) { addUnresolved(UnresolvedPeer::Kind::Nodes); }
    void addPeer(const CiliumDomainNames &) { addUnresolved(UnresolvedPeer::Kind::DomainNames); }
    void addPeer(const CiliumCloudGroups &) { addUnresolved(UnresolvedPeer::Kind::CloudGroups); }
    void addPeer(const CiliumServices &services);
    bool isMeant(const CiliumServices &services, const Service &service) const;
    void addUnknownService(const CiliumServices &services);
    void addNodes();

    const CiliumRulePlace &m_place;
    const CiliumSurroundings &m_surroundings;
    SourcePosition m_where;
    CiliumPeers m_peers;
    /// The pod's own node, and the others.
    bool m_hasHost = false;
    bool m_hasRemoteNodes = false;
    SourcePosition m_nodesWhere;
};

void PeerCompiler::addPeer(const CiliumEndpoints &endpoints)
{
    CiliumSelection selection
        = selectCiliumPeers(endpoints.selector, m_place.namespaceName, m_place.isAboutInit);
    if (selection.pods)
        addSure(std::move(*selection.pods));
    for (const CiliumEntity entity : selection.entities)
        addPeer(entity);
    if (selection.looksAtBlocks)
        addUnresolved(UnresolvedPeer::Kind::CidrGroups);
}

void PeerCompiler::addPeer(CiliumEntity entity)
{
    switch (entity) {
    case CiliumEntity::All:
        return addSure(AnyPeer {});
    case CiliumEntity::World:
        return addOutside(AddressSet::all());
    case CiliumEntity::WorldIpv4:
        return addOutside(everyAddressOf(IpFamily::V4));
    case CiliumEntity::WorldIpv6:
        return addOutside(everyAddressOf(IpFamily::V6));
    case CiliumEntity::Cluster:
        addSure(PodPeer {{}, LabelSelector(), {}});
        m_hasHost = m_hasRemoteNodes = true;
        break;
    case CiliumEntity::Host:
        m_hasHost = true;
        break;
    case CiliumEntity::RemoteNode:
        m_hasRemoteNodes = true;
        break;
    case CiliumEntity::ApiServer:
        return addUnresolved(UnresolvedPeer::Kind::ApiServer);
    case CiliumEntity::Ingress:
    case CiliumEntity::Init:
    case CiliumEntity::Health:
    case CiliumEntity::Unmanaged:
        return addUnresolved(UnresolvedPeer::Kind::ReservedEndpoints);
    case CiliumEntity::None:
        return;
    }
    m_nodesWhere = m_where;
}

void PeerCompiler::addPeer(const CiliumBlockGroups &groups)
{
    const auto isMeant = [&groups](const CiliumCidrGroup &group) {
        return std::visit(Overloaded {
                              [&group](const std::string &name) { return group.meta.name == name; },
                              [&group](const LabelSelector &selector) {
                                  return matches(withoutSources(selector), group.meta.labels);
                              },
                          },
                          groups.which);
    };
    AddressSet addresses;
    bool isResolved = false;
    bool isEveryOneValid = true;
    for (const CiliumCidrGroup &group : m_surroundings.groups) {
        if (!isMeant(group))
            continue;
        isResolved = true;
        isEveryOneValid = isEveryOneValid && group.isValid;
        if (group.isValid)
            addresses = addresses | unionOf(group.blocks);
    }
    addOutside(addresses - unionOf(groups.except));
    if (!isResolved || !isEveryOneValid)
        addUnresolved(UnresolvedPeer::Kind::CidrGroups);
}

bool PeerCompiler::isMeant(const CiliumServices &services, const Service &service) const
{
    if (!services.namespaceName.empty() && services.namespaceName != service.meta.namespaceName)
        return false;
    if (const auto *selector = std::get_if<LabelSelector>(&services.which))
        return matches(withoutSources(*selector), service.meta.labels);
    const std::string &name = std::get<std::string>(services.which);
    return name.empty() || name == service.meta.name;
}

/// The pods behind each Service; what is behind one without a selector is in no Service object.
void PeerCompiler::addPeer(const CiliumServices &services)
{
    bool isResolved = false;
    for (const Service &service : m_surroundings.services) {
        if (!isMeant(services, service))
            continue;
        isResolved = true;
        if (service.selector.empty() || service.type == "ExternalName") {
            addUnresolved(UnresolvedPeer::Kind::Services);
            continue;
        }
        PodPeer pods;
        pods.namespaceName = service.meta.namespaceName;
        pods.podSelector.matchLabels = service.selector;
        addSure(std::move(pods));
    }
    if (!isResolved)
        addUnknownService(services);
}

void PeerCompiler::addUnknownService(const CiliumServices &services)
{
    PodPeer pods;
    pods.namespaceName = services.namespaceName;
    if (services.namespaceName.empty())
        pods.namespaceSelector.emplace();
    m_peers.perhaps.push_back({std::move(pods), m_where});
    addUnresolved(UnresolvedPeer::Kind::Services);
}

/// Whether a pod of the host network is on the own node or on another one depends on the subject. Where both
/// are meant it does not matter, nor where the rest is always allowed: what comes from the own node.
void PeerCompiler::addNodes()
{
    if (!m_hasHost && !m_hasRemoteNodes)
        return;
    m_where = m_nodesWhere;
    const bool isOwnNodeOpen = m_place.direction == Direction::Ingress && m_place.action == Action::Allow;
    if (m_hasRemoteNodes && (m_hasHost || isOwnNodeOpen)) {
        addSure(HostNetworkPeer {});
        addSure(AddressPeer {m_surroundings.nodes, false});
    }
    addUnresolved(UnresolvedPeer::Kind::Nodes);
}

} // namespace

CiliumPeers compileCiliumPeers(const std::vector<CiliumPeer> &peers, const CiliumRulePlace &place,
                               const CiliumSurroundings &surroundings)
{
    PeerCompiler compiler(place, surroundings);
    for (const CiliumPeer &peer : peers)
        compiler.add(peer);
    return compiler.take();
}

} // namespace drawbridge
