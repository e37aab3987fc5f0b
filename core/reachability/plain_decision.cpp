// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/plain_decision.h"

#include "base/repeated.h"

#include <algorithm>
#include <utility>

namespace drawbridge::plain {

namespace {

class DecisionReader {
public:
    DecisionReader(const PolicySet &policies, EndReason reason)
        : m_policies(policies)
        , m_reason(std::move(reason))
    {
    }

    using Results = std::span<const PolicyResult>;
    EndReason decide(Results results);

private:
    /// What may become of the flow while a tier is read, in any reading of what is not certain.
    struct Fate {
        bool mayBeOpen = true;
        bool mayBeAllowed = false;
        bool mayBeDenied = false;
        bool mayBePassed = false;
    };

    EndReason decided(Access access, EndCause cause)
    {
        m_reason.access = access;
        m_reason.cause = cause;
        return std::move(m_reason);
    }
    TierOutcome outcomeOf(const Fate &fate, std::size_t readBefore) const;
    void readTier(Results tier, Fate &fate);
    void readRank(Results rank, Fate &fate);
    bool readPolicy(const PolicyResult &result, Fate &fate);
    void reportConflict(Results rank);
    std::vector<RuleReference> rulesThat(Action action, Match match, bool isSure) const;
    const Policy &policyOf(const PolicyResult &result) const { return m_policies[result.policy]; }
    bool isolates(const PolicyResult &result) const { return policyOf(result).isolates(m_reason.direction); }

    const PolicySet &m_policies;
    EndReason m_reason;
    /// What was read before the flow was decided for certain.
    std::vector<std::pair<const PolicyResult *, MatchedRule>> m_read;
};

EndReason DecisionReader::decide(Results results)
{
    if (results.empty())
        return decided(Access::Allowed, EndCause::NotIsolated);
    Fate fate;
    for (std::size_t first = 0; first < results.size() && fate.mayBeOpen;) {
        std::size_t end = first + 1;
        while (end < results.size()
               && policyOf(results[end]).place.tier == policyOf(results[first]).place.tier)
            ++end;
        const std::size_t readBefore = m_read.size();
        Fate here;
        readTier(results.subspan(first, end - first), here);
        m_reason.tiers.push_back({policyOf(results[first]).place.tier, outcomeOf(here, readBefore)});
        fate.mayBeAllowed = fate.mayBeAllowed || here.mayBeAllowed;
        fate.mayBeDenied = fate.mayBeDenied || here.mayBeDenied;
        fate.mayBeOpen = here.mayBeOpen;
        first = end;
    }
    const bool mayBeAllowed = fate.mayBeAllowed || fate.mayBeOpen;
    m_reason.passedBy = rulesThat(Action::Pass, Match::Yes, true);
    if (!fate.mayBeDenied) {
        m_reason.decidingRules = rulesThat(Action::Allow, Match::Yes, true);
        if (m_reason.decidingRules.empty())
            m_reason.decidingRules = rulesThat(Action::Allow, Match::Yes, false);
        return decided(Access::Allowed,
                       m_reason.decidingRules.empty() ? EndCause::NotDecided : EndCause::Rule);
    }
    if (!mayBeAllowed) {
        m_reason.decidingRules = rulesThat(Action::Deny, Match::Yes, true);
        return decided(Access::Denied, m_reason.decidingRules.empty() ? EndCause::NoRule : EndCause::Rule);
    }
    for (const auto &[result, matched] : m_read)
        m_reason.decidingRules.push_back(matched.rule);
    sortAndDropRepeated(m_reason.decidingRules);
    sortAndDropRepeated(m_reason.unknowns);
    return decided(Access::Unknown, EndCause::Unknown);
}

/// What the tier did to the flow, if that is certain. From there on the rules were read in the tier.
TierOutcome DecisionReader::outcomeOf(const Fate &fate, std::size_t readBefore) const
{
    const auto isRead = [&](Action action) {
        return std::any_of(m_read.begin() + static_cast<std::ptrdiff_t>(readBefore), m_read.end(),
                           [action](const auto &each) { return each.second.action == action; });
    };
    if (int(fate.mayBeAllowed) + int(fate.mayBeDenied) + int(fate.mayBeOpen) != 1)
        return TierOutcome::Unknown;
    if (fate.mayBeAllowed)
        return TierOutcome::Allowed;
    if (fate.mayBeDenied)
        return isRead(Action::Deny) ? TierOutcome::Denied : TierOutcome::DeniedAtEnd;
    return isRead(Action::Pass) ? TierOutcome::Passed : TierOutcome::NotDecided;
}

void DecisionReader::readTier(Results tier, Fate &fate)
{
    const auto isSure = [this](const PolicyResult &each) { return each.isSure && isolates(each); };
    const bool isIsolated = std::ranges::any_of(tier, isSure);
    const bool mayBeUndecided = fate.mayBeOpen;
    for (const PolicyResult &result : tier) {
        if (!mayBeUndecided || (result.rules.empty() && (isIsolated || !isolates(result))))
            continue;
        for (const Doubt &doubt : result.doubts)
            m_reason.unknowns.push_back({doubt.cause, result.policy, doubt.subject});
    }
    bool mayBeIsolated = isIsolated;
    for (std::size_t first = 0; first < tier.size();) {
        std::size_t end = first + 1;
        while (end < tier.size() && policyOf(tier[end]).place == policyOf(tier[first]).place)
            ++end;
        readRank(tier.subspan(first, end - first), fate);
        first = end;
    }
    // A policy that may not be there denies what is open behind its own rules, if it is there.
    for (const PolicyResult &result : tier) {
        const auto isDecisive = [](const MatchedRule &rule) { return rule.match == Match::Yes; };
        mayBeIsolated = mayBeIsolated || (isolates(result) && std::ranges::none_of(result.rules, isDecisive));
    }
    fate.mayBeDenied = fate.mayBeDenied || (fate.mayBeOpen && mayBeIsolated);
    fate.mayBeOpen = (fate.mayBeOpen && !isIsolated) || fate.mayBePassed;
    fate.mayBePassed = false;
}

/// Any policy of a rank may come first.
void DecisionReader::readRank(Results rank, Fate &fate)
{
    reportConflict(rank);
    bool mayBeOpenBehind = fate.mayBeOpen;
    for (const PolicyResult &result : rank) {
        const bool mayBeOpen = readPolicy(result, fate);
        mayBeOpenBehind = mayBeOpenBehind && (mayBeOpen || !result.isSure);
    }
    fate.mayBeOpen = mayBeOpenBehind;
}

/// Whether the flow may be open behind the policy, if it is there. Rules that say the same as the one that
/// decides are read with it.
bool DecisionReader::readPolicy(const PolicyResult &result, Fate &fate)
{
    if (!fate.mayBeOpen)
        return false;
    const MatchedRule *decisive = nullptr;
    for (const MatchedRule &matched : result.rules) {
        if (decisive && matched.action != decisive->action)
            break;
        m_read.emplace_back(&result, matched);
        fate.mayBeAllowed = fate.mayBeAllowed || matched.action == Action::Allow;
        fate.mayBeDenied = fate.mayBeDenied || matched.action == Action::Deny;
        fate.mayBePassed = fate.mayBePassed || matched.action == Action::Pass;
        if (matched.match == Match::Yes && !decisive)
            decisive = &matched;
    }
    return !decisive;
}

/// Says that policies of equal priority disagree, and that nothing says which comes first.
void DecisionReader::reportConflict(Results rank)
{
    const PolicyResult *first = nullptr;
    for (const PolicyResult &result : rank) {
        if (result.rules.empty())
            continue;
        if (first && first->rules.front().action != result.rules.front().action)
            m_reason.unknowns.push_back(
                {UnknownCause::EqualPriority, first->policy, toString(policyOf(result).id)});
        first = first ? first : &result;
    }
}

std::vector<RuleReference> DecisionReader::rulesThat(Action action, Match match, bool isSure) const
{
    std::vector<RuleReference> rules;
    for (const auto &[result, matched] : m_read) {
        if (matched.action == action && matched.match == match && result->isSure == isSure)
            rules.push_back(matched.rule);
    }
    return rules;
}

} // namespace

EndReason decide(const PolicySet &policies, std::span<const PolicyResult> results, EndReason reason)
{
    return DecisionReader(policies, std::move(reason)).decide(results);
}

} // namespace drawbridge::plain
