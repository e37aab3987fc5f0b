// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/end_relation.h"

#include <algorithm>

namespace drawbridge {

namespace {

PodRuns runsOf(const std::vector<PodIndex> &pods)
{
    PodRuns runs;
    for (const PodIndex pod : pods) {
        const auto number = static_cast<std::uint32_t>(pod);
        runs.append(number, number + 1);
    }
    return runs;
}

bool isAddressedAlike(const ClusterPod &a, const ClusterPod &b)
{
    return a.addresses == b.addresses && a.hostNetwork == b.hostNetwork;
}

} // namespace

AddressedPods::AddressedPods(const AddressSet &addresses, const Cluster &cluster)
{
    for (std::uint32_t i = 0; i < cluster.pods().size(); ++i) {
        const ClusterPod &pod = cluster[PodIndex(i)];
        matches.push_back(matchPodAddress(addresses, pod));
        const bool isAlike = i > 0 && matches[i] == matches[i - 1]
            && (matches[i] != Match::Maybe || isAddressedAlike(pod, cluster[PodIndex(i - 1)]));
        if (!isAlike)
            firsts.push_back(i);
    }
}

Match EndRelation::holds(const FlowEnd &end) const
{
    if (const auto *address = std::get_if<IpAddress>(&end))
        return addresses.contains(*address) ? Match::Yes : Match::No;
    const PodIndex pod = std::get<PodIndex>(end);
    if (pods.contains(static_cast<std::uint32_t>(pod)))
        return Match::Yes;
    if (doubtfulPods.contains(static_cast<std::uint32_t>(pod)))
        return Match::Maybe;
    return podsByAddress ? podsByAddress->matches[toSize(pod)] : Match::No;
}

void EndRelation::addFirsts(std::vector<std::uint32_t> &firsts) const
{
    for (const PodRuns *list : {&pods, &doubtfulPods}) {
        for (const PodRun &run : list->runs())
            firsts.insert(firsts.end(), {run.first, run.end});
    }
    if (podsByAddress)
        firsts.insert(firsts.end(), podsByAddress->firsts.begin(), podsByAddress->firsts.end());
}

EndRelation EndRelations::of(const ResolvedEnd &end)
{
    EndRelation relation {end.endpoint, runsOf(end.heldPods.empty() ? end.pods : end.heldPods),
                          runsOf(end.doubtfulPods), nullptr, end.addresses()};
    // The blocks of an end count together: a pod with two addresses may have each in another block.
    if (!m_profile.ipBlocksMatchPods || relation.addresses.isEmpty())
        return relation;
    auto known = std::ranges::find(m_known, relation.addresses,
                                   [](const auto &entry) -> const AddressSet & { return entry.first; });
    if (known == m_known.end())
        known = m_known.insert(
            known,
            {relation.addresses, std::make_shared<const AddressedPods>(relation.addresses, m_cluster)});
    relation.podsByAddress = known->second;
    return relation;
}

} // namespace drawbridge
