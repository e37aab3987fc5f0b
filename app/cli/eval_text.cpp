// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/eval_text.h"

#include "base/json_text.h"
#include "base/text.h"
#include "cli/changes_text.h"
#include "cli/position_text.h"
#include "cli/tier_text.h"
#include "cli/unknown_text.h"
#include "export/report_words.h"

#include <algorithm>
#include <fmt/format.h>

namespace drawbridge::app {

std::string_view nameOf(Access access)
{
    switch (access) {
    case Access::Allowed:
        return "allowed";
    case Access::Denied:
        return "denied";
    case Access::Unknown:
        return "unknown";
    }
    return {};
}

namespace {

std::string_view nameOf(Direction direction)
{
    return direction == Direction::Ingress ? "ingress" : "egress";
}

std::string sentenceOf(const EndReason &end)
{
    switch (end.cause) {
    case EndCause::NotIsolated:
        return "no policy selects it for this direction, so everything is allowed";
    case EndCause::Rule:
        return end.access == Access::Denied ? "a rule denies it" : "a rule allows it";
    case EndCause::NoRule:
        return "policies select it, and none of their rules allows this";
    case EndCause::NotDecided:
        return "policies select it, and none of their rules decides, so everything is allowed";
    case EndCause::NotSubject:
        return "policies do not bind it";
    case EndCause::OwnPod:
        return "a pod always reaches itself";
    case EndCause::OwnNode:
        return "a node always reaches the pods that run on it";
    case EndCause::Finished:
        return "the pod has finished and has no address";
    case EndCause::NotEnforced:
        return "policies are not enforced";
    case EndCause::Unknown:
        return "it depends on what is not known";
    }
    return {};
}

std::string_view nameOf(Action action)
{
    switch (action) {
    case Action::Allow:
        return "allow";
    case Action::Deny:
        return "deny";
    case Action::Pass:
        return "pass";
    }
    return {};
}

std::string_view pastOf(Action action)
{
    switch (action) {
    case Action::Allow:
        return "allowed";
    case Action::Deny:
        return "denied";
    case Action::Pass:
        return "passed on";
    }
    return {};
}

const PolicyRule &ruleOf(const PolicySet &policies, const RuleReference &reference)
{
    return policies[reference.policy].rules(reference.direction)[reference.rule];
}

/// "shop/cart ingress rule 2"
std::string nameOf(const PolicySet &policies, const RuleReference &reference)
{
    const PolicyRule &rule = ruleOf(policies, reference);
    return fmt::format("{} {} rule {}", toString(policies[reference.policy].id),
                       ruleList(rule, reference.direction), rule.sourceIndex + 1);
}

/// A policy that both denies and allows counts once.
std::vector<PolicyIndex> distinctPolicies(const PolicySet &policies, const std::vector<PolicyIndex> &indexes)
{
    std::vector<PolicyIndex> distinct;
    for (const PolicyIndex index : indexes) {
        const bool isKnown = std::ranges::any_of(distinct, [&](PolicyIndex other) {
            return policies[other].id == policies[index].id && policies[other].where == policies[index].where;
        });
        if (!isKnown)
            distinct.push_back(index);
    }
    return distinct;
}

/// A policy of which one part denies and another isolates does isolate.
bool isIsolatedBy(const PolicySet &policies, const EndReason &end, const PolicyId &id)
{
    return std::ranges::any_of(end.isolatedBy, [&](PolicyIndex index) {
        return policies[index].id == id && policies[index].isolates(end.direction);
    });
}

} // namespace

std::string endText(const Reachability &reachability, const EndReason &end, const std::string &name)
{
    const PolicySet &policies = reachability.policies();
    std::string text = fmt::format("  {} of {}: {}, {}\n", nameOf(end.direction), name, nameOf(end.access),
                                   sentenceOf(end));
    for (const PolicyIndex index : distinctPolicies(policies, end.isolatedBy))
        text += fmt::format("    selected by {}{}\n", toString(policies[index].id),
                            positionText(policies[index].where));
    text += tiersText(policies, end);
    for (const RuleReference &reference : end.passedBy) {
        const PolicyRule &rule = ruleOf(policies, reference);
        text += fmt::format("    passed on by {}{}\n", nameOf(policies, reference), positionText(rule.where));
    }
    for (const RuleReference &reference : end.decidingRules) {
        const PolicyRule &rule = ruleOf(policies, reference);
        text += fmt::format("    {}{} by {}{}{}\n", end.access == Access::Unknown ? "perhaps " : "",
                            pastOf(rule.action), nameOf(policies, reference), positionText(rule.where),
                            rule.isNarrowerAtLayer7 ? ", narrower at layer 7" : "");
    }
    text += unknownText(reachability, end);
    return text;
}

std::string rulesJson(const PolicySet &policies, const std::vector<RuleReference> &references)
{
    std::vector<std::string> rules;
    for (const RuleReference &reference : references) {
        const PolicyRule &rule = ruleOf(policies, reference);
        const Policy &policy = policies[reference.policy];
        rules.push_back(fmt::format("{{\"policy\": {}, \"kind\": {}, \"list\": {}, \"rule\": {}, "
                                    "\"action\": {}, \"tier\": {}, \"where\": {}{}}}",
                                    jsonString(toString(policy.id)), jsonString(policy.id.kind),
                                    jsonString(ruleList(rule, reference.direction)), rule.sourceIndex,
                                    jsonString(nameOf(rule.action)), jsonString(policy.place.tier.name),
                                    positionJson(rule.where),
                                    rule.isNarrowerAtLayer7 ? ", \"narrowerAtLayer7\": true" : ""));
    }
    return join(rules, ", ");
}

std::string endJson(const PolicySet &policies, const EndReason &end)
{
    std::vector<std::string> selecting;
    for (const PolicyIndex index : distinctPolicies(policies, end.isolatedBy))
        selecting.push_back(fmt::format(
            "{{\"policy\": {}, \"kind\": {}, \"isolates\": {}, \"where\": {}}}",
            jsonString(toString(policies[index].id)), jsonString(policies[index].id.kind),
            isIsolatedBy(policies, end, policies[index].id), positionJson(policies[index].where)));
    std::vector<std::string> unknowns;
    for (const UnknownReason &reason : end.unknowns) {
        const auto [id, where] = policyOf(policies, reason);
        unknowns.push_back(fmt::format("{{\"cause\": {}, \"policy\": {}, \"subject\": {}, \"where\": {}}}",
                                       jsonString(nameOf(reason.cause)), jsonString(toString(id)),
                                       jsonString(reason.subject), positionJson(where)));
    }
    return fmt::format(
        "{{\n      \"access\": {},\n      \"cause\": {},\n      \"selectedBy\": [{}],\n"
        "{}      \"passedBy\": [{}],\n      \"rules\": [{}],\n      \"unknowns\": [{}]\n    }}",
        jsonString(nameOf(end.access)), jsonString(wordOf(end.cause)), join(selecting, ", "),
        tiersJson(policies, end), rulesJson(policies, end.passedBy), rulesJson(policies, end.decidingRules),
        join(unknowns, ", "));
}

std::string unknownText(const Reachability &reachability, const EndReason &end)
{
    constexpr std::size_t kMostShown = 10;
    std::string text;
    for (std::size_t i = 0; i < std::min(end.unknowns.size(), kMostShown); ++i) {
        const UnknownReason &reason = end.unknowns[i];
        const auto [id, where] = policyOf(reachability.policies(), reason);
        text += fmt::format("    unknown because of {} {}{}: {}\n", id.kind, toString(id),
                            positionText(where), sentenceOf(reason));
    }
    if (end.unknowns.size() > kMostShown)
        text += fmt::format("    and of {} more\n", end.unknowns.size() - kMostShown);
    return text;
}

std::string evaluationText(const Reachability &reachability, const std::vector<EvaluatedFlow> &flows)
{
    std::string text;
    if (flows.size() > 1)
        text += "Not all pods and addresses are treated alike; one pair for each answer:\n";
    for (const auto &[flow, from, to, verdict, changes, specified] : flows) {
        text += fmt::format("{}: {} => {} {} {}\n", nameOf(verdict.access), from, to, toString(flow.protocol),
                            flow.port);
        if (specified)
            text += fmt::format("  {} by the specification (profile generic); {} enforces it otherwise\n",
                                nameOf(*specified), reachability.profile().name);
        text += endText(reachability, verdict.egress, from);
        text += endText(reachability, verdict.ingress, to);
        text += changesText(changes, "it");
    }
    return text;
}

namespace {

std::string specifiedJson(const std::optional<Access> &specified)
{
    return specified ? fmt::format("    \"generic\": {},\n", jsonString(app::nameOf(*specified)))
                     : std::string();
}

} // namespace

std::string evaluationJson(const Reachability &reachability, const std::vector<EvaluatedFlow> &flows)
{
    std::vector<std::string> objects;
    for (const auto &[flow, from, to, verdict, changes, specified] : flows)
        objects.push_back(
            fmt::format("  {{\n    \"src\": {},\n    \"dst\": {},\n    \"protocol\": {},\n    \"port\": {},\n"
                        "    \"access\": {},\n{}    \"egress\": {},\n    \"ingress\": {},\n"
                        "    {}\n  }}",
                        jsonString(from), jsonString(to), jsonString(toString(flow.protocol)), flow.port,
                        jsonString(nameOf(verdict.access)), specifiedJson(specified),
                        endJson(reachability.policies(), verdict.egress),
                        endJson(reachability.policies(), verdict.ingress), changesJson(changes)));
    return "[\n" + join(objects, ",\n") + "\n]\n";
}

} // namespace drawbridge::app
