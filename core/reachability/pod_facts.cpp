// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/pod_facts.h"

#include "reachability/matching.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace drawbridge {

namespace {

/// Orders port lists by what a named port can see of them.
struct PortListLess {
    bool operator()(const std::vector<ContainerPort> *a, const std::vector<ContainerPort> *b) const
    {
        return std::ranges::lexicographical_compare(*a, *b, {}, seen, seen);
    }
    static std::tuple<std::string_view, Protocol, std::uint16_t> seen(const ContainerPort &port)
    {
        return {port.name, port.protocol, port.number};
    }
};

} // namespace

PodFacts::PodFacts(const Cluster &cluster, const EnforcementProfile &profile)
    : podCount(static_cast<std::uint32_t>(cluster.pods().size()))
    , namespaceRuns(cluster.namespaces().size())
{
    for (std::size_t i = 0; i < namespaceRuns.size(); ++i) {
        if (isUnresolved(cluster.namespaces()[i].name))
            namespacesOfUnresolvedName.push_back(NamespaceIndex(i));
    }
    sortPods(cluster, profile);
    listPorts(cluster);
    listAddresses(cluster, profile);
}

void PodFacts::sortPods(const Cluster &cluster, const EnforcementProfile &profile)
{
    for (std::uint32_t pod = 0; pod < podCount; ++pod) {
        PodRun &run = namespaceRuns[toSize(cluster.workloadOf(PodIndex(pod)).namespaceIndex)];
        if (run.first == run.end)
            run.first = pod;
        run.end = pod + 1;
        (isSelectable(cluster[PodIndex(pod)], profile) ? selectable : hostNetwork).append(pod);
        if (isUnbound(cluster, PodIndex(pod), profile))
            unbound.append(pod);
        if (cluster[PodIndex(pod)].isAuthored && !profile.unknownLabelsAreAbsent)
            authored.append(pod);
    }
}

void PodFacts::listPorts(const Cluster &cluster)
{
    std::map<const std::vector<ContainerPort> *, std::uint32_t, PortListLess> signatures;
    for (const ClusterPod &pod : cluster.pods()) {
        const auto next = static_cast<std::uint32_t>(portLists.size());
        const auto [place, isNew] = signatures.try_emplace(&pod.ports, next);
        if (isNew)
            portLists.push_back(pod.ports);
        portSignatures.push_back(place->second);
    }
}

void PodFacts::listAddresses(const Cluster &cluster, const EnforcementProfile &profile)
{
    for (std::uint32_t pod = 0; pod < podCount; ++pod) {
        const ClusterPod &entry = cluster[PodIndex(pod)];
        if (!takesPart(entry, profile))
            continue;
        for (const IpAddress &address : entry.addresses)
            addresses.emplace_back(address, pod);
        if (entry.addresses.empty())
            (entry.hostNetwork ? onUnknownNodes : withoutAddress).append(pod);
        else if (entry.addresses.size() > 1)
            withSeveralAddresses.append(pod);
    }
    std::ranges::sort(addresses);
}

} // namespace drawbridge
