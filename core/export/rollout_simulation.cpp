// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/rollout_simulation.h"

#include "policy/policy_compiler.h"
#include "reachability/flow_end.h"
#include "reachability/matching.h"
#include "synthesis/design_resolution.h"

#include <algorithm>
#include <set>

namespace drawbridge {

namespace {

constexpr std::size_t kMostFlows = 3;

void addFlow(RolloutFlow flow, std::vector<RolloutFlow> &flows)
{
    const auto isSame
        = [&flow](const RolloutFlow &each) { return each.from == flow.from && each.to == flow.to; };
    if (flows.size() < kMostFlows && std::ranges::none_of(flows, isSame))
        flows.push_back(std::move(flow));
}

} // namespace

RolloutSimulation::RolloutSimulation(const KubernetesObjects &objects, std::shared_ptr<const Cluster> cluster,
                                     const Design &design, const std::vector<NetworkPolicy> &inForce,
                                     std::stop_token stop)
    : m_objects(objects)
    , m_cluster(std::move(cluster))
    , m_profile(profileOf(design))
    , m_designed(*m_cluster, objects, design)
    , m_stop(std::move(stop))
    , m_now(Reachability::compute(m_cluster, compiled(inForce), m_profile, m_stop))
{
}

std::shared_ptr<const PolicySet> RolloutSimulation::compiled(const std::vector<NetworkPolicy> &inForce) const
{
    KubernetesObjects enforced;
    enforced.networkPolicies = inForce;
    addOtherPolicies(enforced, m_objects);
    return std::make_shared<const PolicySet>(compilePolicies(enforced, m_profile));
}

/// The first address of each range inside which neither design nor policies, before or after, tell addresses
/// apart.
std::vector<IpAddress> RolloutSimulation::addresses(const Reachability &after) const
{
    std::set<IpAddress> found;
    for (const Reachability *world : {m_now.get(), &after}) {
        for (const AddressRange &atom : world->externalAtoms())
            found.insert(atom.first);
    }
    for (const AddressSet &set : m_designed.addressSets()) {
        for (const AddressRange &range : set.ranges()) {
            found.insert(range.first);
            if (range.last != IpAddress::last(range.last.family()))
                found.insert(range.last.next());
        }
    }
    return {found.begin(), found.end()};
}

RolloutFlow RolloutSimulation::flowOf(const FlowEnd &from, const FlowEnd &to, const TrafficSet &traffic) const
{
    RolloutFlow flow {nameOf(*m_cluster, from), nameOf(*m_cluster, to), Protocol::Tcp, 0};
    for (const Protocol protocol : kAllProtocols) {
        if (traffic.ports(protocol).isEmpty())
            continue;
        flow.protocol = protocol;
        flow.port = traffic.ports(protocol).ranges().front().first;
        break;
    }
    return flow;
}

void RolloutSimulation::compare(const FlowEnd &from, const FlowEnd &to, const Reachability &after,
                                RolloutStep &step) const
{
    const TrafficBounds wantedNow = boundsOf(m_designed, from, to);
    const TrafficBounds old = boundsOf(*m_now, from, to);
    const TrafficBounds next = boundsOf(after, from, to);
    const TrafficSet kept = wantedNow.allowed & next.allowed;
    const TrafficSet cut = (wantedNow.allowed & old.allowed) - next.allowed;
    const TrafficSet closed = (old.allowed - wantedNow.possible) - next.possible;
    step.wanted += kept.isEmpty() ? 0 : 1;
    step.opened += (kept - old.allowed).isEmpty() ? 0 : 1;
    step.cut += cut.isEmpty() ? 0 : 1;
    step.closed += closed.isEmpty() ? 0 : 1;
    if (!kept.isEmpty())
        addFlow(flowOf(from, to, kept), step.mustConnect);
    if (!closed.isEmpty())
        addFlow(flowOf(from, to, closed), step.mustNotConnect);
    if (!cut.isEmpty())
        addFlow(flowOf(from, to, cut), step.cutFlows);
}

std::shared_ptr<const Reachability> RolloutSimulation::simulate(const std::vector<NetworkPolicy> &inForce,
                                                                RolloutStep &step) const
{
    const auto after = m_now ? m_now->withPolicies(compiled(inForce), m_stop) : nullptr;
    if (!after)
        return nullptr;
    std::vector<PodIndex> pods;
    for (std::uint32_t i = 0; i < m_cluster->pods().size(); ++i) {
        if (takesPart(m_cluster->pods()[i], m_profile))
            pods.push_back(PodIndex(i));
    }
    const std::vector<IpAddress> others = addresses(*after);
    const auto isBound
        = [&](PodIndex pod) { return m_cluster->workloadOf(pod).id.namespaceName == step.namespaceName; };
    for (const PodIndex from : pods) {
        if (m_stop.stop_requested())
            return nullptr;
        for (const PodIndex to : pods) {
            if ((isBound(from) || isBound(to)) && (from != to || (*m_cluster)[from].count > 1))
                compare(from, to, *after, step);
        }
        for (const IpAddress &address : others) {
            if (!isBound(from))
                break;
            compare(from, address, *after, step);
            compare(address, from, *after, step);
        }
    }
    return after;
}

} // namespace drawbridge
