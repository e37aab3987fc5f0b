// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/rollout_simulation.h"

#include "policy/policy_compiler.h"
#include "reachability/flow_end.h"
#include "reachability/matching.h"
#include "synthesis/design_resolution.h"
#include "synthesis/kept_policies.h"

#include <algorithm>
#include <array>
#include <set>

namespace drawbridge {

namespace {

constexpr std::size_t kMostFlows = 3;
constexpr std::array<std::uint16_t, 2> kWebPorts = {443, 80};

void addFlow(RolloutFlow flow, std::vector<RolloutFlow> &flows)
{
    const auto isSame
        = [&flow](const RolloutFlow &each) { return each.from == flow.from && each.to == flow.to; };
    if (flows.size() < kMostFlows && std::ranges::none_of(flows, isSame))
        flows.push_back(std::move(flow));
}

struct PortToTry {
    Protocol protocol = Protocol::Tcp;
    std::uint16_t number = 0;
};

/// One that something listens on, if it is known: nobody answers on the others, whatever is allowed.
PortToTry portToTry(const Cluster &cluster, const FlowEnd &to, const TrafficSet &traffic)
{
    if (const auto *pod = std::get_if<PodIndex>(&to)) {
        for (const ContainerPort &port : cluster[*pod].ports) {
            if (traffic.contains(port.protocol, port.number))
                return {port.protocol, port.number};
        }
    } else {
        for (const std::uint16_t web : kWebPorts) {
            if (traffic.contains(Protocol::Tcp, web))
                return {Protocol::Tcp, web};
        }
    }
    for (const Protocol protocol : kAllProtocols) {
        if (!traffic.ports(protocol).isEmpty())
            return {protocol, traffic.ports(protocol).ranges().front().first};
    }
    return {};
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
    const PortToTry port = portToTry(*m_cluster, to, traffic);
    return {nameOf(*m_cluster, from), nameOf(*m_cluster, to), port.protocol, port.number};
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

std::vector<PodIndex> RolloutSimulation::livePods() const
{
    std::vector<PodIndex> pods;
    for (std::uint32_t i = 0; i < m_cluster->pods().size(); ++i) {
        if (takesPart(m_cluster->pods()[i], m_profile))
            pods.push_back(PodIndex(i));
    }
    return pods;
}

template <typename Look>
void RolloutSimulation::forEachPair(const Reachability &after, const std::string &namespaceName,
                                    Look look) const
{
    const std::vector<PodIndex> pods = livePods();
    const std::vector<IpAddress> others = addresses(after);
    const auto isBound
        = [&](PodIndex pod) { return m_cluster->workloadOf(pod).id.namespaceName == namespaceName; };
    for (const PodIndex from : pods) {
        if (m_stop.stop_requested())
            return;
        for (const PodIndex to : pods) {
            if ((isBound(from) || isBound(to)) && (from != to || (*m_cluster)[from].count > 1))
                look(from, to);
        }
        for (const IpAddress &address : others) {
            if (!isBound(from))
                break;
            look(from, address);
            look(address, from);
        }
    }
}

std::shared_ptr<const Reachability> RolloutSimulation::simulate(const std::vector<NetworkPolicy> &inForce,
                                                                RolloutStep &step) const
{
    const auto after = m_now ? m_now->withPolicies(compiled(inForce), m_stop) : nullptr;
    if (!after)
        return nullptr;
    forEachPair(*after, step.namespaceName,
                [&](const FlowEnd &from, const FlowEnd &to) { compare(from, to, *after, step); });
    return isStopped() ? nullptr : after;
}

/// The pods that may notice it.
std::set<FlowEnd> RolloutSimulation::boundBy(const RolloutMove &move, const PoliciesInForce &inForce) const
{
    const auto old = inForce.find(keyOf(move.policy));
    const auto binds = [this](const NetworkPolicy &policy, PodIndex pod) {
        return std::ranges::any_of(std::array {Direction::Ingress, Direction::Egress}, [&](Direction each) {
            return isolatesPod(policy, *m_cluster, pod, each, m_profile) != Match::No;
        });
    };
    std::set<FlowEnd> bound;
    for (const PodIndex pod : livePods()) {
        if (binds(move.policy, pod) || (old != inForce.end() && binds(old->second, pod)))
            bound.insert(pod);
    }
    return bound;
}

std::vector<RolloutSimulation::SteadyPair>
RolloutSimulation::steadyPairs(const Reachability &after, const std::string &namespaceName) const
{
    std::vector<SteadyPair> pairs;
    forEachPair(after, namespaceName, [&](const FlowEnd &from, const FlowEnd &to) {
        TrafficSet traffic = boundsOf(after, from, to).allowed;
        if (!traffic.isEmpty())
            traffic = traffic & boundsOf(m_designed, from, to).allowed & boundsOf(*m_now, from, to).allowed;
        if (!traffic.isEmpty())
            pairs.push_back({from, to, std::move(traffic)});
    });
    return pairs;
}

RolloutSimulation::Pairs RolloutSimulation::follow(const std::vector<RolloutMove> &moves,
                                                   PoliciesInForce inForce,
                                                   const std::vector<SteadyPair> &steady,
                                                   RolloutStep &step) const
{
    Pairs pairs;
    auto moment = m_now;
    // The last one leads to where the step, or its undo, ends.
    for (std::size_t i = 0; i + 1 < moves.size(); ++i) {
        const std::set<FlowEnd> bound = boundBy(moves[i], inForce);
        take(moves[i], inForce);
        moment = moment->withPolicies(compiled(policiesOf(inForce)), m_stop);
        if (!moment)
            break;
        for (const SteadyPair &pair : steady) {
            if (!bound.contains(pair.from) && !bound.contains(pair.to))
                continue;
            const TrafficSet lost = pair.traffic - boundsOf(*moment, pair.from, pair.to).allowed;
            if (!lost.isEmpty() && pairs.emplace(pair.from, pair.to).second)
                addFlow(flowOf(pair.from, pair.to, lost), step.interruptedFlows);
        }
    }
    return pairs;
}

bool RolloutSimulation::isWider(const PoliciesInForce &inForce, const Reachability &after,
                                const std::string &namespaceName) const
{
    const auto moment = m_now->withPolicies(compiled(policiesOf(inForce)), m_stop);
    bool isWider = false;
    const auto look = [&](const FlowEnd &from, const FlowEnd &to) {
        const TrafficSet closed = boundsOf(*moment, from, to).possible - boundsOf(*m_now, from, to).possible;
        isWider = isWider || !(closed - boundsOf(after, from, to).possible).isEmpty();
    };
    if (moment)
        forEachPair(after, namespaceName, look);
    return isWider;
}

bool RolloutSimulation::bridgesWiden(const PoliciesInForce &before, const Reachability &after,
                                     const RolloutStep &step) const
{
    PoliciesInForce inForce = before;
    const auto isWiderWith = [&](const std::vector<NetworkPolicy> &policies, bool areRemoved) {
        for (const NetworkPolicy &policy : policies)
            take({policy, areRemoved}, inForce);
        return isWider(inForce, after, step.namespaceName);
    };
    return isWiderWith(step.bridges, false) || isWiderWith(step.policies, false)
        || isWiderWith(step.removed, true);
}

void RolloutSimulation::simulateMoves(const PoliciesInForce &before, const Reachability &after,
                                      RolloutStep &step) const
{
    // Ends in other namespaces are the same at every moment, and allow what is steady.
    PoliciesInForce own = before;
    std::erase_if(own, [&step](const auto &each) { return each.first.first != step.namespaceName; });
    PoliciesInForce end = own;
    for (const RolloutMove &move : movesOf(step))
        take(move, end);
    step.interruptedFlows.clear();
    Pairs pairs;
    RolloutStep backwards = step;
    for (std::vector<NetworkPolicy> RolloutStep::*part :
         {&RolloutStep::policies, &RolloutStep::removed, &RolloutStep::overwritten})
        std::ranges::reverse(backwards.*part);
    const std::vector<SteadyPair> steady = steadyPairs(after, step.namespaceName);
    for (const RolloutStep &order : {step, backwards}) {
        pairs.merge(follow(movesOf(order), own, steady, step));
        pairs.merge(follow(movesBack(order), end, steady, step));
    }
    step.interrupted = pairs.size();
}

} // namespace drawbridge
