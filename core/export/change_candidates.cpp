// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/change_candidates.h"

#include "export/pair_count.h"
#include "policy/policy_compiler.h"
#include "synthesis/policy_names.h"

#include <algorithm>
#include <tuple>

namespace drawbridge {

namespace {

std::vector<PolicyRule> &rulesOf(Policy &policy, Direction direction)
{
    return direction == Direction::Ingress ? policy.ingress : policy.egress;
}

/// A change of a policy, or of one of its rules.
PolicyChange changeOf(ChangeAction action, const Wish &wish, const Policy &policy, const PolicyRule *rule)
{
    PolicyChange change;
    change.action = action;
    change.direction = wish.direction;
    change.policy = policy.id;
    change.where = policy.where;
    if (!rule)
        return change;
    change.rule = rule->sourceIndex;
    change.list = ruleList(*rule, wish.direction);
    change.where = rule->where.isKnown() ? rule->where : policy.where;
    return change;
}

ChangeCandidate candidateOf(ChangeAction action, const Wish &wish, std::size_t policy, const PolicyRule *rule,
                            std::string yaml)
{
    ChangeCandidate candidate {changeOf(action, wish, wish.selecting.policies[policy], rule), wish.selecting};
    candidate.change.yaml = std::move(yaml);
    return candidate;
}

std::string additionText(ChangeAction action, const Wish &wish, const Policy &policy,
                         const NetworkPolicyRule &addition)
{
    return yamlOf(action, policyWithRule(policy.namespaceName, wish.direction, addition));
}

/// What may be denied in spite of the rule may be denied on the added ports, too.
void widenCompanions(PolicySet &edited, const Policy &policy, const PolicyRule &rule, Direction direction,
                     const TrafficSet &added)
{
    for (std::size_t i = 0; i < edited.policies.size(); ++i) {
        if (edited.policies[i].id != policy.id || edited.policies[i].ruleActions != RuleActions::DenyOnly)
            continue;
        for (PolicyRule &denial : rulesOf(edited.policies.edit(i), direction)) {
            if (denial.sourceIndex == rule.sourceIndex)
                denial.traffic.numbered |= added;
        }
    }
}

} // namespace

ChangeCandidates::ChangeCandidates(const Reachability &reachability)
    : m_reachability(reachability)
    , m_cluster(reachability.cluster())
    , m_lookup(m_cluster, reachability.profile())
    , m_selectors(m_cluster, reachability.profile())
{
}

std::vector<ChangeCandidate> ChangeCandidates::find(const Wish &wish, const WishAnswer &answer,
                                                    const std::vector<PolicyChange> &earlier)
{
    Candidates candidates;
    const std::optional<NetworkPolicyRule> rule = wantedRule(wish);
    addNetworkPolicyEdits(candidates, wish, rule);
    // A policy for pods that are open at this tier would cut what they may do now.
    const bool isAtEnd = answer.isClosedForAll && answer.closedTiers == std::set {kDefaultTier};
    if (rule && isAtEnd)
        addPolicy(candidates, wish, *rule, earlier);
    if (const auto connection = named(wish)) {
        if (!answer.denials.empty())
            addInFront(candidates, wish, *connection, *answer.denials.begin());
        addAtEnds(candidates, wish, *connection, answer);
    }
    std::ranges::stable_sort(candidates, {}, [](const ChangeCandidate &each) {
        return std::tuple(each.change.alsoOpens, each.change.action);
    });
    return candidates;
}

PolicyChange ChangeCandidates::narrowed(const Wish &wish, const RuleReference &rule)
{
    const Policy &policy = wish.selecting[rule.policy];
    return changeOf(ChangeAction::NarrowRule, wish, policy, &policy.rules(rule.direction)[rule.rule]);
}

bool ChangeCandidates::haveLabels(const Wish &wish)
{
    return named(wish).has_value();
}

/// The rule that allows just the wish, if selectors can say it.
std::optional<NetworkPolicyRule> ChangeCandidates::wantedRule(const Wish &wish)
{
    const EnforcementProfile &profile = m_reachability.profile();
    if (!isExpressible(portsOf(wish.traffic), profile))
        return std::nullopt;
    NetworkPolicyRule rule;
    rule.ports = policyPorts(portsOf(wish.traffic), profile);
    if (const auto *addresses = std::get_if<AddressSet>(&wish.other)) {
        rule.peers = blockPeers(*addresses, profile);
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

/// Nothing where selectors cannot say who the ends are.
std::optional<NamedConnection> ChangeCandidates::named(const Wish &wish)
{
    const auto podsOf = [this](WorkloadIndex index) -> std::optional<SelectedPods> {
        const ClusterWorkload &workload = m_cluster[index];
        const auto selector = m_selectors.selectorFor(workload.pods);
        return selector ? std::optional(SelectedPods {workload.id.namespaceName, *selector}) : std::nullopt;
    };
    const auto subject = podsOf(wish.workload);
    if (!subject)
        return std::nullopt;
    if (const auto *addresses = std::get_if<AddressSet>(&wish.other))
        return NamedConnection {wish.direction, *subject, *addresses, wish.traffic};
    const auto other = podsOf(std::get<WorkloadIndex>(wish.other));
    return other ? std::optional(NamedConnection {wish.direction, *subject, *other, wish.traffic})
                 : std::nullopt;
}

void ChangeCandidates::addNetworkPolicyEdits(Candidates &candidates, const Wish &wish,
                                             const std::optional<NetworkPolicyRule> &rule) const
{
    for (std::size_t i = 0; i < wish.selecting.policies.size(); ++i) {
        const Policy &policy = wish.selecting.policies[i];
        if (!policy.isCertain || policy.dialect != Dialect::NetworkPolicy
            || policy.ruleActions != RuleActions::AllowOnly)
            continue;
        addPortEdits(candidates, wish, i);
        if (rule) {
            addPeerEdits(candidates, wish, i, *rule);
            addRule(candidates, wish, i, *rule);
        }
    }
}

/// The addition as the profile's CNI has it, in the namespace of the policy.
std::vector<PolicyRule> ChangeCandidates::compiledRules(const Wish &wish, const Policy &policy,
                                                        const NetworkPolicyRule &addition) const
{
    PolicySet set;
    addNetworkPolicy(set, policyWithRule(policy.namespaceName, wish.direction, addition),
                     m_reachability.profile());
    return set.policies.front().rules(wish.direction);
}

void ChangeCandidates::addPortEdits(Candidates &candidates, const Wish &wish, std::size_t index) const
{
    const Policy &policy = wish.selecting.policies[index];
    const std::vector<PolicyRule> &rules = policy.rules(wish.direction);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const EdgePorts missing = portsOf(wish.traffic - rules[i].traffic.numbered);
        if (missing.isEverything || isNothing(missing) || !isExpressible(missing, m_reachability.profile()))
            continue;
        NetworkPolicyRule addition;
        addition.ports = policyPorts(missing, m_reachability.profile());
        const TrafficSet added = compiledRules(wish, policy, addition).front().traffic.numbered;
        ChangeCandidate candidate = candidateOf(ChangeAction::AddPorts, wish, index, &rules[i],
                                                additionText(ChangeAction::AddPorts, wish, policy, addition));
        PolicyRule &rule = rulesOf(candidate.edited.policies.edit(index), wish.direction)[i];
        rule.traffic.numbered |= added;
        widenCompanions(candidate.edited, policy, rule, wish.direction, added);
        count(candidate, wish, policy, rule);
        candidates.push_back(std::move(candidate));
    }
}

/// Only rules that allow nothing but the wanted traffic, so that the peer gets nothing more.
void ChangeCandidates::addPeerEdits(Candidates &candidates, const Wish &wish, std::size_t index,
                                    const NetworkPolicyRule &wanted) const
{
    const Policy &policy = wish.selecting.policies[index];
    const PolicyRule added = compiledRules(wish, policy, wanted).front();
    const std::vector<PolicyRule> &rules = policy.rules(wish.direction);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const bool isOpen = std::ranges::any_of(rules[i].peers, [](const PolicyPeer &peer) {
            return std::holds_alternative<AnyPeer>(peer.what);
        });
        if (isOpen || rules[i].traffic != added.traffic)
            continue;
        ChangeCandidate candidate = candidateOf(ChangeAction::AddPeers, wish, index, &rules[i],
                                                additionText(ChangeAction::AddPeers, wish, policy, wanted));
        PolicyRule &rule = rulesOf(candidate.edited.policies.edit(index), wish.direction)[i];
        rule.peers.insert(rule.peers.end(), added.peers.begin(), added.peers.end());
        count(candidate, wish, policy, added);
        candidates.push_back(std::move(candidate));
    }
}

void ChangeCandidates::addRule(Candidates &candidates, const Wish &wish, std::size_t index,
                               const NetworkPolicyRule &wanted) const
{
    const Policy &policy = wish.selecting.policies[index];
    ChangeCandidate candidate = candidateOf(ChangeAction::AddRule, wish, index, nullptr,
                                            additionText(ChangeAction::AddRule, wish, policy, wanted));
    const std::vector<PolicyRule> added = compiledRules(wish, policy, wanted);
    std::vector<PolicyRule> &rules = rulesOf(candidate.edited.policies.edit(index), wish.direction);
    rules.insert(rules.end(), added.begin(), added.end());
    count(candidate, wish, policy, added.front());
    candidates.push_back(std::move(candidate));
}

void ChangeCandidates::addPolicy(Candidates &candidates, const Wish &wish, const NetworkPolicyRule &wanted,
                                 const std::vector<PolicyChange> &earlier)
{
    const ClusterWorkload &workload = m_cluster[wish.workload];
    const auto selector = m_selectors.selectorFor(workload.pods);
    if (!selector)
        return;
    NetworkPolicy policy = policyWithRule(workload.id.namespaceName, wish.direction, wanted);
    policy.meta.name = freeName(wish.workload, earlier);
    policy.podSelector = *selector;
    PolicySet alone;
    addNetworkPolicy(alone, policy, m_reachability.profile());
    const Policy &added = alone.policies.front();
    ChangeCandidate candidate {changeOf(ChangeAction::AddPolicy, wish, added, nullptr), wish.selecting};
    candidate.change.yaml = yamlOf(ChangeAction::AddPolicy, policy);
    addNetworkPolicy(candidate.edited, policy, m_reachability.profile());
    count(candidate, wish, added, added.rules(wish.direction).front());
    candidates.push_back(std::move(candidate));
}

/// In front of the first of the rules that deny.
void ChangeCandidates::addInFront(Candidates &candidates, const Wish &wish, const NamedConnection &connection,
                                  const RuleReference &denial) const
{
    const Policy &policy = wish.selecting[denial.policy];
    const auto written = allowingRules(policy, connection, m_reachability.profile());
    if (!written)
        return;
    const auto index = static_cast<std::size_t>(denial.policy);
    ChangeCandidate candidate = candidateOf(ChangeAction::PutInFront, wish, index,
                                            &policy.rules(denial.direction)[denial.rule], written->yaml);
    std::vector<PolicyRule> &rules = rulesOf(candidate.edited.policies.edit(index), wish.direction);
    rules.insert(rules.begin() + denial.rule, written->rules.begin(), written->rules.end());
    count(candidate, wish, policy, written->rules.front());
    candidates.push_back(std::move(candidate));
}

/// Behind the last rule of each ordered policy of a tier that ends with a deny.
void ChangeCandidates::addAtEnds(Candidates &candidates, const Wish &wish, const NamedConnection &connection,
                                 const WishAnswer &answer) const
{
    for (std::size_t i = 0; i < wish.selecting.policies.size(); ++i) {
        const Policy &policy = wish.selecting.policies[i];
        if (!policy.isCertain || !answer.closedTiers.contains(policy.place.tier))
            continue;
        const auto written = allowingRules(policy, connection, m_reachability.profile());
        if (!written)
            continue;
        ChangeCandidate candidate = candidateOf(ChangeAction::AddRule, wish, i, nullptr, written->yaml);
        std::vector<PolicyRule> &rules = rulesOf(candidate.edited.policies.edit(i), wish.direction);
        rules.insert(rules.end(), written->rules.begin(), written->rules.end());
        count(candidate, wish, policy, written->rules.front());
        candidates.push_back(std::move(candidate));
    }
}

/// A name that no policy of the namespace has, nor one that an earlier change adds.
std::string ChangeCandidates::freeName(WorkloadIndex workload, const std::vector<PolicyChange> &earlier) const
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

/// Counts what the edit opens beyond the wish. Where a NetworkPolicy may end the Baseline tier for both
/// directions, one more may open the other.
void ChangeCandidates::count(ChangeCandidate &candidate, const Wish &wish, const Policy &policy,
                             const PolicyRule &rule) const
{
    const bool hasBaseline = std::ranges::any_of(m_reachability.policies().policies, [](const Policy &each) {
        return each.place.tier == kBaselineTier;
    });
    const bool isCountless = candidate.change.action == ChangeAction::AddPolicy && hasBaseline
        && !m_reachability.profile().baselineIsExact;
    const auto *addresses = std::get_if<AddressSet>(&wish.other);
    const std::uint64_t others = addresses ? addressCount(*addresses) : wish.others.size();
    candidate.change.alsoOpens = isCountless
        ? kCountless
        : pairCount(m_lookup, policy, rule, wish.selecting.addressSets).without(wish.subjects.size(), others);
}

} // namespace drawbridge
