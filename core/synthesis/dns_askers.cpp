// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/dns_askers.h"

namespace drawbridge {

DnsAskers::DnsAskers(const Cluster &cluster, const Design &design)
    : m_cluster(cluster)
    , m_design(design)
    , m_starts(cluster.pods().size())
{
}

void DnsAskers::addEdge(const ResolvedEdge &edge)
{
    if (!edge.to.standsForSomething())
        return;
    for (const PodIndex pod : edge.from.pods)
        m_starts[toSize(pod)] = true;
    for (const std::string &name : namespacesOf(m_cluster, edge.from))
        m_startingNamespaces.insert(name);
}

const Posture &DnsAskers::postureOf(PodIndex pod) const
{
    return m_design.postureOf(m_cluster.namespaceOf(pod).name);
}

bool DnsAskers::mayAsk(PodIndex pod) const
{
    const Posture &posture = postureOf(pod);
    if (posture.dns != DnsScope::PerWorkload)
        return posture.dns == DnsScope::PerNamespace;
    return posture.sameNamespace || m_starts[toSize(pod)];
}

bool DnsAskers::isHeard(PodIndex pod) const
{
    const Posture &posture = postureOf(pod);
    if (posture.dns != DnsScope::PerWorkload)
        return posture.dns == DnsScope::PerNamespace;
    return !posture.denyEgress || posture.sameNamespace
        || m_startingNamespaces.contains(m_cluster.namespaceOf(pod).name);
}

} // namespace drawbridge
