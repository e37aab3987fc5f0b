// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/starting_design.h"

#include "design/design_edits.h"
#include "reachability/matching.h"
#include "synthesis/cluster_dns.h"
#include "synthesis/design_resolution.h"
#include "synthesis/lifted_ends.h"
#include "synthesis/messages.h"
#include "synthesis/proof.h"
#include "synthesis/traffic_table.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace drawbridge {

namespace {

/// Lifts what one simulation allows into edges.
class Lifter {
public:
    Lifter(const Reachability &loaded, const KubernetesObjects &objects)
        : m_loaded(loaded)
        , m_cluster(loaded.cluster())
        , m_objects(objects)
        , m_dns(findClusterDns(m_cluster, objects))
    {
    }

    LiftedDesign lift();

private:
    /// Traffic by address, in the order of the atoms.
    using ByAtom = std::vector<TrafficSet>;

    bool isLive(PodIndex pod) const
    {
        return takesPart(m_cluster[pod], m_loaded.profile())
            && isSelectable(m_cluster[pod], m_loaded.profile());
    }
    std::vector<PodIndex> livePods(WorkloadIndex workload) const;
    std::vector<WorkloadIndex> liveWorkloads(const ClusterNamespace &ns) const;
    bool isOpen(const ClusterNamespace &ns, Direction direction) const;
    bool allowsDns(const ClusterNamespace &ns) const;
    bool allowsDnsOutside(const ClusterNamespace &ns) const;
    bool allowsEverythingInside(const ClusterNamespace &ns) const;
    const Posture &postureOf(const ClusterNamespace &ns) const { return m_result.design.postureOf(ns.name); }
    void liftPosture(const ClusterNamespace &ns);
    void liftBetween(const ClusterNamespace &from, const ClusterNamespace &to);
    std::optional<TrafficSet> cell(WorkloadIndex from, WorkloadIndex to);
    TrafficSet coveredByDns(WorkloadIndex from, PodIndex to) const;
    void liftAddresses(const ClusterNamespace &ns, Direction direction);
    void reportOutsiders(const ClusterNamespace &ns);
    ByAtom byAtom(WorkloadIndex workload, Direction direction) const;
    void addAddressEdges(const EdgeEndpoint &end, Direction direction, ByAtom traffic);
    EdgeEndpoint endpoint(const ClusterNamespace &ns) const { return NamespaceEndpoint {ns.name}; }
    EdgeEndpoint endpoint(WorkloadIndex workload) const { return endpointOf(m_cluster, workload); }
    void addEdge(EdgeEndpoint from, EdgeEndpoint to, const TrafficSet &traffic);
    void report(const Message &message, std::vector<std::string> arguments)
    {
        m_result.diagnostics.push_back({&message, std::move(arguments), {}, {}});
    }
    void checkResult();

    const Reachability &m_loaded;
    const Cluster &m_cluster;
    const KubernetesObjects &m_objects;
    const ClusterDns m_dns;
    /// With a DNS that the folder does not hold, to ask whether it could be reached.
    std::shared_ptr<const Cluster> m_clusterWithDns;
    std::shared_ptr<const Reachability> m_loadedWithDns;
    std::size_t m_unknownPairs = 0;
    std::vector<AllowedEdge> m_edges;
    LiftedDesign m_result;
};

std::vector<PodIndex> Lifter::livePods(WorkloadIndex workload) const
{
    std::vector<PodIndex> pods;
    for (const PodIndex pod : m_cluster[workload].pods) {
        if (isLive(pod))
            pods.push_back(pod);
    }
    return pods;
}

/// Workloads that can be an end: all their pods are bound by policies.
std::vector<WorkloadIndex> Lifter::liveWorkloads(const ClusterNamespace &ns) const
{
    std::vector<WorkloadIndex> workloads;
    for (const WorkloadIndex workload : ns.workloads) {
        const auto isBound
            = [this](PodIndex pod) { return isSelectable(m_cluster[pod], m_loaded.profile()); };
        if (std::ranges::all_of(m_cluster[workload].pods, isBound) && !livePods(workload).empty())
            workloads.push_back(workload);
    }
    return workloads;
}

/// Whether nothing isolates the namespace's pods, nor would isolate pods to come.
bool Lifter::isOpen(const ClusterNamespace &ns, Direction direction) const
{
    const auto isolatesAll = [&](const Policy &policy) {
        return policy.namespaceName == ns.name && policy.podSelector.isEmpty() && policy.isolates(direction);
    };
    if (std::ranges::any_of(m_loaded.policies().policies, isolatesAll))
        return false;
    return std::ranges::all_of(ns.workloads, [&](WorkloadIndex workload) {
        return std::ranges::all_of(m_cluster[workload].pods, [&](PodIndex pod) {
            return !isLive(pod) || m_loaded.policiesOf(pod, direction).empty();
        });
    });
}

void Lifter::addEdge(EdgeEndpoint from, EdgeEndpoint to, const TrafficSet &traffic)
{
    if (traffic.isEmpty())
        return;
    AllowedEdge edge;
    edge.from = std::move(from);
    edge.to = std::move(to);
    edge.traffic = linesOf(traffic);
    m_edges.push_back(std::move(edge));
}

/// Whether every pod of the namespace may ask the DNS pods today.
bool Lifter::allowsDns(const ClusterNamespace &ns) const
{
    if (m_dns.pods.empty())
        return allowsDnsOutside(ns);
    for (const WorkloadIndex workload : ns.workloads) {
        for (const PodIndex pod : livePods(workload)) {
            for (const PodIndex dnsPod : m_dns.pods) {
                const bool isPair = pod != dnsPod || m_cluster[pod].count > 1;
                if (isLive(dnsPod) && isPair
                    && !m_loaded.between(pod, dnsPod).allowed.contains(m_dns.traffic))
                    return false;
            }
            const IpAddress cache = Cidr::parse(kNodeLocalDnsBlock)->first();
            if (m_dns.hasNodeLocalCache
                && !m_loaded.toAddress(pod, cache).allowed.contains(m_dns.cacheTraffic))
                return false;
        }
    }
    return true;
}

/// The same where the folder does not hold the DNS pods: asked in a cluster that does.
bool Lifter::allowsDnsOutside(const ClusterNamespace &ns) const
{
    const auto dnsWorkloads = m_clusterWithDns->findWorkloads(m_dns.namespaceName, "drawbridge-dns");
    const PodIndex dnsPod = (*m_clusterWithDns)[dnsWorkloads.front()].pods.front();
    for (const WorkloadIndex workload : liveWorkloads(ns)) {
        const auto same = m_clusterWithDns->findWorkload(m_cluster[workload].id);
        if (!same)
            return false;
        for (const PodIndex pod : (*m_clusterWithDns)[*same].pods) {
            if (takesPart((*m_clusterWithDns)[pod], m_loaded.profile())
                && !m_loadedWithDns->between(pod, dnsPod).allowed.contains(m_dns.traffic))
                return false;
        }
    }
    return true;
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
    posture.dns = allowsDns(ns) ? DnsScope::PerNamespace : DnsScope::Nobody;
    const bool isIsolated = posture.denyIngress || posture.denyEgress;
    posture.sameNamespace = isIsolated && allowsEverythingInside(ns);
    m_result.design = withPosture(m_result.design, ns.name, posture);
}

/// What the postures already allow from the workload to a DNS pod.
TrafficSet Lifter::coveredByDns(WorkloadIndex from, PodIndex to) const
{
    const bool isDnsPod = std::ranges::find(m_dns.pods, to) != m_dns.pods.end();
    const ClusterNamespace &ns = m_cluster[m_cluster[from].namespaceIndex];
    return isDnsPod && postureOf(ns).dns == DnsScope::PerNamespace ? m_dns.traffic : TrafficSet();
}

/// What every pair of pods of the two workloads may do, beyond what the postures allow. Nothing if there is
/// no pair. Pods of one workload that are treated differently cannot be told apart by an edge.
std::optional<TrafficSet> Lifter::cell(WorkloadIndex from, WorkloadIndex to)
{
    std::optional<TrafficSet> all;
    bool isCertain = true;
    TrafficSet some;
    for (const PodIndex source : livePods(from)) {
        for (const PodIndex destination : livePods(to)) {
            if (source == destination && m_cluster[source].count == 1)
                continue;
            const TrafficBounds bounds = m_loaded.between(source, destination);
            const TrafficSet traffic = bounds.allowed - coveredByDns(from, destination);
            isCertain = isCertain && bounds.isCertain();
            some |= traffic;
            all = all ? *all & traffic : traffic;
        }
    }
    m_unknownPairs += isCertain ? 0 : 1;
    if (all && some != *all)
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
    TrafficTable table(liveWorkloads(from), liveWorkloads(to),
                       [this](WorkloadIndex a, WorkloadIndex b) { return cell(a, b); });
    const bool hasRows = table.rows().size() > 1;
    const bool hasColumns = table.columns().size() > 1;
    if (hasRows && hasColumns)
        addEdge(endpoint(from), endpoint(to), table.takeFromAll());
    for (std::size_t column = 0; hasRows && column < table.columns().size(); ++column)
        addEdge(endpoint(from), endpoint(table.columns()[column]), table.takeFromColumn(column));
    for (std::size_t row = 0; hasColumns && row < table.rows().size(); ++row)
        addEdge(endpoint(table.rows()[row]), endpoint(to), table.takeFromRow(row));
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        for (std::size_t column = 0; column < table.columns().size(); ++column)
            addEdge(endpoint(table.rows()[row]), endpoint(table.columns()[column]), table.rest(row, column));
    }
}

Lifter::ByAtom Lifter::byAtom(WorkloadIndex workload, Direction direction) const
{
    const ClusterNamespace &ns = m_cluster[m_cluster[workload].namespaceIndex];
    const bool hasCache = direction == Direction::Egress && postureOf(ns).dns == DnsScope::PerNamespace
        && m_dns.hasNodeLocalCache;
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
        result.push_back(isCache && atom.first == atom.last ? all - m_dns.cacheTraffic : all);
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
    const std::vector<WorkloadIndex> workloads = liveWorkloads(ns);
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
    for (std::size_t i = 0; i < workloads.size(); ++i)
        addAddressEdges(endpoint(workloads[i]), direction, rows[i]);
}

/// Pods that the folder does not hold, and that are let in today whatever their labels. An edge from all
/// addresses lets them in as well.
void Lifter::reportOutsiders(const ClusterNamespace &ns)
{
    if (!postureOf(ns).denyIngress)
        return;
    for (const WorkloadIndex workload : liveWorkloads(ns)) {
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

/// Holds the design to the simulation that it was lifted from, so that nothing is lost silently.
void Lifter::checkResult()
{
    const auto proof = prove(m_loaded, m_objects, m_result.design);
    if (!proof || proof->holds)
        return;
    const CounterExample &example = *proof->counterExample;
    report(messages::kLiftNotExact,
           {example.from, example.to, std::string(toString(example.flow.protocol)),
            std::to_string(example.flow.port)});
}

LiftedDesign Lifter::lift()
{
    m_result.design.profile = std::string(m_loaded.profile().name);
    if (m_dns.pods.empty()) {
        KubernetesObjects objects = m_objects;
        Workload dns;
        dns.apiVersion = "apps/v1";
        dns.kind = "Deployment";
        dns.meta.name = "drawbridge-dns";
        dns.meta.namespaceName = m_dns.namespaceName;
        dns.podTemplate.emplace().labels = m_dns.podSelector.matchLabels;
        objects.workloads.push_back(std::move(dns));
        m_clusterWithDns = std::make_shared<const Cluster>(buildCluster(objects).cluster);
        m_loadedWithDns = Reachability::compute(
            m_clusterWithDns, std::make_shared<const PolicySet>(m_loaded.policies()), m_loaded.profile());
    }
    for (const ClusterNamespace &ns : m_cluster.namespaces())
        liftPosture(ns);
    for (const ClusterNamespace &from : m_cluster.namespaces()) {
        for (const ClusterNamespace &to : m_cluster.namespaces())
            liftBetween(from, to);
        liftAddresses(from, Direction::Ingress);
        reportOutsiders(from);
        liftAddresses(from, Direction::Egress);
    }
    m_result.design = withEdges(m_result.design, std::move(m_edges));
    if (m_unknownPairs > 0)
        report(messages::kUnknownLeftOut, {std::to_string(m_unknownPairs)});
    checkResult();
    sortAndUnique(m_result.diagnostics);
    return std::move(m_result);
}

} // namespace

Design designFromNothing(const Cluster &)
{
    return {};
}

LiftedDesign designFromPolicies(const Reachability &loaded, const KubernetesObjects &objects)
{
    return Lifter(loaded, objects).lift();
}

} // namespace drawbridge
