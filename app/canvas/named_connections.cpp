// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/named_connections.h"

#include "base/overloaded.h"
#include "reachability/matching.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace drawbridge::app {

namespace {

ConnectionEnd madeOf(EdgeEndpoint endpoint)
{
    ConnectionEnd end;
    end.key = toString(endpoint);
    end.endpoint = std::move(endpoint);
    return end;
}

/// One address of every range outside the cluster that lies in the set.
std::vector<IpAddress> samplesOf(const Reachability &reachability, const AddressSet &set)
{
    std::vector<IpAddress> samples;
    for (const AddressRange &atom : reachability.externalAtoms()) {
        const AddressSet common = AddressSet(atom) & set;
        if (!common.isEmpty())
            samples.push_back(common.ranges().front().first);
    }
    return samples;
}

AddressSet internetAddresses()
{
    AddressSet set;
    for (const IpBlock &block : internetBlocks())
        set = set | block.addresses();
    return set;
}

/// The smallest block around addresses of one family, without what is left out.
CidrEndpoint blockAround(const AddressSet &family)
{
    const IpAddress &first = family.ranges().front().first;
    int length = first.bits();
    const auto block
        = [&first](int bits) { return *Cidr::parse(toString(first) + '/' + std::to_string(bits)); };
    while (!AddressSet(block(length)).contains(family))
        --length;
    return {block(length), toCidrs(AddressSet(block(length)) - family)};
}

/// A set of addresses as people write it: one block, perhaps with exceptions; several blocks become several
/// ends.
std::vector<ConnectionEnd> endsOf(const Reachability &reachability, const AddressSet &addresses)
{
    std::vector<ConnectionEnd> ends;
    const auto add = [&](EdgeEndpoint endpoint, const AddressSet &set) {
        ConnectionEnd end = madeOf(std::move(endpoint));
        end.addresses = samplesOf(reachability, set);
        end.range = set;
        if (!end.addresses.empty())
            ends.push_back(std::move(end));
    };
    const AddressSet everything(*Cidr::parse("0.0.0.0/0"));
    const AddressSet v4 = addresses & everything;
    const std::vector<Cidr> blocks = toCidrs(addresses);
    constexpr std::size_t kFewBlocks = 3;
    if (addresses.contains(internetAddresses() & everything)) {
        add(ExternalEndpoint {WellKnownExternal::Internet}, addresses & internetAddresses());
        const std::vector<Cidr> inside = toCidrs(addresses - internetAddresses());
        if (inside.size() <= kFewBlocks) {
            for (const Cidr &block : inside)
                add(CidrEndpoint {block, {}}, AddressSet(block));
        }
    } else if (blocks.size() <= kFewBlocks) {
        for (const Cidr &block : blocks)
            add(CidrEndpoint {block, {}}, AddressSet(block));
    } else {
        for (const AddressSet &family : {v4, addresses - v4}) {
            if (!family.isEmpty())
                add(blockAround(family), family);
        }
    }
    return ends;
}

class PolicyReader {
public:
    explicit PolicyReader(const Reachability &reachability)
        : m_reachability(reachability)
        , m_cluster(reachability.cluster())
    {
    }

    std::vector<Connection> read()
    {
        for (const Policy &policy : m_reachability.policies().policies) {
            const std::vector<ConnectionEnd> subjects = subjectsOf(policy);
            for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
                for (const PolicyRule &rule : policy.rules(direction)) {
                    if (rule.action != Action::Allow)
                        continue;
                    for (const PolicyPeer &peer : rule.peers)
                        connect(subjects, peersOf(policy, peer), direction);
                }
            }
        }
        std::vector<Connection> connections;
        for (auto &[keys, connection] : m_found)
            connections.push_back(std::move(connection));
        return connections;
    }

private:
    void connect(const std::vector<ConnectionEnd> &subjects, const std::vector<ConnectionEnd> &peers,
                 Direction direction)
    {
        for (const ConnectionEnd &subject : subjects) {
            for (const ConnectionEnd &peer : peers) {
                const ConnectionEnd &from = direction == Direction::Ingress ? peer : subject;
                const ConnectionEnd &to = direction == Direction::Ingress ? subject : peer;
                m_found.try_emplace({from.key, to.key}, Connection {from, to, -1});
            }
        }
    }

    /// Pods of a namespace that a selector may match, as the namespace or as workloads.
    void addEnds(NamespaceIndex ns, const LabelSelector &selector, std::vector<ConnectionEnd> &ends) const
    {
        if (selector.isEmpty()) {
            if (!m_cluster[ns].workloads.empty())
                ends.push_back(endOf(m_cluster, ns));
            return;
        }
        for (const WorkloadIndex workload : m_cluster[ns].workloads) {
            const std::vector<PodIndex> &pods = m_cluster[workload].pods;
            if (std::any_of(pods.begin(), pods.end(), [&](PodIndex pod) {
                    return matchPod(selector, m_cluster, pod, m_reachability.profile()) != Match::No;
                }))
                ends.push_back(endOf(m_cluster, workload));
        }
    }

    std::vector<ConnectionEnd> subjectsOf(const Policy &policy)
    {
        if (!policy.subject.isEverything())
            return workloadsOf(policy);
        return policy.namespaceName.empty() ? endsOfPods(policy.namespaceSelector, policy.podSelector)
                                            : endsOfPods(policy.namespaceName, policy.podSelector);
    }

    std::vector<ConnectionEnd> peersOf(const Policy &policy, const PolicyPeer &peer)
    {
        return std::visit(
            Overloaded {
                [this](const AnyPeer &) { return endsOf(m_reachability, internetAddresses()); },
                [this](const AddressPeer &addresses) { return endsOf(m_reachability, addresses.addresses); },
                [this, &policy](const PodPeer &pods) { return podPeers(policy, pods); },
                [](const HostNetworkPeer &) { return std::vector<ConnectionEnd>(); },
                [](const UnresolvedPeer &) { return std::vector<ConnectionEnd>(); },
                [this](const EndpointPeer &end) { return endpointPeers(end); },
            },
            peer.what);
    }

    std::vector<ConnectionEnd> endpointPeers(const EndpointPeer &peer) const
    {
        if (!peer.labels && peer.addresses)
            return endsOf(m_reachability, *peer.addresses);
        Policy meant;
        meant.namespaceName = peer.namespaceName;
        meant.subject = peer.labels.value_or(LabelExpression {});
        return workloadsOf(meant);
    }

    /// Those of which the policy may select a pod.
    std::vector<ConnectionEnd> workloadsOf(const Policy &policy) const
    {
        std::vector<ConnectionEnd> ends;
        for (std::size_t i = 0; i < m_cluster.workloads().size(); ++i) {
            const auto workload = static_cast<WorkloadIndex>(i);
            const std::vector<PodIndex> &pods = m_cluster[workload].pods;
            if (std::any_of(pods.begin(), pods.end(), [&](PodIndex pod) {
                    return matchSubject(policy, m_cluster, pod, m_reachability.profile()) != Match::No;
                }))
                ends.push_back(endOf(m_cluster, workload));
        }
        return ends;
    }

    std::vector<ConnectionEnd> podPeers(const Policy &policy, const PodPeer &peer)
    {
        if (peer.namespaceSelector)
            return endsOfPods(*peer.namespaceSelector, peer.podSelector);
        return endsOfPods(peer.namespaceName.empty() ? policy.namespaceName : peer.namespaceName,
                          peer.podSelector);
    }

    std::vector<ConnectionEnd> endsOfPods(const std::string &name, const LabelSelector &pods) const
    {
        std::vector<ConnectionEnd> ends;
        if (const auto ns = m_cluster.findNamespace(name))
            addEnds(*ns, pods, ends);
        return ends;
    }

    std::vector<ConnectionEnd> endsOfPods(const LabelSelector &namespaces, const LabelSelector &pods)
    {
        std::vector<ConnectionEnd> ends;
        for (const NamespaceIndex ns : namespacesOf(namespaces))
            addEnds(ns, pods, ends);
        return ends;
    }

    /// Those that the selector may match, found once for each selector.
    const std::vector<NamespaceIndex> &namespacesOf(const LabelSelector &selector)
    {
        const auto [place, isNew] = m_namespaces.try_emplace(selector);
        for (std::size_t i = 0; isNew && i < m_cluster.namespaces().size(); ++i) {
            const auto ns = static_cast<NamespaceIndex>(i);
            if (matchNamespace(selector, m_cluster[ns], m_reachability.profile()) != Match::No)
                place->second.push_back(ns);
        }
        return place->second;
    }

    const Reachability &m_reachability;
    const Cluster &m_cluster;
    std::map<LabelSelector, std::vector<NamespaceIndex>> m_namespaces;
    std::map<std::pair<std::string, std::string>, Connection> m_found;
};

} // namespace

ConnectionEnd endOf(const Cluster &cluster, WorkloadIndex workload)
{
    ConnectionEnd end = madeOf(endpointOf(cluster, workload));
    end.workload = workload;
    end.pods = cluster[workload].pods;
    return end;
}

ConnectionEnd endOf(const Cluster &cluster, NamespaceIndex ns)
{
    ConnectionEnd end = madeOf(NamespaceEndpoint {cluster[ns].name});
    for (const WorkloadIndex workload : cluster[ns].workloads)
        end.pods.insert(end.pods.end(), cluster[workload].pods.begin(), cluster[workload].pods.end());
    return end;
}

std::vector<Connection> connectionsOf(const Reachability &reachability)
{
    return PolicyReader(reachability).read();
}

Connection connectionOf(const Reachability &reachability, const AllowedEdge &drawn, const ResolvedEdge &edge,
                        int designEdge)
{
    // An external keeps its own card, whatever the design says that it stands for.
    const auto made = [&reachability](const EdgeEndpoint &endpoint, const ResolvedEnd &end) {
        // The canvas has one key for a workload, however the design names it.
        if (std::holds_alternative<WorkloadEndpoint>(endpoint) && end.workloads.size() == 1)
            return endOf(reachability.cluster(), end.workloads.front());
        ConnectionEnd shown = madeOf(endpoint);
        shown.isNamedOnly = std::holds_alternative<PodsEndpoint>(end.endpoint);
        shown.pods = shown.isNamedOnly ? end.heldPods : end.pods;
        if (!end.blocks.empty()) {
            shown.range = end.addresses();
            shown.addresses = samplesOf(reachability, shown.range);
        }
        return shown;
    };
    return {made(drawn.from, edge.from), made(drawn.to, edge.to), designEdge};
}

std::vector<Connection> connectionsOf(const Reachability &reachability, const Design &design)
{
    const ResolvedDesign resolved = resolveDesign(reachability.cluster(), design, reachability.profile());
    std::vector<Connection> connections;
    for (const AllowedEdge &drawn : design.edges) {
        const std::size_t i = connections.size();
        connections.push_back(connectionOf(reachability, drawn, resolved.edges[i], static_cast<int>(i)));
    }
    return connections;
}

std::vector<Connection> splitByWorkload(const Cluster &cluster, const Connection &connection)
{
    const auto split = [&cluster](const ConnectionEnd &end) {
        const auto *ns = std::get_if<NamespaceEndpoint>(&end.endpoint);
        const auto index = ns ? cluster.findNamespace(ns->namespaceName) : std::nullopt;
        if (!index)
            return std::vector {end};
        std::vector<ConnectionEnd> ends;
        for (const WorkloadIndex workload : cluster[*index].workloads)
            ends.push_back(endOf(cluster, workload));
        return ends;
    };
    std::vector<Connection> pairs;
    for (const ConnectionEnd &from : split(connection.from)) {
        for (const ConnectionEnd &to : split(connection.to))
            pairs.push_back({from, to, connection.designEdge});
    }
    return pairs;
}

} // namespace drawbridge::app
