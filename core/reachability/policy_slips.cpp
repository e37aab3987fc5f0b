// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/policy_slips.h"

#include "base/text.h"
#include "reachability/matching.h"
#include "reachability/messages.h"
#include "reachability/pod_lookup.h"

#include <algorithm>
#include <map>
#include <set>

namespace drawbridge {

using namespace reachability_messages;

namespace {

constexpr std::uint16_t kDnsPort = 53;

struct NamespacePolicies {
    std::vector<const Policy *> all;
    /// Services by a port of theirs that is none of the pods behind it.
    std::multimap<std::pair<Protocol, std::uint16_t>, const ClusterService *> shifted;
    std::vector<const ClusterService *> services;
};

bool isShifted(const ServiceBackend &backend)
{
    return backend.port != backend.targetPort;
}

std::string nameOf(const ClusterService &service)
{
    return service.namespaceName + '/' + service.name;
}

/// Visits the ports that are opened one by one.
template <typename Visit> void forEachSinglePort(const TrafficSet &traffic, Visit visit)
{
    for (const Protocol protocol : kAllProtocols) {
        for (const PortRange &range : traffic.ports(protocol).ranges()) {
            if (range.first == range.last)
                visit(protocol, range.first);
        }
    }
}

/// The pods of the cluster's DNS name their ports so.
bool namesDns(const RuleTraffic &traffic)
{
    return std::ranges::any_of(traffic.named,
                               [](const NamedPort &port) { return port.name.starts_with("dns"); });
}

class SlipFinder {
public:
    explicit SlipFinder(const Reachability &world)
        : m_world(world)
        , m_cluster(world.cluster())
        , m_lookup(m_cluster, world.profile())
    {
        for (const Policy &policy : world.policies().policies) {
            if (policy.dialect == Dialect::NetworkPolicy && policy.isCertain && !policy.namespaceName.empty())
                m_spaces[policy.namespaceName].all.push_back(&policy);
            else
                m_hasOthers = true;
        }
        for (const ClusterService &service : m_cluster.services())
            addService(service);
    }

    std::vector<Diagnostic> take()
    {
        for (const auto &[name, space] : m_spaces) {
            if (!m_hasOthers)
                checkDns(name, space);
            for (const Policy *policy : space.all)
                check(*policy, space);
        }
        sortAndUnique(m_found);
        return std::move(m_found);
    }

private:
    void addService(const ClusterService &service)
    {
        const auto space = m_spaces.find(service.namespaceName);
        if (space == m_spaces.end() || service.backends.empty())
            return;
        space->second.services.push_back(&service);
        std::set<std::pair<Protocol, std::uint16_t>> ports;
        for (const ServiceBackend &backend : service.backends) {
            if (isShifted(backend))
                ports.insert({backend.protocol, backend.port});
        }
        for (const auto &port : ports)
            space->second.shifted.insert({port, &service});
    }

    void tell(const Message &message, std::vector<std::string> arguments, const SourcePosition &where)
    {
        m_found.push_back({&message, std::move(arguments), where, {}});
    }

    void check(const Policy &policy, const NamespacePolicies &space)
    {
        const PodRuns pods = m_lookup.subjectOf(policy).yes;
        if (pods.isEmpty())
            return;
        for (const PolicyRule &rule : policy.ingress) {
            checkPortNames(policy, rule, pods);
            checkServicePorts(policy, rule, pods, space);
        }
        for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
            if (!policy.isolates(direction))
                continue;
            for (const PolicyRule &rule : policy.rules(direction))
                checkPeers(policy, rule, direction, pods);
        }
        if (!m_hasOthers)
            checkIngressDenied(policy, pods, space);
    }

    /// Nothing of what the rule lets in exists on a pod of the policy.
    void checkPortNames(const Policy &policy, const PolicyRule &rule, const PodRuns &pods)
    {
        for (const NamedPort &port : rule.traffic.named) {
            std::set<std::string> others;
            bool isThere = false;
            forEachPod(pods, [&](std::uint32_t pod) {
                if (isThere)
                    return;
                for (const ContainerPort &each : m_lookup.ports(m_lookup.portSignature(pod))) {
                    isThere = isThere || each.name == port.name;
                    if (!each.name.empty())
                        others.insert(each.name);
                }
            });
            if (!isThere)
                tell(kNoSuchPort,
                     {toString(policy.id), port.name,
                      others.empty() ? "-" : join({others.begin(), others.end()}, ", ")},
                     rule.where);
        }
    }

    void checkServicePorts(const Policy &policy, const PolicyRule &rule, const PodRuns &pods,
                           const NamespacePolicies &space)
    {
        if (space.shifted.empty())
            return;
        forEachSinglePort(rule.traffic.numbered, [&](Protocol protocol, std::uint16_t port) {
            const auto [first, last] = space.shifted.equal_range({protocol, port});
            for (auto each = first; each != last; ++each)
                checkServicePort(policy, rule, pods, {protocol, port}, *each->second);
        });
    }

    void checkServicePort(const Policy &policy, const PolicyRule &rule, const PodRuns &pods,
                          std::pair<Protocol, std::uint16_t> port, const ClusterService &service)
    {
        std::set<std::string> targets;
        for (const ServiceBackend &backend : service.backends) {
            if (!pods.contains(static_cast<std::uint32_t>(backend.pod)))
                continue;
            if (backend.targetPort == port.second || listensOn(backend.pod, port))
                return;
            if (backend.protocol == port.first && backend.port == port.second) {
                if (rule.traffic.numbered.contains(backend.protocol, backend.targetPort))
                    return;
                targets.insert(std::to_string(backend.targetPort));
            }
        }
        if (!targets.empty())
            tell(kServicePort,
                 {toString(policy.id), std::to_string(port.second), nameOf(service),
                  join({targets.begin(), targets.end()}, ", ")},
                 rule.where);
    }

    bool listensOn(PodIndex pod, std::pair<Protocol, std::uint16_t> port) const
    {
        return std::ranges::any_of(m_cluster[pod].ports, [&](const ContainerPort &each) {
            return each.protocol == port.first && each.number == port.second;
        });
    }

    void checkPeers(const Policy &policy, const PolicyRule &rule, Direction direction, const PodRuns &pods)
    {
        for (const PolicyPeer &peer : rule.peers) {
            if (const auto *addresses = std::get_if<AddressPeer>(&peer.what)) {
                if (direction == Direction::Egress && rule.traffic.numbered.isAll()
                    && addresses->addresses.contains(*IpAddress::parse("169.254.169.254"))
                    && addresses->addresses.contains(*IpAddress::parse("1.1.1.1")))
                    tell(kEveryAddress, {toString(policy.id)}, peer.where);
            } else if (const auto *selected = std::get_if<PodPeer>(&peer.what)) {
                checkNamespace(policy, *selected, peer.where);
                if (!selected->podSelector.isEmpty())
                    checkOtherEnd(policy, rule, peer, direction, pods);
            }
        }
    }

    /// A namespace that has the value as its name is what was meant.
    void checkNamespace(const Policy &policy, const PodPeer &peer, const SourcePosition &where)
    {
        if (!peer.namespaceSelector || peer.namespaceSelector->matchLabels.size() != 1
            || !peer.namespaceSelector->matchExpressions.empty())
            return;
        const auto &[key, value] = *peer.namespaceSelector->matchLabels.begin();
        const auto meant = m_cluster.findNamespace(value);
        if (!meant || key == "kubernetes.io/metadata.name")
            return;
        const bool isNone = std::ranges::all_of(m_cluster.namespaces(), [&](const ClusterNamespace &space) {
            return matchNamespace(*peer.namespaceSelector, space, m_world.profile()) == Match::No;
        });
        if (isNone)
            tell(kNoSuchNamespace, {toString(policy.id), toString(*peer.namespaceSelector), value}, where);
    }

    /// Of a rule for few pods at both ends, which is about one connection: the other end denies all of it.
    void checkOtherEnd(const Policy &policy, const PolicyRule &rule, const PolicyPeer &peer,
                       Direction direction, const PodRuns &pods)
    {
        constexpr std::size_t kFew = 3;
        const MatchedPods others = m_lookup.peersOf(std::get<PodPeer>(peer.what));
        const std::vector<WorkloadIndex> own = workloadsOf(pods, kFew);
        const std::vector<WorkloadIndex> there = workloadsOf(others.yes, kFew);
        if (!others.maybe.isEmpty() || own.empty() || own.size() > kFew || there.size() > kFew)
            return;
        for (const WorkloadIndex other : there) {
            const bool isClosed = std::ranges::all_of(own, [&](WorkloadIndex each) {
                const WorkloadIndex from = direction == Direction::Ingress ? other : each;
                const WorkloadIndex to = direction == Direction::Ingress ? each : other;
                const TrafficSet meant = resolveTraffic(rule.traffic, m_cluster[to].ports);
                return from == to || m_cluster[other].hostNetwork || meant.isEmpty()
                    ? false
                    : (m_world.between(from, to).possible & meant).isEmpty();
            });
            if (isClosed)
                tell(
                    direction == Direction::Ingress ? kNotLetOut : kNotLetIn,
                    {toString(policy.id), m_cluster[other].id.namespaceName + '/' + m_cluster[other].id.name},
                    peer.where);
        }
    }

    /// One more than `most` where there are more.
    std::vector<WorkloadIndex> workloadsOf(const PodRuns &pods, std::size_t most) const
    {
        std::vector<WorkloadIndex> found;
        for (const PodRun run : pods.runs()) {
            for (std::uint32_t pod = run.first; pod < run.end && found.size() <= most; ++pod) {
                const WorkloadIndex workload = m_cluster[PodIndex(pod)].workload;
                if (found.empty() || found.back() != workload)
                    found.push_back(workload);
            }
        }
        return found;
    }

    /// Pods with a Service are there to be called.
    void checkIngressDenied(const Policy &policy, const PodRuns &pods, const NamespacePolicies &space)
    {
        if (!policy.isolatesIngress || !policy.isolatesEgress || !policy.ingress.empty()
            || policy.egress.empty())
            return;
        for (const ClusterService *service : space.services) {
            const auto backend = std::ranges::find_if(service->backends, [&](const ServiceBackend &each) {
                return pods.contains(static_cast<std::uint32_t>(each.pod));
            });
            if (backend == service->backends.end()
                || m_world.policiesOf(backend->pod, Direction::Ingress).size() > 1)
                continue;
            const WorkloadId &id = m_cluster.workloadOf(backend->pod).id;
            tell(kIngressDeniedToo, {toString(policy.id), id.namespaceName + '/' + id.name, nameOf(*service)},
                 policy.where);
            return;
        }
    }

    void checkDns(const std::string &name, const NamespacePolicies &space)
    {
        const Policy *denies = nullptr;
        const Policy *byUdp = nullptr;
        const PolicyRule *byUdpRule = nullptr;
        bool byTcp = false;
        bool hasRules = false;
        for (const Policy *policy : space.all) {
            if (policy->isolatesEgress && policy->podSelector.isEmpty() && !denies)
                denies = policy;
            if (!policy->isolatesEgress)
                continue;
            for (const PolicyRule &rule : policy->egress) {
                if (namesDns(rule.traffic))
                    return;
                hasRules = true;
                byTcp = byTcp || rule.traffic.numbered.contains(Protocol::Tcp, kDnsPort);
                if (!byUdp && rule.traffic.numbered.contains(Protocol::Udp, kDnsPort)) {
                    byUdp = policy;
                    byUdpRule = &rule;
                }
            }
        }
        if (!denies || !hasRules || m_lookup.subjectOf(*denies).yes.isEmpty())
            return;
        if (!byUdp && !byTcp)
            tell(kDnsDenied, {name, toString(denies->id)}, denies->where);
        else if (byUdp && !byTcp)
            tell(kDnsByUdpOnly, {name, toString(byUdp->id)}, byUdpRule->where);
    }

    const Reachability &m_world;
    const Cluster &m_cluster;
    PodLookup m_lookup;
    std::map<std::string, NamespacePolicies> m_spaces;
    /// Policies of other dialects, which may decide beside these.
    bool m_hasOthers = false;
    std::vector<Diagnostic> m_found;
};

} // namespace

std::vector<Diagnostic> findPolicySlips(const Reachability &world)
{
    return SlipFinder(world).take();
}

} // namespace drawbridge
