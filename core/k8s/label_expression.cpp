// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "k8s/label_expression.h"

#include "base/text.h"

#include <fmt/format.h>

namespace drawbridge {

namespace {

using Op = LabelExpression::Op;

std::string quoted(const std::string &value)
{
    const char quote = value.find('\'') == std::string::npos ? '\'' : '"';
    return quote + value + quote;
}

std::string partText(const LabelExpression &part)
{
    const bool isJoined = (part.op == Op::And || part.op == Op::Or) && part.parts.size() > 1;
    return isJoined ? '(' + toString(part) + ')' : toString(part);
}

std::string joinedText(const LabelExpression &expression, std::string_view between)
{
    std::vector<std::string> texts;
    for (const LabelExpression &part : expression.parts)
        texts.push_back(partText(part));
    return join(texts, between);
}

std::string inText(const LabelExpression &expression)
{
    if (expression.values.size() == 1)
        return fmt::format("{} == {}", expression.key, quoted(expression.values.front()));
    std::vector<std::string> values;
    for (const std::string &value : expression.values)
        values.push_back(quoted(value));
    return fmt::format("{} in {{{}}}", expression.key, join(values, ", "));
}

std::string comparisonText(const LabelExpression &expression, std::string_view name)
{
    return fmt::format("{} {} {}", expression.key, name, quoted(expression.values.front()));
}

} // namespace

LabelExpression hasLabel(std::string key)
{
    return {Op::Has, {}, std::move(key), {}};
}

LabelExpression labelIn(std::string key, std::vector<std::string> values)
{
    return {Op::In, {}, std::move(key), std::move(values)};
}

LabelExpression allOf(std::vector<LabelExpression> parts)
{
    std::erase_if(parts, [](const LabelExpression &part) { return part.isEverything(); });
    if (parts.size() == 1)
        return std::move(parts.front());
    return {Op::And, std::move(parts), {}, {}};
}

LabelExpression negated(LabelExpression expression)
{
    LabelExpression result {Op::Not, {}, {}, {}};
    result.parts.push_back(std::move(expression));
    return result;
}

std::string toString(const LabelExpression &expression)
{
    switch (expression.op) {
    case Op::And:
        return expression.parts.empty() ? "all()" : joinedText(expression, " && ");
    case Op::Or:
        return expression.parts.empty() ? "!all()" : joinedText(expression, " || ");
    case Op::Not:
        return expression.parts.front().op == Op::Has ? '!' + toString(expression.parts.front())
                                                      : "!(" + toString(expression.parts.front()) + ')';
    case Op::Has:
        return "has(" + expression.key + ')';
    case Op::In:
        return inText(expression);
    case Op::Contains:
        return comparisonText(expression, "contains");
    case Op::StartsWith:
        return comparisonText(expression, "starts with");
    case Op::EndsWith:
        return comparisonText(expression, "ends with");
    }
    return {};
}

} // namespace drawbridge
