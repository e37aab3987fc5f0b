// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/lifting_checks.h"

#include "design/design_edits.h"
#include "synthesis/design_resolution.h"
#include "synthesis/designed_traffic.h"
#include "synthesis/dns_askers.h"
#include "synthesis/kept_policies.h"
#include "synthesis/lifted_rules.h"
#include "synthesis/messages.h"
#include "synthesis/proof.h"
#include "synthesis/synthesis.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace drawbridge {

NamespaceNames misjudgedDns(const LiftingWorld &world, const Design &design)
{
    const Cluster &cluster = world.cluster();
    DnsAskers askers(cluster, design);
    for (const ResolvedEdge &edge : resolveDesign(cluster, design, world.profile()).edges)
        askers.addEdge(edge);
    NamespaceNames misjudged;
    for (const NamespaceIndex index : world.namespaces()) {
        const ClusterNamespace &ns = cluster[index];
        if (design.postureOf(ns.name).dns != DnsScope::PerWorkload)
            continue;
        const auto isJudged = [&](WorkloadIndex workload) {
            const bool mayAsk = world.mayAskDns(workload);
            return std::ranges::all_of(world.podsOf(workload),
                                       [&](PodIndex pod) { return askers.mayAsk(pod) == mayAsk; });
        };
        if (!std::ranges::all_of(world.workloadsOf(ns), isJudged))
            misjudged.insert(ns.name);
    }
    return misjudged;
}

void checkAgainst(const Reachability &loaded, const KubernetesObjects &objects, LiftedDesign &lifted)
{
    const auto proof = prove(loaded, objects, lifted.design);
    if (!proof || proof->holds)
        return;
    const CounterExample &example = *proof->counterExample;
    lifted.diagnostics.push_back({&messages::kLiftNotExact,
                                  {example.from, example.to, std::string(toString(example.flow.protocol)),
                                   std::to_string(example.flow.port)},
                                  {},
                                  {}});
}

namespace {

/// Whether something that is unknown today between pods of the two is denied in the design. Edges to
/// addresses may leave unknown what they meet.
bool leavesOut(const LiftingWorld &world, const DesignedTraffic &designed, WorkloadIndex from,
               WorkloadIndex to)
{
    for (const PodIndex source : world.podsOf(from)) {
        for (const PodIndex destination : world.podsOf(to)) {
            if (source == destination && world.cluster()[source].count == 1)
                continue;
            const TrafficBounds today = world.reachability().between(source, destination);
            if (!today.isCertain()
                && !(today.possible - today.allowed - designed.between(source, destination).possible)
                        .isEmpty())
                return true;
        }
    }
    return false;
}

} // namespace

std::size_t pairsWithLeftOutTraffic(const LiftingWorld &world, const NamespacePairs &pairs,
                                    const Design &design)
{
    const Cluster &cluster = world.cluster();
    const DesignedTraffic designed(cluster, world.objects(), design);
    std::map<NamespaceIndex, std::vector<WorkloadIndex>> workloads;
    for (const NamespaceIndex ns : world.namespaces()) {
        std::ranges::copy_if(world.workloadsOf(cluster[ns]), std::back_inserter(workloads[ns]),
                             [&world](WorkloadIndex workload) { return !world.isStandIn(workload); });
    }
    std::size_t count = 0;
    for (const auto &[source, senders] : workloads) {
        for (const auto &[destination, receivers] : workloads) {
            if (!pairs.mayConnect(source, destination))
                continue;
            for (const WorkloadIndex from : senders)
                count += static_cast<std::size_t>(std::ranges::count_if(
                    receivers, [&](WorkloadIndex to) { return leavesOut(world, designed, from, to); }));
        }
    }
    return count;
}

void keepPoliciesWithoutPods(const LiftingWorld &world, LiftedDesign &lifted)
{
    const Reachability &loaded = world.loaded();
    for (const NetworkPolicy &policy :
         policiesWithoutPods(world.objects(), loaded.cluster(), loaded.profile())) {
        const LoadedPolicyId id {policy.meta.namespaceName, policy.meta.name};
        const auto ns = loaded.cluster().findNamespace(id.namespaceName);
        const bool isSaid = policy.podSelector.isEmpty() && ns && hasPolicies(loaded.cluster()[*ns])
            && rulesStandAlone(loaded.policies(), id.namespaceName);
        if (isSaid)
            continue;
        lifted.design = withPolicyKept(lifted.design, id, true);
        lifted.diagnostics.push_back(
            {&messages::kWithoutPodsKept, {id.namespaceName + '/' + id.name}, policy.meta.where, {}});
    }
}

} // namespace drawbridge
