// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/tier_walk.h"

namespace drawbridge {

namespace {

TrafficSet intersection(const TrafficSet &a, const TrafficSet &b)
{
    if (a.isAll())
        return b;
    return b.isAll() ? a : a & b;
}

} // namespace

void TierWalk::beginPolicy(const PolicyPlace &place, RuleActions ruleActions, bool isSure, bool isolates)
{
    if (m_place)
        endPolicy();
    const bool isNextRank = !m_place || place != *m_place;
    if (m_place && isNextRank)
        endRank();
    if (m_place && isNextRank && place.tier != m_place->tier)
        endTier();
    if (isNextRank)
        m_openBehindRank = m_open;
    m_place = &place;
    m_ruleActions = ruleActions;
    m_isSure = isSure;
    m_isolates = isolates;
    m_openInPolicy = m_open;
    m_run = {};
}

void TierWalk::addRule(Action action, Match match, const TrafficSet &traffic)
{
    if (match == Match::No)
        return;
    if (action != m_run.action) {
        endRun();
        m_run.action = action;
    }
    m_run.possible |= traffic;
    if (match == Match::Yes)
        m_run.yes |= traffic;
}

void TierWalk::addInvalidRule()
{
    if (m_ruleActions != RuleActions::DenyOnly)
        addRule(Action::Allow, Match::Maybe, TrafficSet::all());
    if (m_ruleActions != RuleActions::AllowOnly)
        addRule(Action::Deny, Match::Maybe, TrafficSet::all());
    if (m_ruleActions == RuleActions::Any)
        addRule(Action::Pass, Match::Maybe, TrafficSet::all());
}

TrafficSet &TierWalk::fateOf(Action action)
{
    switch (action) {
    case Action::Allow:
        return m_allowed;
    case Action::Deny:
        return m_denied;
    case Action::Pass:
        break;
    }
    return m_passed;
}

void TierWalk::endRun()
{
    if (m_run.possible.isEmpty())
        return;
    fateOf(m_run.action) |= intersection(m_openInPolicy, m_run.possible);
    if (!m_run.yes.isEmpty())
        m_openInPolicy = m_openInPolicy - m_run.yes;
    m_run = {};
}

void TierWalk::endPolicy()
{
    endRun();
    if (m_isSure)
        m_openBehindRank = intersection(m_openBehindRank, m_openInPolicy);
    if (!m_isolates)
        return;
    if (m_isSure)
        m_isIsolated = true;
    else
        m_perhapsIsolated |= m_openInPolicy;
}

void TierWalk::endRank()
{
    m_open = std::move(m_openBehindRank);
}

void TierWalk::endTier()
{
    if (m_isIsolated) {
        m_denied |= m_open;
        m_open = std::move(m_passed);
    } else {
        m_denied |= intersection(m_open, m_perhapsIsolated);
        m_open |= m_passed;
    }
    m_passed = {};
    m_perhapsIsolated = {};
    m_isIsolated = false;
}

TrafficBounds TierWalk::finish()
{
    if (m_place) {
        endPolicy();
        endRank();
        endTier();
    }
    m_allowed |= m_open;
    return {m_allowed - m_denied, m_allowed};
}

} // namespace drawbridge
