// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/changes_text.h"

#include "base/json_text.h"
#include "base/text.h"
#include "cli/position_text.h"
#include "export/pair_count.h"

#include <fmt/format.h>

namespace drawbridge::app {

namespace {

/// Stable names for scripts.
std::string_view nameOf(ChangeAction action)
{
    switch (action) {
    case ChangeAction::AddPorts:
        return "add-ports";
    case ChangeAction::AddPeers:
        return "add-peers";
    case ChangeAction::AddRule:
        return "add-rule";
    case ChangeAction::PutInFront:
        return "put-in-front";
    case ChangeAction::AddPolicy:
        return "add-policy";
    case ChangeAction::NarrowRule:
        return "narrow-rule";
    }
    return {};
}

std::string_view nameOf(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None:
        break;
    case Obstacle::NotCertain:
        return "not-certain";
    case Obstacle::NotPolicies:
        return "not-policies";
    case Obstacle::NoLabels:
        return "no-labels";
    case Obstacle::NoPortRanges:
        return "no-port-ranges";
    case Obstacle::NotEnough:
        return "not-enough";
    }
    return {};
}

std::string_view sentenceOf(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None:
        break;
    case Obstacle::NotCertain:
        return "an end depends on what is not known";
    case Obstacle::NotPolicies:
        return "it is not policies that deny it";
    case Obstacle::NoLabels:
        return "no stable labels tell the pods of an end from others";
    case Obstacle::NoPortRanges:
        return "the profile's CNI is not certain to enforce ranges of ports, and these are too many to list";
    case Obstacle::NotEnough:
        return "no edit that was tried is certain to be enough";
    }
    return {};
}

std::string_view nameOf(Direction direction)
{
    return direction == Direction::Ingress ? "ingress" : "egress";
}

/// "add to ingress rule 2 of shop/cart (cart.yaml:9:3) the ports:"
std::string headOf(const PolicyChange &change)
{
    const std::string policy = toString(change.policy) + positionText(change.where);
    const std::string rule = fmt::format("{} rule {} of {}", change.list, change.rule + 1, policy);
    switch (change.action) {
    case ChangeAction::AddPorts:
        return fmt::format("add to {} the ports:", rule);
    case ChangeAction::AddPeers:
        return fmt::format("add to {} the peers:", rule);
    case ChangeAction::AddRule:
        return fmt::format("add to {} the {} rule:", policy, nameOf(change.direction));
    case ChangeAction::PutInFront:
        return fmt::format("put in front of {}:", rule);
    case ChangeAction::AddPolicy:
        return fmt::format("add the policy {}:", policy);
    case ChangeAction::NarrowRule:
        return fmt::format("narrow {}, which denies it, so that it leaves this connection out", rule);
    }
    return {};
}

std::string alsoOpensText(const PolicyChange &change)
{
    if (change.alsoOpens == 0)
        return "      it opens no other pair\n";
    if (change.alsoOpens == kCountless)
        return "      it may open more pairs than can be counted\n";
    return fmt::format("      it may open {} more pairs\n", change.alsoOpens);
}

std::string changeJson(const PolicyChange &change)
{
    const bool isAbout = isAboutRule(change.action);
    return fmt::format(
        "{{\"action\": {}, \"direction\": {}, \"policy\": {}, \"list\": {}, \"rule\": {}, \"where\": {}, "
        "\"yaml\": {}, \"alsoOpens\": {}}}",
        jsonString(nameOf(change.action)), jsonString(nameOf(change.direction)),
        jsonString(toString(change.policy)), isAbout ? jsonString(change.list) : "null",
        isAbout ? std::to_string(change.rule) : "null", positionJson(change.where),
        change.yaml.empty() ? "null" : jsonString(change.yaml),
        change.alsoOpens == kCountless ? "null" : std::to_string(change.alsoOpens));
}

} // namespace

std::string changesText(const ChangeAnswer &answer, std::string_view allowed)
{
    if (answer.obstacle != Obstacle::None)
        return fmt::format("  no change of the policies is known that allows {}: {}\n", allowed,
                           sentenceOf(answer.obstacle));
    std::string text;
    for (const PolicyChange &change : answer.changes) {
        text += fmt::format("    {}\n", headOf(change));
        if (!change.yaml.empty())
            text += fmt::format("      {}\n{}", change.yaml, alsoOpensText(change));
    }
    return text.empty() ? text : fmt::format("  the smallest change that allows {}:\n{}", allowed, text);
}

std::string changesJson(const ChangeAnswer &answer)
{
    std::vector<std::string> objects;
    for (const PolicyChange &change : answer.changes)
        objects.push_back(changeJson(change));
    const std::string obstacle = answer.obstacle == Obstacle::None
        ? std::string()
        : fmt::format(", \"noChangeBecause\": {}", jsonString(nameOf(answer.obstacle)));
    return fmt::format("\"smallestChange\": [{}]{}", join(objects, ", "), obstacle);
}

} // namespace drawbridge::app
