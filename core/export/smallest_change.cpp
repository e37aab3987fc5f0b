// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/smallest_change.h"

#include "export/pair_count.h"
#include "export/pair_traffic.h"
#include "reachability/flow_evaluator.h"
#include "reachability/pod_lookup.h"
#include "synthesis/policy_names.h"
#include "synthesis/rule_writer.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

namespace drawbridge {

namespace {

/// What one end has to allow.
struct Wish {
    Direction direction = Direction::Ingress;
    /// The workload that the policies select, and its pods.
    WorkloadIndex workload {};
    std::vector<FlowEnd> subjects;
    /// The other end of the connection.
    WantedEnd other;
    std::vector<FlowEnd> others;
    TrafficSet traffic;
    /// The policies that select the subjects.
    PolicySet selecting;
};

struct Candidate {
    PolicyChange change;
    /// The selecting policies with the change.
    PolicySet edited;
};

std::vector<PolicyRule> &rulesOf(Policy &policy, Direction direction)
{
    return direction == Direction::Ingress ? policy.ingress : policy.egress;
}

/// Ports of the wish that stand for all of its ports: where it begins, and where any rule begins or has
/// ended.
std::set<std::uint16_t> portsToTry(const Cluster &cluster, const Wish &wish, const PolicySet &policies,
                                   Protocol protocol)
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
    for (const Policy &policy : policies.policies) {
        for (const PolicyRule &rule : policy.rules(wish.direction)) {
            for (const PortRange &range : rule.traffic.numbered.ports(protocol).ranges())
                addRange(range);
        }
    }
    return ports;
}

} // namespace

class SmallestChange::Search {
public:
    explicit Search(const Reachability &reachability)
        : m_reachability(reachability)
        , m_cluster(reachability.cluster())
        , m_lookup(m_cluster, reachability.profile())
        , m_selectors(m_cluster)
    {
    }

    std::vector<PolicyChange> find(const WantedEnd &from, const WantedEnd &to, const TrafficSet &wanted)
    {
        std::vector<PolicyChange> changes;
        for (const Direction direction : {Direction::Egress, Direction::Ingress}) {
            const bool isIngress = direction == Direction::Ingress;
            const auto *workload = std::get_if<WorkloadIndex>(isIngress ? &to : &from);
            if (!workload)
                continue;
            const Wish wish = wishFor(direction, *workload, isIngress ? from : to, wanted);
            const EndState state = stateOf(wish, m_reachability.policies());
            if (state == EndState::Open)
                continue;
            std::optional<PolicyChange> change;
            if (state == EndState::Closed)
                change = best(wish, changes);
            if (!change)
                return {};
            changes.push_back(std::move(*change));
        }
        return changes;
    }

private:
    /// Closed: some of the traffic is denied because no rule allows it.
    enum class EndState { Open, Closed, Undecided };

    std::vector<FlowEnd> flowEndsOf(const WantedEnd &end) const
    {
        if (const auto *range = std::get_if<AddressRange>(&end))
            return {range->first};
        return livePods(m_reachability, std::get<WorkloadIndex>(end));
    }

    Wish wishFor(Direction direction, WorkloadIndex workload, const WantedEnd &other,
                 const TrafficSet &traffic) const
    {
        Wish wish {direction, workload, flowEndsOf(workload), other, flowEndsOf(other), traffic, {}};
        std::set<PolicyIndex> selecting;
        for (const FlowEnd &subject : wish.subjects) {
            for (const PolicyIndex index : m_reachability.policiesOf(std::get<PodIndex>(subject), direction))
                selecting.insert(index);
        }
        for (const PolicyIndex index : selecting)
            wish.selecting.policies.push_back(m_reachability.policies()[index]);
        return wish;
    }

    /// Whether the pair is certain to be open. Pods are tried with one pod of the other end: rules look at
    /// each end by itself.
    EndState stateOf(const Wish &wish, const PolicySet &policies) const
    {
        EndState worst = EndState::Open;
        bool isAnyTried = false;
        for (const FlowEnd &subject : wish.subjects) {
            for (const FlowEnd &other : wish.others) {
                const bool isFirst = subject == wish.subjects.front() || other == wish.others.front();
                const bool isOwnPod = subject == other && wish.subjects.size() > 1;
                if (!isFirst || isOwnPod)
                    continue;
                isAnyTried = true;
                worst = std::max(worst, stateOf(wish, policies, subject, other));
            }
        }
        return isAnyTried ? worst : EndState::Undecided;
    }

    EndState stateOf(const Wish &wish, const PolicySet &policies, const FlowEnd &subject,
                     const FlowEnd &other) const
    {
        const bool isIngress = wish.direction == Direction::Ingress;
        EndState worst = EndState::Open;
        for (const Protocol protocol : kAllProtocols) {
            for (const std::uint16_t port : portsToTry(m_cluster, wish, policies, protocol)) {
                const Flow flow {isIngress ? other : subject, isIngress ? subject : other, protocol, port};
                const Verdict verdict = evaluateFlow(m_cluster, policies, m_reachability.profile(), flow);
                const EndReason &end = isIngress ? verdict.ingress : verdict.egress;
                if (end.access == Access::Allowed)
                    continue;
                worst
                    = std::max(worst, end.cause == EndCause::NoRule ? EndState::Closed : EndState::Undecided);
            }
        }
        return worst;
    }

    /// The rule that allows just the wish, if selectors can say it.
    std::optional<NetworkPolicyRule> wantedRule(const Wish &wish)
    {
        NetworkPolicyRule rule;
        rule.ports = rulePorts(wish.traffic);
        if (const auto *range = std::get_if<AddressRange>(&wish.other)) {
            rule.peers = blockPeers(*range);
            return rule;
        }
        const ClusterWorkload &other = m_cluster[std::get<WorkloadIndex>(wish.other)];
        const auto selector = m_selectors.selectorFor(other.pods);
        if (!selector)
            return std::nullopt;
        NetworkPolicyPeer &peer = rule.peers.emplace_back();
        peer.podSelector = *selector;
        if (other.namespaceIndex != m_cluster[wish.workload].namespaceIndex)
            peer.namespaceSelector = namespacesNamed({other.id.namespaceName});
        return rule;
    }

    std::vector<Candidate> candidatesFor(const Wish &wish, const std::vector<PolicyChange> &earlier)
    {
        std::vector<Candidate> candidates;
        const std::optional<NetworkPolicyRule> rule = wantedRule(wish);
        for (std::size_t i = 0; i < wish.selecting.policies.size(); ++i) {
            if (!wish.selecting.policies[i].isCertain
                || wish.selecting.policies[i].dialect != Dialect::NetworkPolicy)
                continue;
            addPortEdits(candidates, wish, i);
            if (rule) {
                addPeerEdits(candidates, wish, i, *rule);
                candidates.push_back(addedRule(wish, i, *rule));
            }
        }
        if (rule) {
            if (auto candidate = addedPolicy(wish, *rule, earlier))
                candidates.push_back(std::move(*candidate));
        }
        return candidates;
    }

    Candidate edit(const Wish &wish, std::size_t index, ChangeAction action,
                   const NetworkPolicyRule &addition) const
    {
        Candidate candidate {{}, wish.selecting};
        const Policy &policy = wish.selecting.policies[index];
        candidate.change.action = action;
        candidate.change.direction = wish.direction;
        candidate.change.policy = policy.id;
        candidate.change.where = policy.where;
        candidate.change.yaml
            = yamlOf(action, policyWithRule(policy.namespaceName, wish.direction, addition));
        return candidate;
    }

    /// The addition as the rule model has it, in the namespace of the policy.
    static PolicyRule compiledRule(const Wish &wish, const Policy &policy, const NetworkPolicyRule &addition)
    {
        return compiledPolicy(policyWithRule(policy.namespaceName, wish.direction, addition))
            .rules(wish.direction)
            .front();
    }

    void addPortEdits(std::vector<Candidate> &candidates, const Wish &wish, std::size_t index) const
    {
        const Policy &policy = wish.selecting.policies[index];
        for (std::size_t i = 0; i < policy.rules(wish.direction).size(); ++i) {
            const TrafficSet missing = wish.traffic - policy.rules(wish.direction)[i].traffic.numbered;
            NetworkPolicyRule addition;
            addition.ports = rulePorts(missing);
            if (addition.ports.empty())
                continue;
            Candidate candidate = edit(wish, index, ChangeAction::AddPorts, addition);
            PolicyRule &rule = rulesOf(candidate.edited.policies[index], wish.direction)[i];
            rule.traffic.numbered |= missing;
            finish(candidate, wish, policy, rule);
            candidate.change.rule = static_cast<std::uint32_t>(i);
            candidate.change.where = rule.where;
            candidates.push_back(std::move(candidate));
        }
    }

    /// Only rules that allow nothing but the wanted traffic, so that the peer gets nothing more.
    void addPeerEdits(std::vector<Candidate> &candidates, const Wish &wish, std::size_t index,
                      const NetworkPolicyRule &wanted) const
    {
        const Policy &policy = wish.selecting.policies[index];
        const PolicyRule added = compiledRule(wish, policy, wanted);
        for (std::size_t i = 0; i < policy.rules(wish.direction).size(); ++i) {
            const PolicyRule &present = policy.rules(wish.direction)[i];
            const bool isOpen = std::ranges::any_of(present.peers, [](const PolicyPeer &peer) {
                return std::holds_alternative<AnyPeer>(peer.what);
            });
            if (isOpen || present.traffic != added.traffic)
                continue;
            Candidate candidate = edit(wish, index, ChangeAction::AddPeers, wanted);
            PolicyRule &rule = rulesOf(candidate.edited.policies[index], wish.direction)[i];
            rule.peers.insert(rule.peers.end(), added.peers.begin(), added.peers.end());
            finish(candidate, wish, policy, added);
            candidate.change.rule = static_cast<std::uint32_t>(i);
            candidate.change.where = rule.where;
            candidates.push_back(std::move(candidate));
        }
    }

    Candidate addedRule(const Wish &wish, std::size_t index, const NetworkPolicyRule &wanted) const
    {
        const Policy &policy = wish.selecting.policies[index];
        Candidate candidate = edit(wish, index, ChangeAction::AddRule, wanted);
        const PolicyRule added = compiledRule(wish, policy, wanted);
        rulesOf(candidate.edited.policies[index], wish.direction).push_back(added);
        finish(candidate, wish, policy, added);
        return candidate;
    }

    std::optional<Candidate> addedPolicy(const Wish &wish, const NetworkPolicyRule &wanted,
                                         const std::vector<PolicyChange> &earlier)
    {
        const ClusterWorkload &workload = m_cluster[wish.workload];
        const auto selector = m_selectors.selectorFor(workload.pods);
        if (!selector)
            return std::nullopt;
        NetworkPolicy policy = policyWithRule(workload.id.namespaceName, wish.direction, wanted);
        policy.meta.name = freeName(wish.workload, earlier);
        policy.podSelector = *selector;
        Candidate candidate {{}, wish.selecting};
        candidate.edited.policies.push_back(compiledPolicy(policy));
        const Policy &added = candidate.edited.policies.back();
        candidate.change.action = ChangeAction::AddPolicy;
        candidate.change.direction = wish.direction;
        candidate.change.policy = added.id;
        candidate.change.yaml = yamlOf(ChangeAction::AddPolicy, policy);
        finish(candidate, wish, added, added.rules(wish.direction).front());
        return candidate;
    }

    /// A name that no policy of the namespace has, nor one that an earlier change adds.
    std::string freeName(WorkloadIndex workload, const std::vector<PolicyChange> &earlier) const
    {
        std::vector<NetworkPolicy> present;
        const auto add = [&present](const PolicyId &id) {
            ObjectMeta &meta = present.emplace_back().meta;
            meta.name = id.name;
            meta.namespaceName = id.namespaceName;
        };
        for (const Policy &policy : m_reachability.policies().policies)
            add(policy.id);
        for (const PolicyChange &change : earlier)
            add(change.policy);
        return PolicyNames(m_cluster[workload].id.namespaceName, present)
            .claim("allow-" + shortName(m_cluster, workload));
    }

    /// Counts what the edit opens beyond the wish.
    void finish(Candidate &candidate, const Wish &wish, const Policy &policy, const PolicyRule &rule) const
    {
        const auto *range = std::get_if<AddressRange>(&wish.other);
        const std::uint64_t others = range ? addressCount(*range) : wish.others.size();
        candidate.change.alsoOpens = pairCount(m_lookup, policy, rule).without(wish.subjects.size(), others);
    }

    std::optional<PolicyChange> best(const Wish &wish, const std::vector<PolicyChange> &earlier)
    {
        std::vector<Candidate> candidates = candidatesFor(wish, earlier);
        std::ranges::stable_sort(candidates, {}, [](const Candidate &each) {
            return std::tuple(each.change.alsoOpens, each.change.action);
        });
        for (Candidate &candidate : candidates) {
            if (stateOf(wish, candidate.edited) == EndState::Open)
                return std::move(candidate.change);
        }
        return std::nullopt;
    }

    const Reachability &m_reachability;
    const Cluster &m_cluster;
    PodLookup m_lookup;
    RuleWriter m_selectors;
};

SmallestChange::SmallestChange(const Reachability &reachability)
    : m_search(std::make_unique<Search>(reachability))
{
}

SmallestChange::~SmallestChange() = default;

std::vector<PolicyChange> SmallestChange::find(const WantedEnd &from, const WantedEnd &to,
                                               const TrafficSet &wanted)
{
    return m_search->find(from, to, wanted);
}

} // namespace drawbridge
