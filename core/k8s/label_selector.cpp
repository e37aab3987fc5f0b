// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "k8s/label_selector.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace drawbridge {

std::string_view toString(SelectorOperator op)
{
    switch (op) {
    case SelectorOperator::In:
        return "In";
    case SelectorOperator::NotIn:
        return "NotIn";
    case SelectorOperator::Exists:
        return "Exists";
    case SelectorOperator::DoesNotExist:
        return "DoesNotExist";
    }
    return {};
}

bool matches(const LabelRequirement &requirement, const LabelMap &labels)
{
    const std::string *value = labels.find(requirement.key);
    const auto isListed
        = [&] { return std::ranges::find(requirement.values, *value) != requirement.values.end(); };
    switch (requirement.op) {
    case SelectorOperator::In:
        return value && isListed();
    case SelectorOperator::NotIn:
        return !value || !isListed();
    case SelectorOperator::Exists:
        return value;
    case SelectorOperator::DoesNotExist:
        return !value;
    }
    return false;
}

bool matches(const LabelSelector &selector, const LabelMap &labels)
{
    const auto hasLabel = [&labels](const LabelMap::Entry &entry) {
        const std::string *value = labels.find(entry.first);
        return value && *value == entry.second;
    };
    return std::ranges::all_of(selector.matchLabels, hasLabel)
        && std::ranges::all_of(selector.matchExpressions,
                               [&labels](const LabelRequirement &each) { return matches(each, labels); });
}

namespace {

std::vector<LabelRequirement> requirementsOf(const LabelSelector &selector)
{
    std::vector<LabelRequirement> requirements = selector.matchExpressions;
    for (const auto &[key, value] : selector.matchLabels)
        requirements.push_back({key, SelectorOperator::In, {value}});
    return requirements;
}

bool implies(const LabelRequirement &narrow, const LabelRequirement &wide)
{
    if (narrow.key != wide.key)
        return false;
    const auto lists = [](const LabelRequirement &requirement, const std::string &value) {
        return std::ranges::find(requirement.values, value) != requirement.values.end();
    };
    const auto isListed = [&](const std::string &value) { return lists(wide, value); };
    const bool isWideNotIn = wide.op == SelectorOperator::NotIn;
    switch (narrow.op) {
    case SelectorOperator::In:
        return wide.op == SelectorOperator::Exists
            || (wide.op == SelectorOperator::In && std::ranges::all_of(narrow.values, isListed))
            || (isWideNotIn && std::ranges::none_of(narrow.values, isListed));
    case SelectorOperator::NotIn:
        return isWideNotIn && std::ranges::all_of(wide.values, [&](const std::string &value) {
                   return lists(narrow, value);
               });
    case SelectorOperator::Exists:
        return wide.op == SelectorOperator::Exists;
    case SelectorOperator::DoesNotExist:
        return wide.op == SelectorOperator::DoesNotExist || isWideNotIn;
    }
    return false;
}

} // namespace

bool implies(const LabelSelector &narrow, const LabelSelector &wide)
{
    const std::vector<LabelRequirement> given = requirementsOf(narrow);
    return std::ranges::all_of(requirementsOf(wide), [&given](const LabelRequirement &required) {
        return std::ranges::any_of(
            given, [&required](const LabelRequirement &each) { return implies(each, required); });
    });
}

std::string toString(const LabelSelector &selector)
{
    std::vector<std::string> terms;
    for (const auto &[key, value] : selector.matchLabels)
        terms.push_back(fmt::format("{}={}", key, value));
    for (const LabelRequirement &each : selector.matchExpressions) {
        switch (each.op) {
        case SelectorOperator::In:
            terms.push_back(fmt::format("{} in ({})", each.key, join(each.values, ",")));
            break;
        case SelectorOperator::NotIn:
            terms.push_back(fmt::format("{} notin ({})", each.key, join(each.values, ",")));
            break;
        case SelectorOperator::Exists:
            terms.push_back(each.key);
            break;
        case SelectorOperator::DoesNotExist:
            terms.push_back("!" + each.key);
            break;
        }
    }
    return terms.empty() ? "<all>" : join(terms, ",");
}

} // namespace drawbridge
