// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/edit_effect.h"

#include "document/endpoint_index.h"
#include "synthesis/cluster_dns.h"
#include "synthesis/design_resolution.h"
#include "synthesis/dns_askers.h"

#include <algorithm>
#include <array>
#include <set>

namespace drawbridge::app {

namespace {

/// More would take seconds.
constexpr std::size_t kMostPairs = 1'500'000;

bool haveSameRuns(const std::vector<EndRun> &a, const std::vector<EndRun> &b)
{
    return std::ranges::equal(
        a, b, [](const EndRun &x, const EndRun &y) { return x.first == y.first && x.bounds == y.bounds; });
}

/// Two worlds of one cluster.
struct Worlds {
    const Reachability &before;
    const Reachability &after;
    const KubernetesObjects &objects;
    /// Null where the world before is that of the loaded policies.
    const Design *designBefore;
    const Design &designAfter;
};

class EffectFinder {
public:
    EffectFinder(const Worlds &worlds, const std::stop_token &stop)
        : m_before(worlds.before)
        , m_after(worlds.after)
        , m_cluster(m_after.cluster())
        , m_stop(stop)
        , m_dns(findClusterDns(m_cluster, worlds.objects))
        , m_designBefore(worlds.designBefore)
        , m_designAfter(worlds.designAfter)
    {
        const auto *meaning = m_designAfter.meaningOf(ExternalEndpoint {WellKnownExternal::ApiServer});
        if (!meaning)
            return;
        for (const EdgeEndpoint &end : meaning->ends)
            m_apiServer = m_apiServer | addressesOf(end);
    }

    EditEffect find()
    {
        m_sources = treatedDifferently(Direction::Egress);
        m_targets = treatedDifferently(Direction::Ingress);
        if ((m_sources.size() + m_targets.size()) * m_cluster.workloads().size() > kMostPairs)
            return {};
        comparePairs();
        compareAddresses(Direction::Egress, m_sources);
        compareAddresses(Direction::Ingress, m_targets);
        compareDnsWithoutPods();
        countKeepingDns();
        if (m_stop.stop_requested())
            return {};
        std::ranges::stable_sort(m_effect.pairs, {}, &EffectPair::purpose);
        m_effect.isComplete = true;
        return std::move(m_effect);
    }

private:
    using Workloads = std::set<WorkloadIndex>;

    Workloads treatedDifferently(Direction direction) const
    {
        Workloads found;
        for (std::size_t i = 0; i < m_cluster.pods().size() && !m_stop.stop_requested(); ++i) {
            const auto pod = static_cast<PodIndex>(i);
            const WorkloadIndex workload = m_cluster[pod].workload;
            const bool isSame = found.contains(workload) || !m_after.mayDiffer(m_before, direction, pod)
                || (haveSameRuns(m_before.endRuns(direction, pod), m_after.endRuns(direction, pod))
                    && haveSameAddresses(direction, pod));
            if (!isSame)
                found.insert(workload);
        }
        return found;
    }

    /// False where they may differ.
    bool haveSameAddresses(Direction direction, PodIndex pod) const
    {
        if (m_before.tellsAddressesApart(direction, pod) || m_after.tellsAddressesApart(direction, pod))
            return false;
        const auto bounds = [&](const Reachability &world) {
            const IpAddress &any = world.externalAtoms().front().first;
            return direction == Direction::Egress ? world.toAddress(pod, any) : world.fromAddress(any, pod);
        };
        return bounds(m_before) == bounds(m_after);
    }

    void comparePairs()
    {
        for (std::size_t i = 0; i < m_cluster.workloads().size(); ++i) {
            if (m_stop.stop_requested())
                return;
            const auto other = static_cast<WorkloadIndex>(i);
            for (const WorkloadIndex from : m_sources)
                compare(from, other);
            for (const WorkloadIndex to : m_targets) {
                if (!m_sources.contains(other))
                    compare(other, to);
            }
        }
    }

    void compare(WorkloadIndex from, WorkloadIndex to)
    {
        if (from == to)
            return;
        const ComparedPair pair = drawbridge::compare({m_before, from, to}, {m_after, from, to});
        if (!pair.delta.isEmpty())
            m_effect.pairs.push_back({from, to, pair.delta, purposeOf(from, to, pair.delta),
                                      !pair.before.every.isEmpty(), !pair.after.every.isEmpty()});
    }

    TrafficDelta deltaOf(const ListEnd &from, const ListEnd &to) const
    {
        return drawbridge::compare({m_before, from, to}, {m_after, from, to}).delta;
    }

    void compareAddresses(Direction direction, const Workloads &workloads)
    {
        const std::array<const Reachability *, 2> worlds = {&m_before, &m_after};
        const std::vector<AddressRange> cells = addressCells(worlds, direction);
        for (const WorkloadIndex workload : workloads) {
            if (m_stop.stop_requested())
                return;
            EffectPair pair;
            for (const AddressRange &cell : cells) {
                const TrafficDelta delta = direction == Direction::Egress ? deltaOf(workload, cell.first)
                                                                          : deltaOf(cell.first, workload);
                pair.delta |= delta;
            }
            (direction == Direction::Egress ? pair.from : pair.to) = workload;
            if (concernsApiServer(direction, workload))
                pair.purpose = Purpose::ApiServer;
            if (!pair.delta.isEmpty())
                m_effect.pairs.push_back(std::move(pair));
        }
    }

    void compareDnsWithoutPods()
    {
        const auto goesWithEdges = [](const Design &design) {
            return std::ranges::any_of(
                design.postures, [](const auto &each) { return each.second.dns == DnsScope::PerWorkload; });
        };
        const bool mayDiffer = !m_designBefore || m_designBefore->postures != m_designAfter.postures
            || goesWithEdges(*m_designBefore) || goesWithEdges(m_designAfter);
        const bool isTold = !m_dns.pods.empty() || !m_designAfter.keptPolicies.empty()
            || (m_designBefore && !m_designBefore->keptPolicies.empty());
        if (!mayDiffer || isTold)
            return;
        const std::vector<bool> before = m_designBefore ? askers(*m_designBefore) : openOnes();
        const std::vector<bool> after = askers(m_designAfter);
        for (std::size_t i = 0; i < before.size(); ++i) {
            const std::string &ns = m_cluster.workloads()[i].id.namespaceName;
            const bool needsRule = m_designAfter.postureOf(ns).denyEgress;
            m_effect.losingDns += before[i] && !after[i] ? 1 : 0;
            // What the loaded policies said of DNS without its pods is not known.
            m_effect.gainingDns += m_designBefore && !before[i] && after[i] && needsRule ? 1 : 0;
        }
    }

    void countKeepingDns()
    {
        const auto isNewlyDenied = [this](const ClusterWorkload &workload) {
            const std::string &ns = workload.id.namespaceName;
            return m_designBefore && !workload.hostNetwork && !m_designBefore->postureOf(ns).denyEgress
                && m_designAfter.postureOf(ns).denyEgress;
        };
        if (std::ranges::none_of(m_cluster.workloads(), isNewlyDenied))
            return;
        const std::vector<bool> mayAsk = askers(m_designAfter);
        for (std::size_t i = 0; i < mayAsk.size(); ++i)
            m_effect.keepingDns += mayAsk[i] && isNewlyDenied(m_cluster.workloads()[i]) ? 1 : 0;
    }

    /// By workload: whether no policy of the world before keeps its pods from asking for names.
    std::vector<bool> openOnes() const
    {
        std::vector<bool> open;
        for (std::size_t i = 0; i < m_cluster.workloads().size(); ++i)
            open.push_back(m_before.isolation(static_cast<WorkloadIndex>(i), Direction::Egress)
                           == Isolation::Open);
        return open;
    }

    /// By workload: whether all its pods may ask for names.
    std::vector<bool> askers(const Design &design) const
    {
        DnsAskers askers(m_cluster, design);
        for (const ResolvedEdge &edge : resolveDesign(m_cluster, design, profileOf(design)).edges) {
            if (edge.isResolved)
                askers.addEdge(edge);
        }
        std::vector<bool> mayAsk;
        for (const ClusterWorkload &workload : m_cluster.workloads()) {
            const bool isFree = !design.postureOf(workload.id.namespaceName).denyEgress;
            mayAsk.push_back(isFree || std::ranges::all_of(workload.pods, [&askers](PodIndex pod) {
                                 return askers.mayAsk(pod);
                             }));
        }
        return mayAsk;
    }

    bool concernsApiServer(Direction direction, WorkloadIndex workload) const
    {
        return std::ranges::any_of(m_apiServer.ranges(), [&](const AddressRange &range) {
            return !(direction == Direction::Egress ? deltaOf(workload, range.first)
                                                    : deltaOf(range.first, workload))
                        .isEmpty();
        });
    }

    Purpose purposeOf(WorkloadIndex from, WorkloadIndex to, const TrafficDelta &delta) const
    {
        const TrafficSet changed
            = delta.newlyAllowed | delta.mayBeNewlyAllowed | delta.newlyCut | delta.mayBeNewlyCut;
        const bool isDns
            = std::ranges::any_of(m_dns.pods, [&](PodIndex pod) { return m_cluster[pod].workload == to; });
        if (isDns && !(changed & m_dns.traffic).isEmpty())
            return Purpose::Dns;
        return isIngressController(m_cluster[from]) ? Purpose::IngressController : Purpose::Other;
    }

    const Reachability &m_before;
    const Reachability &m_after;
    const Cluster &m_cluster;
    const std::stop_token &m_stop;
    const ClusterDns m_dns;
    const Design *m_designBefore;
    const Design &m_designAfter;
    AddressSet m_apiServer;
    Workloads m_sources;
    Workloads m_targets;
    EditEffect m_effect;
};

bool deniesMore(const Posture &before, const Posture &after)
{
    return (!before.denyIngress && after.denyIngress) || (!before.denyEgress && after.denyEgress);
}

std::vector<OpenByRule> openByRule(const Simulation &before, const Simulation &after)
{
    const Reachability &reachability = *after.designed;
    const Cluster &cluster = reachability.cluster();
    std::set<std::string> namespaces;
    bool isAnyOpen = false;
    for (const ClusterNamespace &each : cluster.namespaces()) {
        const Posture posture = after.design->postureOf(each.name);
        isAnyOpen = isAnyOpen || !posture.denyIngress || !posture.denyEgress;
        if (deniesMore(before.design->postureOf(each.name), posture))
            namespaces.insert(each.name);
    }
    std::vector<OpenByRule> open;
    if (namespaces.empty())
        return open;
    for (std::size_t i = 0; i < cluster.workloads().size(); ++i) {
        const auto workload = static_cast<WorkloadIndex>(i);
        const std::string &ns = cluster[workload].id.namespaceName;
        // No policy is about pods of the host's network.
        if (cluster[workload].hostNetwork || (isAnyOpen && !namespaces.contains(ns)))
            continue;
        const Posture posture = after.design->postureOf(ns);
        const OpenByRule each {
            workload, posture.denyIngress && reachability.allowsEverything(workload, Direction::Ingress),
            posture.denyEgress && reachability.allowsEverything(workload, Direction::Egress)};
        if (each.isIngressOpen || each.isEgressOpen)
            open.push_back(each);
    }
    return open;
}

} // namespace

std::vector<const EffectPair *> EditEffect::with(TrafficSet TrafficDelta::*traffic) const
{
    std::vector<const EffectPair *> found;
    for (const EffectPair &pair : pairs) {
        if (!(pair.delta.*traffic).isEmpty())
            found.push_back(&pair);
    }
    return found;
}

bool EditEffect::isAlarming() const
{
    const auto breaks = [](const EffectPair &pair) {
        return pair.purpose != Purpose::Other && !pair.delta.newlyCut.isEmpty();
    };
    return losingDns > 0 || deniedConnections > 0 || deniedEdges > 0 || openEnd
        || std::ranges::any_of(pairs, breaks);
}

EditEffect effectBetween(const Simulation &before, const Simulation &after, const std::stop_token &stop)
{
    const Worlds worlds {*before.designed, *after.designed, *after.project->objects, before.design.get(),
                         *after.design};
    EditEffect effect = EffectFinder(worlds, stop).find();
    const auto deniedConnections = [](const Simulation &simulation) {
        return static_cast<int>(simulation.deniedConnections(View::Designed).size());
    };
    if (!stop.stop_requested() && deniedConnections(after) > deniedConnections(before))
        effect.deniedConnections = deniedConnections(after);
    const auto deniedEdges = [](const Simulation &simulation) {
        return static_cast<int>(std::ranges::count(simulation.edgeAccess, Access::Denied));
    };
    if (const int denied = deniedEdges(after); denied > deniedEdges(before))
        effect.deniedEdges = denied;
    for (const AllowedEdge *edge : EdgeListDifference(before.design->edges, after.design->edges).added) {
        if (!effect.openEnd && !stop.stop_requested())
            effect.openEnd = openEnd(*after.designed, *after.design, *edge);
    }
    if (!stop.stop_requested())
        effect.openByRule = openByRule(before, after);
    return effect;
}

EditEffect effectOfExport(const Reachability &loaded, const Reachability &exported,
                          const KubernetesObjects &objects, const Design &design, const std::stop_token &stop)
{
    return EffectFinder({loaded, exported, objects, nullptr, design}, stop).find();
}

} // namespace drawbridge::app
