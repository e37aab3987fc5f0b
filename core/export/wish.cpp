// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/wish.h"

#include "report/pair_traffic.h"
#include "reachability/flow_evaluator.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// One address for all that no policy tells apart.
std::vector<FlowEnd> flowEndsOf(const Reachability &reachability, const WantedEnd &end)
{
    const auto *addresses = std::get_if<AddressSet>(&end);
    if (!addresses)
        return livePods(reachability, std::get<WorkloadIndex>(end));
    std::vector<FlowEnd> ends;
    for (const AddressRange &atom : reachability.addressAtoms()) {
        const AddressSet covered = *addresses & AddressSet(atom);
        if (!covered.isEmpty())
            ends.emplace_back(covered.ranges().front().first);
    }
    return ends;
}

PolicySet policiesThatSelect(const Reachability &reachability, const std::vector<FlowEnd> &subjects,
                             Direction direction)
{
    std::set<PolicyIndex> selecting;
    for (const FlowEnd &subject : subjects) {
        for (const PolicyIndex index : reachability.policiesOf(std::get<PodIndex>(subject), direction))
            selecting.insert(index);
    }
    const PolicySet &all = reachability.policies();
    PolicySet policies;
    for (const PolicyIndex index : selecting)
        policies.policies.push_back(all[index]);
    policies.notModelled = all.notModelled;
    policies.addressSets = all.addressSets;
    return policies;
}

/// Ports of the wish that stand for all of its ports: where it begins, and where any rule begins or has
/// ended.
std::set<std::uint16_t> portsToTry(const Cluster &cluster, const Wish &wish, Protocol protocol)
{
    const PortSet &wanted = wish.traffic.ports(protocol);
    std::set<std::uint16_t> ports;
    const auto addRange = [&](const PortRange &range) {
        if (wanted.contains(range.first))
            ports.insert(range.first);
        if (const auto next = static_cast<std::uint16_t>(range.last + 1); wanted.contains(next))
            ports.insert(next);
    };
    for (const PortRange &range : wanted.ranges())
        ports.insert(range.first);
    for (const FlowEnd &end : wish.direction == Direction::Ingress ? wish.subjects : wish.others) {
        const auto *pod = std::get_if<PodIndex>(&end);
        // Rules may name these.
        for (const ContainerPort &port : pod ? cluster[*pod].ports : std::vector<ContainerPort> {})
            addRange({port.number, port.number});
    }
    for (const Policy &policy : wish.selecting.policies) {
        for (const PolicyRule &rule : policy.rules(wish.direction)) {
            for (const PortRange &range : rule.traffic.numbered.ports(protocol).ranges())
                addRange(range);
            for (const PortRange &range : rule.traffic.excluded.ports(protocol).ranges())
                addRange(range);
        }
    }
    return ports;
}

WishState stateOf(const EndReason &end)
{
    if (end.access == Access::Allowed)
        return WishState::Open;
    if (end.access == Access::Unknown)
        return WishState::Unknown;
    return end.cause == EndCause::NoRule || end.cause == EndCause::Rule ? WishState::Closed
                                                                        : WishState::NotUpToPolicies;
}

/// Asks about one subject and one other end; whether the subject comes to the end of a closed tier.
bool ask(const Wish &wish, const Cluster &cluster, const EnforcementProfile &profile, const FlowEnd &subject,
         const FlowEnd &other, WishAnswer &answer)
{
    const bool isIngress = wish.direction == Direction::Ingress;
    bool isClosed = false;
    for (const Protocol protocol : kAllProtocols) {
        for (const std::uint16_t port : portsToTry(cluster, wish, protocol)) {
            const Flow flow {isIngress ? other : subject, isIngress ? subject : other, protocol, port};
            const Verdict verdict = evaluateFlow(cluster, wish.selecting, profile, flow);
            const EndReason &end = isIngress ? verdict.ingress : verdict.egress;
            const WishState state = stateOf(end);
            answer.state = std::max(answer.state, state);
            if (state != WishState::Closed)
                continue;
            answer.denials.insert(end.decidingRules.begin(), end.decidingRules.end());
            if (end.cause == EndCause::NoRule && !end.tiers.empty()) {
                answer.closedTiers.insert(end.tiers.back().tier);
                isClosed = true;
            }
        }
    }
    return isClosed;
}

} // namespace

Wish wishFor(const Reachability &reachability, Direction direction, const WantedEnd &subject,
             const WantedEnd &other, const TrafficSet &traffic)
{
    Wish wish {direction, std::get<WorkloadIndex>(subject), flowEndsOf(reachability, subject),
               other,     flowEndsOf(reachability, other),  traffic,
               {}};
    wish.selecting = policiesThatSelect(reachability, wish.subjects, direction);
    return wish;
}

/// Rules look at each end by itself, so most answers come from pairs with the first pod of an end; where
/// those are open, all pairs are asked about.
WishAnswer answerTo(const Wish &wish, const Cluster &cluster, const EnforcementProfile &profile)
{
    WishAnswer answer;
    bool isAnyAsked = false;
    const auto askPairs = [&](const FlowEnd &subject, bool withFirst) {
        bool isClosed = false;
        for (const FlowEnd &other : wish.others) {
            const bool isFirst = subject == wish.subjects.front() || other == wish.others.front();
            const bool isOwnPod = subject == other && wish.subjects.size() > 1;
            if (isFirst != withFirst || isOwnPod)
                continue;
            isAnyAsked = true;
            isClosed = ask(wish, cluster, profile, subject, other, answer) || isClosed;
        }
        return isClosed;
    };
    for (const FlowEnd &subject : wish.subjects)
        answer.isClosedForAll = askPairs(subject, true) && answer.isClosedForAll;
    for (const FlowEnd &subject : wish.subjects) {
        if (answer.state == WishState::Open)
            askPairs(subject, false);
    }
    if (!isAnyAsked)
        answer.state = WishState::NotUpToPolicies;
    return answer;
}

} // namespace drawbridge
