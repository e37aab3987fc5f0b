// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/tier_text.h"

#include "base/json_text.h"
#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace drawbridge::app {

namespace {

/// Stable names for scripts.
std::string_view nameOf(TierOutcome outcome)
{
    switch (outcome) {
    case TierOutcome::Allowed:
        return "allowed";
    case TierOutcome::Denied:
        return "denied";
    case TierOutcome::DeniedAtEnd:
        return "denied-at-end";
    case TierOutcome::Passed:
        return "passed";
    case TierOutcome::NotDecided:
        return "not-decided";
    case TierOutcome::Unknown:
        return "unknown";
    }
    return {};
}

std::string_view sentenceOf(TierOutcome outcome)
{
    switch (outcome) {
    case TierOutcome::Allowed:
        return "a rule allows it";
    case TierOutcome::Denied:
        return "a rule denies it";
    case TierOutcome::DeniedAtEnd:
        return "no rule decides, and its end denies";
    case TierOutcome::Passed:
        return "a rule passes it on";
    case TierOutcome::NotDecided:
        return "no rule decides, so it goes on";
    case TierOutcome::Unknown:
        return "it depends on what is not known";
    }
    return {};
}

/// NetworkPolicies alone have no order worth telling.
bool isOrdered(const PolicySet &policies, const EndReason &end)
{
    return std::ranges::any_of(end.isolatedBy, [&policies](PolicyIndex index) {
        return policies[index].dialect != Dialect::NetworkPolicy;
    });
}

} // namespace

std::string tiersText(const PolicySet &policies, const EndReason &end)
{
    std::string text;
    if (!isOrdered(policies, end))
        return text;
    for (const TierStep &step : end.tiers)
        text += fmt::format("    tier {}: {}\n", step.tier.name, sentenceOf(step.outcome));
    return text;
}

std::string tiersJson(const PolicySet &policies, const EndReason &end)
{
    if (!isOrdered(policies, end))
        return {};
    std::vector<std::string> steps;
    for (const TierStep &step : end.tiers)
        steps.push_back(fmt::format("{{\"tier\": {}, \"outcome\": {}}}", jsonString(step.tier.name),
                                    jsonString(nameOf(step.outcome))));
    return fmt::format("      \"tiers\": [{}],\n", join(steps, ", "));
}

} // namespace drawbridge::app
