// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/starting_design.h"

#include "design/design_edits.h"
#include "synthesis/design_resolution.h"
#include "synthesis/designed_traffic.h"
#include "synthesis/lifted_ends.h"
#include "synthesis/lifted_rules.h"
#include "synthesis/lifting_checks.h"
#include "synthesis/messages.h"
#include "synthesis/namespace_pairs.h"
#include "synthesis/traffic_table.h"

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

/// Lifts what one simulation allows into edges.
class Lifter {
public:
    /// The namespaces have DNS as a whole, or not at all.
    Lifter(const LiftingWorld &world, const NamespaceNames &withoutDnsPerWorkload)
        : m_world(world)
        , m_loaded(world.reachability())
        , m_cluster(world.cluster())
        , m_withoutDnsPerWorkload(withoutDnsPerWorkload)
        , m_pairs(world.reachability())
    {
    }

    LiftedDesign lift();

private:
    /// Traffic by address, in the order of the atoms.
    using ByAtom = std::vector<TrafficSet>;

    std::vector<PodIndex> livePods(WorkloadIndex workload) const { return m_world.podsOf(workload); }
    bool isOpen(const ClusterNamespace &ns, Direction direction) const;
    DnsScope dnsScopeOf(const ClusterNamespace &ns, bool deniesEgress) const;
    bool allowsEverythingInside(const ClusterNamespace &ns) const;
    const Posture &postureOf(const ClusterNamespace &ns) const { return m_result.design.postureOf(ns.name); }
    void liftPosture(const ClusterNamespace &ns);
    void liftBetween(const ClusterNamespace &from, const ClusterNamespace &to);
    std::optional<TrafficSet> cell(WorkloadIndex from, WorkloadIndex to);
    TrafficSet coveredByDns(WorkloadIndex from, PodIndex to) const;
    bool leavesDnsToPosture(WorkloadIndex from) const;
    void liftAddresses(const ClusterNamespace &ns, Direction direction);
    void reportOutsiders(const ClusterNamespace &ns);
    ByAtom byAtom(WorkloadIndex workload, Direction direction) const;
    void addAddressEdges(const EdgeEndpoint &end, Direction direction, ByAtom traffic);
    EdgeEndpoint endpoint(const ClusterNamespace &ns) const { return NamespaceEndpoint {ns.name}; }
    /// Nothing for pods that are still to come.
    std::optional<EdgeEndpoint> endpoint(WorkloadIndex workload) const
    {
        return m_world.isStandIn(workload) ? std::nullopt : std::optional(endpointOf(m_cluster, workload));
    }
    void addEdge(std::optional<EdgeEndpoint> from, std::optional<EdgeEndpoint> to, const TrafficSet &traffic);
    void report(const Message &message, std::vector<std::string> arguments)
    {
        m_result.diagnostics.push_back({&message, std::move(arguments), {}, {}});
    }

    const LiftingWorld &m_world;
    const Reachability &m_loaded;
    const Cluster &m_cluster;
    const NamespaceNames &m_withoutDnsPerWorkload;
    const NamespacePairs m_pairs;
    /// What postures and edges of open rules allow, where there are such edges.
    std::optional<DesignedTraffic> m_lifted;
    /// Of everything that was looked at.
    bool m_isCertain = true;
    std::vector<AllowedEdge> m_edges;
    LiftedDesign m_result;
};

/// Whether nothing isolates the namespace's pods, nor would isolate pods to come.
bool Lifter::isOpen(const ClusterNamespace &ns, Direction direction) const
{
    const auto isolatesAll = [&](const Policy &policy) {
        return policy.namespaceName == ns.name && policy.podSelector.isEmpty() && policy.isolates(direction);
    };
    if (std::ranges::any_of(m_loaded.policies().policies, isolatesAll))
        return false;
    return std::ranges::all_of(ns.workloads, [&](WorkloadIndex workload) {
        return std::ranges::all_of(livePods(workload),
                                   [&](PodIndex pod) { return m_loaded.policiesOf(pod, direction).empty(); });
    });
}

void Lifter::addEdge(std::optional<EdgeEndpoint> from, std::optional<EdgeEndpoint> to,
                     const TrafficSet &traffic)
{
    if (traffic.isEmpty() || !from || !to)
        return;
    AllowedEdge edge;
    edge.from = *std::move(from);
    edge.to = *std::move(to);
    edge.traffic = linesOf(traffic);
    m_edges.push_back(std::move(edge));
}

/// Every pod, those to come included, or each pod that connects somewhere.
DnsScope Lifter::dnsScopeOf(const ClusterNamespace &ns, bool deniesEgress) const
{
    std::size_t asking = 0;
    std::size_t all = 0;
    for (const WorkloadIndex workload : m_world.workloadsOf(ns)) {
        ++all;
        asking += m_world.mayAskDns(workload) ? 1 : 0;
    }
    if (asking == all)
        return DnsScope::PerNamespace;
    const bool isPerWorkload = deniesEgress && asking > 0 && !m_withoutDnsPerWorkload.contains(ns.name);
    return isPerWorkload ? DnsScope::PerWorkload : DnsScope::Nobody;
}

bool Lifter::allowsEverythingInside(const ClusterNamespace &ns) const
{
    std::size_t pairs = 0;
    for (const WorkloadIndex from : ns.workloads) {
        for (const WorkloadIndex to : ns.workloads) {
            for (const PodIndex source : livePods(from)) {
                for (const PodIndex destination : livePods(to)) {
                    if (source == destination && m_cluster[source].count == 1)
                        continue;
                    if (!m_loaded.between(source, destination).allowed.isAll())
                        return false;
                    ++pairs;
                }
            }
        }
    }
    return pairs > 0;
}

void Lifter::liftPosture(const ClusterNamespace &ns)
{
    Posture posture;
    posture.denyIngress = !isOpen(ns, Direction::Ingress);
    posture.denyEgress = !isOpen(ns, Direction::Egress);
    posture.dns = dnsScopeOf(ns, posture.denyEgress);
    const bool isIsolated = posture.denyIngress || posture.denyEgress;
    posture.sameNamespace = isIsolated && allowsEverythingInside(ns);
    m_result.design = withPosture(m_result.design, ns.name, posture);
}

bool Lifter::leavesDnsToPosture(WorkloadIndex from) const
{
    const DnsScope scope = postureOf(m_cluster[m_cluster[from].namespaceIndex]).dns;
    return scope == DnsScope::PerNamespace || (scope == DnsScope::PerWorkload && m_world.mayAskDns(from));
}

/// What the postures already allow from the workload to a DNS pod.
TrafficSet Lifter::coveredByDns(WorkloadIndex from, PodIndex to) const
{
    const ClusterDns &dns = m_world.dns();
    const bool isDnsPod = std::ranges::find(dns.pods, to) != dns.pods.end();
    return isDnsPod && leavesDnsToPosture(from) ? dns.traffic : TrafficSet();
}

/// What every pair of pods of the two workloads may do, beyond what is lifted already. Nothing if there is
/// no pair. Pods of one workload that are treated differently cannot be told apart by an edge.
std::optional<TrafficSet> Lifter::cell(WorkloadIndex from, WorkloadIndex to)
{
    std::optional<TrafficSet> all;
    TrafficSet some;
    for (const PodIndex source : livePods(from)) {
        for (const PodIndex destination : livePods(to)) {
            if (source == destination && m_cluster[source].count == 1)
                continue;
            const TrafficBounds bounds = m_loaded.between(source, destination);
            TrafficSet traffic = bounds.allowed - coveredByDns(from, destination);
            if (m_lifted && !traffic.isEmpty())
                traffic = traffic - m_lifted->between(source, destination).allowed;
            m_isCertain = m_isCertain && bounds.isCertain();
            some |= traffic;
            all = all ? *all & traffic : traffic;
        }
    }
    const bool isToCome = m_world.isStandIn(from) || m_world.isStandIn(to);
    if (all && some != *all && !isToCome)
        report(messages::kPodsDiffer,
               {toString(m_cluster[from].id), toString(m_cluster[to].id), toString(some - *all)});
    return all;
}

void Lifter::liftBetween(const ClusterNamespace &from, const ClusterNamespace &to)
{
    const bool isInside = &from == &to;
    const Posture &source = postureOf(from);
    const Posture &destination = postureOf(to);
    if (!source.denyEgress && !destination.denyIngress)
        return;
    if (isInside && source.sameNamespace)
        return;
    TrafficTable table(m_world.workloadsOf(from), m_world.workloadsOf(to),
                       [this](WorkloadIndex a, WorkloadIndex b) { return cell(a, b); });
    addEdge(endpoint(from), endpoint(to), table.takeFromAll());
    for (std::size_t column = 0; column < table.columns().size(); ++column)
        addEdge(endpoint(from), endpoint(table.columns()[column]), table.takeFromColumn(column));
    for (std::size_t row = 0; row < table.rows().size(); ++row)
        addEdge(endpoint(table.rows()[row]), endpoint(to), table.takeFromRow(row));
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        for (std::size_t column = 0; column < table.columns().size(); ++column)
            addEdge(endpoint(table.rows()[row]), endpoint(table.columns()[column]), table.rest(row, column));
    }
}

Lifter::ByAtom Lifter::byAtom(WorkloadIndex workload, Direction direction) const
{
    const bool hasCache
        = direction == Direction::Egress && m_world.dns().hasNodeLocalCache && leavesDnsToPosture(workload);
    const IpAddress cache = Cidr::parse(kNodeLocalDnsBlock)->first();
    ByAtom result;
    for (const AddressRange &atom : m_loaded.addressAtoms()) {
        TrafficSet all = TrafficSet::all();
        for (const PodIndex pod : livePods(workload)) {
            all = all
                & (direction == Direction::Egress ? m_loaded.toAddress(pod, atom.first).allowed
                                                  : m_loaded.fromAddress(atom.first, pod).allowed);
        }
        const bool isCache = hasCache && atom.first <= cache && cache <= atom.last;
        result.push_back(isCache && atom.first == atom.last ? all - m_world.dns().cacheTraffic : all);
    }
    return result;
}

/// First what holds for all addresses of a family, then the addresses with the same traffic together.
void Lifter::addAddressEdges(const EdgeEndpoint &end, Direction direction, ByAtom traffic)
{
    const auto add = [&](const AddressSet &set, const TrafficSet &allowed) {
        for (const EdgeEndpoint &outside : endsOf(set)) {
            if (direction == Direction::Egress)
                addEdge(end, outside, allowed);
            else
                addEdge(outside, end, allowed);
        }
    };
    for (const char *whole : {"0.0.0.0/0", "::/0"}) {
        const AddressSet family(*Cidr::parse(whole));
        const auto isInFamily
            = [&](std::size_t i) { return family.contains(m_loaded.addressAtoms()[i].first); };
        TrafficSet common = TrafficSet::all();
        for (std::size_t i = 0; i < traffic.size(); ++i)
            common = isInFamily(i) ? common & traffic[i] : common;
        if (common.isEmpty())
            continue;
        add(family, common);
        for (std::size_t i = 0; i < traffic.size(); ++i)
            traffic[i] = isInFamily(i) ? traffic[i] - common : traffic[i];
    }
    std::map<TrafficSet, AddressSet> byTraffic;
    for (std::size_t i = 0; i < traffic.size(); ++i)
        byTraffic[traffic[i]] = byTraffic[traffic[i]] | AddressSet(m_loaded.addressAtoms()[i]);
    for (const auto &[allowed, set] : byTraffic) {
        if (!allowed.isEmpty())
            add(set, allowed);
    }
}

void Lifter::liftAddresses(const ClusterNamespace &ns, Direction direction)
{
    const Posture &posture = postureOf(ns);
    if (!(direction == Direction::Ingress ? posture.denyIngress : posture.denyEgress))
        return;
    const std::vector<WorkloadIndex> workloads = m_world.workloadsOf(ns);
    std::vector<ByAtom> rows;
    for (const WorkloadIndex workload : workloads)
        rows.push_back(byAtom(workload, direction));
    if (rows.size() > 1) {
        ByAtom common = rows.front();
        for (const ByAtom &row : rows) {
            for (std::size_t i = 0; i < common.size(); ++i)
                common[i] = common[i] & row[i];
        }
        addAddressEdges(endpoint(ns), direction, common);
        for (ByAtom &row : rows) {
            for (std::size_t i = 0; i < common.size(); ++i)
                row[i] = row[i] - common[i];
        }
    }
    for (std::size_t i = 0; i < workloads.size(); ++i) {
        if (const auto end = endpoint(workloads[i]))
            addAddressEdges(*end, direction, rows[i]);
    }
}

/// Pods that the folder does not hold, and that are let in today whatever their labels. An edge from all
/// addresses lets them in as well.
void Lifter::reportOutsiders(const ClusterNamespace &ns)
{
    if (!postureOf(ns).denyIngress)
        return;
    for (const WorkloadIndex workload : m_world.workloadsOf(ns)) {
        if (m_world.isStandIn(workload))
            continue;
        TrafficSet lost;
        for (const PodIndex pod : livePods(workload))
            lost |= m_loaded.fromStranger({}, pod).allowed;
        TrafficSet kept = TrafficSet::all();
        for (const TrafficSet &traffic : byAtom(workload, Direction::Ingress))
            kept = kept & traffic;
        if (lost = lost - kept; !lost.isEmpty())
            report(messages::kOutsidersLeftOut, {toString(m_cluster[workload].id), toString(lost)});
    }
}

LiftedDesign Lifter::lift()
{
    m_result.design.profile = std::string(m_loaded.profile().name);
    for (const NamespaceIndex ns : m_world.namespaces())
        liftPosture(m_cluster[ns]);
    LiftedRules rules = liftOpenRules(m_world, m_result.design);
    m_edges = std::move(rules.edges);
    m_result.diagnostics = std::move(rules.diagnostics);
    if (!m_edges.empty())
        m_lifted.emplace(m_cluster, m_world.objects(), withEdges(m_result.design, m_edges));
    for (const NamespaceIndex from : m_world.namespaces()) {
        for (const NamespaceIndex to : m_world.namespaces()) {
            if (m_pairs.mayConnect(from, to))
                liftBetween(m_cluster[from], m_cluster[to]);
        }
        liftAddresses(m_cluster[from], Direction::Ingress);
        if (!rulesStandAlone(m_loaded.policies(), m_cluster[from].name))
            reportOutsiders(m_cluster[from]);
        liftAddresses(m_cluster[from], Direction::Egress);
    }
    m_result.design = withEdges(m_result.design, std::move(m_edges));
    const std::size_t leftOut = m_isCertain ? 0 : pairsWithLeftOutTraffic(m_world, m_pairs, m_result.design);
    if (leftOut > 0)
        report(messages::kUnknownLeftOut, {std::to_string(leftOut)});
    return std::move(m_result);
}

} // namespace

Design designFromNothing(const Cluster &)
{
    return {};
}

LiftedDesign designFromPolicies(const Reachability &loaded, const KubernetesObjects &objects)
{
    const LiftingWorld world(loaded, objects);
    NamespaceNames withoutDnsPerWorkload;
    LiftedDesign lifted = Lifter(world, withoutDnsPerWorkload).lift();
    for (NamespaceNames more = misjudgedDns(world, lifted.design); !more.empty();
         more = misjudgedDns(world, lifted.design)) {
        withoutDnsPerWorkload.merge(more);
        lifted = Lifter(world, withoutDnsPerWorkload).lift();
    }
    keepPoliciesWithoutPods(world, lifted);
    checkAgainst(loaded, objects, lifted);
    sortAndUnique(lifted.diagnostics);
    return lifted;
}

} // namespace drawbridge
