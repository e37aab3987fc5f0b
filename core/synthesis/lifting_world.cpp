// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/lifting_world.h"

#include "reachability/matching.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// No object has such a name.
constexpr const char *kToComeName = "*";
constexpr const char *kDnsName = "*dns";

/// Two pods, so that they are a pair among themselves.
Workload standIn(const char *name, const std::string &namespaceName, const LabelMap &labels)
{
    Workload workload;
    workload.apiVersion = "apps/v1";
    workload.kind = "Deployment";
    workload.meta.name = name;
    workload.meta.namespaceName = namespaceName;
    workload.replicas = 2;
    workload.podTemplate.emplace().labels = labels;
    return workload;
}

} // namespace

LiftingWorld::LiftingWorld(const Reachability &loaded, const KubernetesObjects &objects)
    : m_loaded(loaded)
    , m_objects(objects)
{
    for (const ClusterNamespace &ns : loaded.cluster().namespaces())
        m_objects.workloads.push_back(standIn(kToComeName, ns.name, {}));
    const ClusterDns dns = findClusterDns(loaded.cluster(), objects);
    if (dns.pods.empty())
        m_objects.workloads.push_back(standIn(kDnsName, dns.namespaceName, dns.podSelector.matchLabels));
    m_cluster = std::make_shared<const Cluster>(buildCluster(m_objects).cluster);
    m_dns = findClusterDns(*m_cluster, m_objects);
    m_reachability = Reachability::compute(m_cluster, std::make_shared<const PolicySet>(loaded.policies()),
                                           loaded.profile());
}

bool LiftingWorld::isInFolder(const std::string &namespaceName) const
{
    return m_loaded.cluster().findNamespace(namespaceName).has_value();
}

std::vector<NamespaceIndex> LiftingWorld::namespaces() const
{
    std::vector<NamespaceIndex> result;
    for (std::uint32_t i = 0; i < m_cluster->namespaces().size(); ++i) {
        if (isInFolder(m_cluster->namespaces()[i].name))
            result.push_back(NamespaceIndex(i));
    }
    return result;
}

bool LiftingWorld::isStandIn(WorkloadIndex workload) const
{
    return cluster()[workload].id.name.starts_with('*');
}

bool LiftingWorld::isLive(PodIndex pod) const
{
    return takesPart(cluster()[pod], profile()) && isSelectable(cluster()[pod], profile());
}

std::vector<PodIndex> LiftingWorld::podsOf(WorkloadIndex workload) const
{
    std::vector<PodIndex> pods;
    for (const PodIndex pod : cluster()[workload].pods) {
        if (isLive(pod) && cluster()[workload].id.name != kDnsName)
            pods.push_back(pod);
    }
    return pods;
}

std::vector<WorkloadIndex> LiftingWorld::workloadsOf(const ClusterNamespace &ns) const
{
    std::vector<WorkloadIndex> workloads;
    for (const WorkloadIndex workload : ns.workloads) {
        const auto isBound = [this](PodIndex pod) { return isSelectable(cluster()[pod], profile()); };
        if (std::ranges::all_of(cluster()[workload].pods, isBound) && !podsOf(workload).empty())
            workloads.push_back(workload);
    }
    return workloads;
}

bool LiftingWorld::mayAskDns(WorkloadIndex workload) const
{
    const IpAddress cache = Cidr::parse(kNodeLocalDnsBlock)->first();
    return std::ranges::all_of(podsOf(workload), [&](PodIndex pod) {
        const auto answers = [&](PodIndex dnsPod) {
            const bool isPair = pod != dnsPod || cluster()[pod].count > 1;
            return !isLive(dnsPod) || !isPair
                || reachability().between(pod, dnsPod).allowed.contains(m_dns.traffic);
        };
        return std::ranges::all_of(m_dns.pods, answers)
            && (!m_dns.hasNodeLocalCache
                || reachability().toAddress(pod, cache).allowed.contains(m_dns.cacheTraffic));
    });
}

} // namespace drawbridge
