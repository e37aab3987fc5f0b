// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/namespace_pairs.h"

#include <algorithm>

namespace drawbridge {

NamespacePairs::NamespacePairs(const Reachability &reachability)
{
    const Cluster &cluster = reachability.cluster();
    for (const ClusterPod &pod : cluster.pods())
        m_namespaceOf.push_back(cluster[pod.workload].namespaceIndex);
    m_nextNamespace.resize(m_namespaceOf.size(), m_namespaceOf.size());
    for (std::size_t pod = m_namespaceOf.size(); pod-- > 1;)
        m_nextNamespace[pod - 1] = m_namespaceOf[pod - 1] == m_namespaceOf[pod] ? m_nextNamespace[pod] : pod;
    m_leaving = openingsOf(reachability, Direction::Egress);
    m_entering = openingsOf(reachability, Direction::Ingress);
}

NamespacePairs::Openings NamespacePairs::openingsOf(const Reachability &reachability,
                                                    Direction direction) const
{
    Openings openings;
    openings.count = reachability.cluster().namespaces().size();
    openings.isOpen.resize(openings.count * openings.count);
    std::vector<std::size_t> found(openings.count);
    for (std::size_t subject = 0; subject < m_namespaceOf.size(); ++subject) {
        const auto end = static_cast<std::size_t>(m_namespaceOf[subject]);
        if (found[end] == openings.count)
            continue;
        const std::vector<EndRun> runs = reachability.endRuns(direction, PodIndex(subject));
        for (std::size_t run = 0; run < runs.size(); ++run) {
            if (runs[run].bounds.possible.isEmpty() && runs[run].bounds.allowed.isEmpty())
                continue;
            const std::size_t last = run + 1 < runs.size() ? static_cast<std::size_t>(runs[run + 1].first)
                                                           : m_namespaceOf.size();
            for (auto pod = static_cast<std::size_t>(runs[run].first); pod < last;
                 pod = m_nextNamespace[pod]) {
                auto isOpen
                    = openings.isOpen[end * openings.count + static_cast<std::size_t>(m_namespaceOf[pod])];
                found[end] += isOpen ? 0 : 1;
                isOpen = true;
            }
        }
    }
    return openings;
}

} // namespace drawbridge
