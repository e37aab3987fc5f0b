// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/flow_evaluator.h"

#include "base/overloaded.h"
#include "reachability/plain_decision.h"
#include "reachability/plain_endpoint.h"

#include <algorithm>
#include <utility>

namespace drawbridge {

namespace {

using plain::Doubt;
using plain::Doubts;
using plain::PolicyResult;

std::vector<Action> meaningsOf(RuleActions actions)
{
    switch (actions) {
    case RuleActions::AllowOnly:
        return {Action::Allow};
    case RuleActions::DenyOnly:
        return {Action::Deny};
    case RuleActions::Any:
        break;
    }
    return {Action::Allow, Action::Deny, Action::Pass};
}

UnknownReason doubtAbout(const OtherPolicy &policy, PolicyIndex index)
{
    switch (policy.why) {
    case OtherPolicy::Why::MissingTier:
        return {UnknownCause::MissingTier, index, policy.tier};
    case OtherPolicy::Why::TwoCnis:
        return {UnknownCause::TwoCnis, index, toString(policy.id)};
    case OtherPolicy::Why::OtherKind:
        break;
    }
    return {UnknownCause::PolicyNotModelled, index, toString(policy.id)};
}

/// Evaluates one end of one flow. The subject is the end that the policies select, the other end is what
/// their rules name.
class EndEvaluator {
public:
    EndEvaluator(const Cluster &cluster, const PolicySet &policies, const EnforcementProfile &profile,
                 const Flow &flow, Direction direction)
        : m_cluster(cluster)
        , m_policies(policies)
        , m_profile(profile)
        , m_flow(flow)
        , m_subject(direction == Direction::Ingress ? flow.to : flow.from)
        , m_other(direction == Direction::Ingress ? flow.from : flow.to)
    {
        m_reason.direction = direction;
    }

    EndReason evaluate();

private:
    EndReason decided(Access access, EndCause cause);
    /// Whether policies can select the pod, as subject or by label; otherwise it is seen as its node.
    bool isBound(PodIndex pod) const
    {
        return !m_cluster[pod].hostNetwork || m_profile.hostNetworkPodsAreOrdinary;
    }
    bool isOwnPod() const;
    Match isOtherOwnNode(PodIndex subject) const;
    EndReason fromOwnNode(PodIndex subject);
    std::string nameOfOther() const;
    bool addUnmodelledPolicies(PodIndex subject);
    std::vector<PolicyResult> selectingPolicies(PodIndex subject) const;
    void evaluateRules(PolicyResult &result, const Policy &policy) const;
    Match matchEnds(const PolicyRule &rule, Doubts &doubts) const;
    Match matchPeers(const std::vector<PolicyPeer> &peers, Doubts &doubts) const;
    Match matchEndpoint(const EndpointPeer &peer, const FlowEnd &end, Doubts &doubts) const
    {
        return plain::isEndpoint(peer, end, m_cluster, m_policies.addressSets, m_profile, doubts);
    }
    Match matchPods(const PodPeer &peer, Doubts &doubts) const;
    Match matchAddresses(const std::vector<PolicyPeer> &peers, Doubts &doubts) const;
    Match matchHostNetwork() const;
    Match matchUnresolved(const UnresolvedPeer &peer, Doubts &doubts) const;
    Match matchSubject(const Policy &policy, PodIndex subject, Doubts &doubts) const;
    bool matchTraffic(const RuleTraffic &traffic) const;

    const Cluster &m_cluster;
    const PolicySet &m_policies;
    const EnforcementProfile &m_profile;
    const Flow &m_flow;
    const FlowEnd m_subject;
    const FlowEnd m_other;
    EndReason m_reason;
};

EndReason EndEvaluator::evaluate()
{
    const auto *subject = std::get_if<PodIndex>(&m_subject);
    if (!subject)
        return decided(Access::Allowed, EndCause::NotSubject);
    if (m_cluster[*subject].isFinished && !m_profile.finishedPodsCount)
        return decided(Access::Denied, EndCause::Finished);
    if (isOwnPod())
        return decided(Access::Allowed, EndCause::OwnPod);
    if (!m_profile.enforcesPolicies)
        return decided(Access::Allowed, EndCause::NotEnforced);
    if (!isBound(*subject)) {
        const bool isUnknown = addUnmodelledPolicies(*subject);
        return isUnknown ? decided(Access::Unknown, EndCause::Unknown)
                         : decided(Access::Allowed, EndCause::NotSubject);
    }
    const Match isOwnNode = isOtherOwnNode(*subject);
    if (isOwnNode == Match::Yes && m_reason.direction == Direction::Ingress)
        return fromOwnNode(*subject);
    const std::vector<PolicyResult> results = selectingPolicies(*subject);
    for (const PolicyResult &result : results)
        m_reason.isolatedBy.push_back(result.policy);
    if (addUnmodelledPolicies(*subject))
        return decided(Access::Unknown, EndCause::Unknown);
    EndReason reason = plain::decide(m_policies, results, std::move(m_reason));
    if (isOwnNode == Match::No || reason.access == Access::Allowed)
        return reason;
    reason.unknowns.push_back({UnknownCause::OwnNode, reason.isolatedBy.front(), nameOfOther()});
    reason.access = Access::Unknown;
    reason.cause = EndCause::Unknown;
    return reason;
}

/// A node always reaches its pods; whether they reach it is up to the CNI.
Match EndEvaluator::isOtherOwnNode(PodIndex subject) const
{
    const auto *other = std::get_if<PodIndex>(&m_other);
    if (!other || isBound(*other))
        return Match::No;
    return plain::isNodeOf(m_cluster[*other], m_cluster[subject]);
}

/// Cilium alone has rules that can deny it: in the versions that have them a denial of the host comes before
/// the allowance of the own one (pkg/policy/mapstate.go), which its settings can take away as well.
EndReason EndEvaluator::fromOwnNode(PodIndex subject)
{
    const auto denies = [](const plain::MatchedRule &rule) { return rule.action == Action::Deny; };
    for (const PolicyResult &result : selectingPolicies(subject)) {
        if (m_policies[result.policy].dialect == Dialect::Cilium && std::ranges::any_of(result.rules, denies))
            m_reason.unknowns.push_back({UnknownCause::OwnNodeDenied, result.policy, nameOfOther()});
    }
    return m_reason.unknowns.empty() ? decided(Access::Allowed, EndCause::OwnNode)
                                     : decided(Access::Unknown, EndCause::Unknown);
}

std::string EndEvaluator::nameOfOther() const
{
    const WorkloadId &id = m_cluster.workloadOf(std::get<PodIndex>(m_other)).id;
    return id.namespaceName + '/' + id.name;
}

EndReason EndEvaluator::decided(Access access, EndCause cause)
{
    m_reason.access = access;
    m_reason.cause = cause;
    return std::move(m_reason);
}

/// A pod reaches itself whatever the policies say; several replicas in one entry are not itself.
bool EndEvaluator::isOwnPod() const
{
    return m_flow.from == m_flow.to && m_cluster[std::get<PodIndex>(m_subject)].count == 1;
}

/// A policy about nodes binds the pods of the host network, which are seen as their node, and no others.
bool EndEvaluator::addUnmodelledPolicies(PodIndex subject)
{
    if (!m_profile.otherDialectsCount)
        return false;
    const ClusterNamespace &ns = m_cluster.namespaceOf(subject);
    for (std::size_t i = 0; i < m_policies.notModelled.size(); ++i) {
        const OtherPolicy &other = m_policies.notModelled[i];
        if (other.isAboutNodes == isBound(subject))
            continue;
        const std::string &namespaceName = other.id.namespaceName;
        if (namespaceName.empty() || plain::isNamespace(namespaceName, ns) != Match::No)
            m_reason.unknowns.push_back(doubtAbout(other, PolicyIndex(i)));
    }
    return !m_reason.unknowns.empty();
}

std::vector<PolicyResult> EndEvaluator::selectingPolicies(PodIndex subject) const
{
    std::vector<PolicyResult> results;
    const bool isBare = m_cluster.workloadOf(subject).id.kind == "Pod";
    if (isBare && !m_profile.bindsBarePods)
        return results;
    std::size_t place = 0;
    for (const Policy &policy : m_policies.policies) {
        const auto index = PolicyIndex(place++);
        if (!policy.decides(m_reason.direction))
            continue;
        PolicyResult result;
        const Match selects = matchSubject(policy, subject, result.doubts);
        if (selects == Match::No)
            continue;
        result.policy = index;
        result.isSure = selects == Match::Yes && policy.isCertain;
        if (policy.unmodelled)
            result.doubts.push_back({UnknownCause::PartNotModelled, policy.unmodelled->path});
        else if (!policy.isCertain)
            result.doubts.push_back({UnknownCause::InvalidPolicy, {}});
        evaluateRules(result, policy);
        results.push_back(std::move(result));
    }
    return results;
}

Match EndEvaluator::matchSubject(const Policy &policy, PodIndex subject, Doubts &doubts) const
{
    const ClusterNamespace &ns = m_cluster.namespaceOf(subject);
    Doubts found;
    Match match = plain::selectsPod(policy.podSelector, m_cluster, subject, m_profile, found);
    if (policy.namespaceName.empty())
        match = both(match, plain::selectsNamespace(policy.namespaceSelector, ns, m_profile, found));
    else
        match = both(match, plain::isNamespace(policy.namespaceName, ns));
    match = both(match, plain::selectsPod(policy.subject, m_cluster, subject, m_profile, found));
    if (match == Match::Maybe)
        doubts.insert(doubts.end(), found.begin(), found.end());
    return match;
}

/// Of a rule that the API server would reject it is not known what it would say, as far as its kind of policy
/// can say it.
void EndEvaluator::evaluateRules(PolicyResult &result, const Policy &policy) const
{
    const std::vector<PolicyRule> &rules = policy.rules(m_reason.direction);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const RuleReference reference {result.policy, m_reason.direction, static_cast<std::uint32_t>(i)};
        if (!rules[i].isValid) {
            for (const Action action : meaningsOf(policy.ruleActions))
                result.rules.push_back({reference, action, Match::Maybe});
        } else if (matchTraffic(rules[i].traffic)) {
            const Match match = matchEnds(rules[i], result.doubts);
            if (match != Match::No)
                result.rules.push_back({reference, rules[i].action, match});
        }
    }
}

/// Both ends must be what the rule says; of what is not modelled it is not known what it says.
Match EndEvaluator::matchEnds(const PolicyRule &rule, Doubts &doubts) const
{
    Doubts found;
    Match match = matchPeers(rule.peers, found);
    if (rule.own)
        match = both(match, matchEndpoint(*rule.own, m_subject, found));
    if (match == Match::Yes && rule.unmodelled)
        match = Match::Maybe;
    if (rule.unmodelled)
        found.push_back({UnknownCause::PartNotModelled, rule.unmodelled->path});
    if (match == Match::Maybe)
        doubts.insert(doubts.end(), found.begin(), found.end());
    return match;
}

Match EndEvaluator::matchPeers(const std::vector<PolicyPeer> &peers, Doubts &doubts) const
{
    Match matched = matchAddresses(peers, doubts);
    for (const PolicyPeer &peer : peers) {
        Doubts found;
        const Match peerMatch = std::visit(
            Overloaded {
                [](const AnyPeer &) { return Match::Yes; },
                [&](const PodPeer &pods) { return matchPods(pods, found); },
                [](const AddressPeer &) { return Match::No; },
                [&](const HostNetworkPeer &) { return matchHostNetwork(); },
                [&](const UnresolvedPeer &unresolved) { return matchUnresolved(unresolved, found); },
                [&](const EndpointPeer &end) { return matchEndpoint(end, m_other, found); },
            },
            peer.what);
        matched = either(matched, peerMatch);
        if (peerMatch == Match::Maybe)
            doubts.insert(doubts.end(), found.begin(), found.end());
    }
    return matched;
}

Match EndEvaluator::matchPods(const PodPeer &peer, Doubts &doubts) const
{
    const auto *pod = std::get_if<PodIndex>(&m_other);
    if (!pod || !isBound(*pod))
        return Match::No;
    const ClusterNamespace &ns = m_cluster.namespaceOf(*pod);
    const Match inNamespace = peer.namespaceSelector
        ? plain::selectsNamespace(*peer.namespaceSelector, ns, m_profile, doubts)
        : plain::isNamespace(peer.namespaceName, ns);
    return both(inNamespace, plain::selectsPod(peer.podSelector, m_cluster, *pod, m_profile, doubts));
}

/// Blocks count together: a pod with two addresses is reached at both if each lies in one of them.
Match EndEvaluator::matchAddresses(const std::vector<PolicyPeer> &peers, Doubts &doubts) const
{
    const auto *address = std::get_if<IpAddress>(&m_other);
    AddressSet blocks;
    for (const PolicyPeer &peer : peers) {
        const auto *block = std::get_if<AddressPeer>(&peer.what);
        if (!block)
            continue;
        if (address && plain::holds(block->addresses, *address))
            return Match::Yes;
        if (!address && block->mayMatchPods && m_profile.ipBlocksMatchPods)
            blocks = blocks | block->addresses;
    }
    if (address || !m_profile.ipBlocksMatchPods)
        return Match::No;
    const PodIndex pod = std::get<PodIndex>(m_other);
    const Match match = plain::holds(blocks, m_cluster[pod]);
    if (match == Match::Maybe) {
        const WorkloadId &id = m_cluster.workloadOf(pod).id;
        doubts.push_back({UnknownCause::PodAddress, id.namespaceName + '/' + id.name});
    }
    return match;
}

Match EndEvaluator::matchHostNetwork() const
{
    const auto *pod = std::get_if<PodIndex>(&m_other);
    return pod && !isBound(*pod) ? Match::Yes : Match::No;
}

Match EndEvaluator::matchUnresolved(const UnresolvedPeer &peer, Doubts &doubts) const
{
    const auto *pod = std::get_if<PodIndex>(&m_other);
    if (!m_profile.unresolvedPeersCount || (pod && isBound(*pod)))
        return Match::No;
    doubts.push_back({UnknownCause::UnresolvedPeer, std::string(toString(peer.kind))});
    return Match::Maybe;
}

bool EndEvaluator::matchTraffic(const RuleTraffic &traffic) const
{
    const auto *destination = std::get_if<PodIndex>(&m_flow.to);
    return plain::letsThrough(traffic, destination ? &m_cluster[*destination] : nullptr, m_flow.protocol,
                              m_flow.port);
}

Access combined(Access a, Access b)
{
    if (a == Access::Denied || b == Access::Denied)
        return Access::Denied;
    return a == Access::Allowed && b == Access::Allowed ? Access::Allowed : Access::Unknown;
}

} // namespace

Verdict evaluateFlow(const Cluster &cluster, const PolicySet &policies, const EnforcementProfile &profile,
                     const Flow &flow)
{
    Verdict verdict;
    verdict.egress = EndEvaluator(cluster, policies, profile, flow, Direction::Egress).evaluate();
    verdict.ingress = EndEvaluator(cluster, policies, profile, flow, Direction::Ingress).evaluate();
    verdict.access = combined(verdict.egress.access, verdict.ingress.access);
    return verdict;
}

} // namespace drawbridge
