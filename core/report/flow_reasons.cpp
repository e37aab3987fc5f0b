// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/flow_reasons.h"

#include "base/repeated.h"
#include "reachability/matching.h"
#include "report/pair_explanation.h"

#include <algorithm>

namespace drawbridge {

namespace {

bool mayBind(const OtherPolicy &policy, const std::string &namespaceName)
{
    return policy.id.namespaceName.empty() || policy.id.namespaceName == namespaceName
        || isUnresolved(policy.id.namespaceName);
}

Match matchOther(const CompiledRule &rule, const FlowEnd &other)
{
    if (rule.matchesAny)
        return Match::Yes;
    if (const auto *address = std::get_if<IpAddress>(&other)) {
        if (rule.addresses.contains(*address))
            return Match::Yes;
        return rule.possibleAddresses.contains(*address) ? Match::Maybe : Match::No;
    }
    const auto pod = static_cast<std::uint32_t>(std::get<PodIndex>(other));
    if (rule.pods.yes.contains(pod))
        return Match::Yes;
    return rule.pods.maybe.contains(pod) ? Match::Maybe : Match::No;
}

} // namespace

FlowReasons::FlowReasons(const Reachability &reachability, const PodSorts &sorts)
    : m_reachability(reachability)
    , m_sorts(sorts)
{
    const Cluster &cluster = reachability.cluster();
    for (const PodSort &sort : sorts.all()) {
        const std::string &namespaceName = cluster[sort.workload].id.namespaceName;
        m_isOpaque.push_back(std::ranges::any_of(
            reachability.policies().notModelled,
            [&namespaceName](const OtherPolicy &each) { return mayBind(each, namespaceName); }));
    }
    for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
        for (std::size_t sort = 0; sort < sorts.all().size(); ++sort)
            m_isPlain[static_cast<std::size_t>(direction)].push_back(isPlain(sort, direction));
    }
}

/// Whether nothing but NetworkPolicies decides at that end, each of them for certain.
bool FlowReasons::isPlain(std::size_t sort, Direction direction) const
{
    const auto pod = PodIndex(m_sorts.all()[sort].first);
    const Cluster &cluster = m_reachability.cluster();
    const EnforcementProfile &profile = m_reachability.profile();
    if (!profile.enforcesPolicies || m_isOpaque[sort] || !isSelectable(cluster[pod], profile)
        || isUnbound(cluster, pod, profile))
        return false;
    return std::ranges::all_of(m_sorts.bindings(direction, sort), [&](const PodSorts::Binding &binding) {
        const Policy &policy = m_reachability.policies()[binding.policy];
        return binding.isSure && policy.isCertain && policy.dialect == Dialect::NetworkPolicy
            && policy.isolates(direction);
    });
}

RuleCitation FlowReasons::cite(const RuleReference &reference) const
{
    const Policy &policy = m_reachability.policies()[reference.policy];
    const PolicyRule &rule = policy.rules(reference.direction)[reference.rule];
    return {toString(policy.id), ruleList(rule, reference.direction), rule.sourceIndex, rule.where};
}

/// Nothing where the evaluator has to be asked.
std::optional<FlowReasons::Looked> FlowReasons::looked(const End &end, const TrafficSet &traffic) const
{
    if (!m_isPlain[static_cast<std::size_t>(end.direction)][end.sort])
        return std::nullopt;
    const std::vector<PodSorts::Binding> &bindings = m_sorts.bindings(end.direction, end.sort);
    if (bindings.empty())
        return Looked {};
    Looked result {EndCause::Rule, {}};
    for (const PodSorts::Binding &binding : bindings) {
        const std::vector<CompiledRule> &rules = m_sorts.policy(binding.policy).rulesOf(end.direction);
        for (std::uint32_t i = 0; i < rules.size(); ++i) {
            const Match match = matchOther(rules[i], end.other);
            if (match == Match::No)
                continue;
            const TrafficSet passing = end.destination
                ? resolveTraffic(rules[i].traffic, m_reachability.cluster()[*end.destination].ports)
                : rules[i].traffic.numbered;
            if ((passing & traffic).isEmpty())
                continue;
            if (match == Match::Maybe)
                return std::nullopt;
            result.rules.push_back({binding.policy, end.direction, i});
        }
    }
    return result;
}

EndCitation FlowReasons::citationOf(const Looked &end) const
{
    EndCitation citation {end.cause, {}};
    for (const RuleReference &rule : end.rules)
        citation.rules.push_back(cite(rule));
    std::ranges::sort(citation.rules);
    return citation;
}

FlowReasons::Number FlowReasons::numberOf(Looked egress, Looked ingress)
{
    const auto [place, isNew] = m_lookedUp.try_emplace({std::move(egress), std::move(ingress)}, 0);
    if (isNew)
        place->second = numberOf({citationOf(place->first.first), citationOf(place->first.second)});
    return place->second;
}

FlowReasons::Reason FlowReasons::explained(const FlowEnd &from, const FlowEnd &to,
                                           const TrafficSet &traffic) const
{
    Reason reason;
    bool isFirst = true;
    for (const ExplainedTraffic &part : explainPair(m_reachability, from, to)) {
        if ((part.traffic & traffic).isEmpty())
            continue;
        for (const auto &[end, citation] : {std::pair(&part.verdict.egress, &reason.egress),
                                            std::pair(&part.verdict.ingress, &reason.ingress)}) {
            if (isFirst || end->cause == EndCause::Rule)
                citation->cause = end->cause;
            for (const RuleReference &rule : end->decidingRules)
                citation->rules.push_back(cite(rule));
        }
        isFirst = false;
    }
    sortAndDropRepeated(reason.egress.rules);
    sortAndDropRepeated(reason.ingress.rules);
    return reason;
}

FlowReasons::Number FlowReasons::numberOf(Reason reason)
{
    const auto [place, isNew] = m_known.try_emplace(std::move(reason), static_cast<Number>(m_reasons.size()));
    if (isNew)
        m_reasons.push_back(&place->first);
    return place->second;
}

FlowReasons::Number FlowReasons::between(std::size_t from, std::size_t to, const TrafficSet &traffic)
{
    const auto [source, destination] = *m_sorts.pairOf(from, to);
    const auto isNode = [this](PodIndex pod) {
        return !isSelectable(m_reachability.cluster()[pod], m_reachability.profile());
    };
    if (!isNode(source) && !isNode(destination)) {
        auto egress = looked({from, Direction::Egress, destination, destination}, traffic);
        auto ingress = egress ? looked({to, Direction::Ingress, source, destination}, traffic) : std::nullopt;
        if (egress && ingress)
            return numberOf(std::move(*egress), std::move(*ingress));
    }
    return numberOf(explained(source, destination, traffic));
}

std::optional<FlowReasons::Number> FlowReasons::betweenReplicas(std::size_t sort, const TrafficSet &traffic)
{
    const auto pod = PodIndex(m_sorts.all()[sort].first);
    auto egress = looked({sort, Direction::Egress, pod, pod}, traffic);
    auto ingress = egress ? looked({sort, Direction::Ingress, pod, pod}, traffic) : std::nullopt;
    if (!egress || !ingress)
        return std::nullopt;
    return numberOf(std::move(*egress), std::move(*ingress));
}

FlowReasons::Number FlowReasons::withAddress(std::size_t sort, Direction direction, const IpAddress &address,
                                             const TrafficSet &traffic)
{
    const auto pod = PodIndex(m_sorts.all()[sort].first);
    const bool leaves = direction == Direction::Egress;
    Looked outside {EndCause::NotSubject, {}};
    if (auto own = looked({sort, direction, address, leaves ? std::nullopt : std::optional(pod)}, traffic))
        return leaves ? numberOf(*std::move(own), std::move(outside))
                      : numberOf(std::move(outside), *std::move(own));
    return numberOf(leaves ? explained(pod, address, traffic) : explained(address, pod, traffic));
}

} // namespace drawbridge
