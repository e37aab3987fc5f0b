// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace drawbridge {

/// A condition on labels that says more than a LabelSelector can: comparisons, joined by and, or and not.
/// The default holds for everything.
struct LabelExpression {
    enum class Op : std::uint8_t { And, Or, Not, Has, In, Contains, StartsWith, EndsWith };

    Op op = Op::And;
    /// What And and Or join, and the one that Not turns around.
    std::vector<LabelExpression> parts;
    /// The label that the other operators look at; all but Has need it to be there.
    std::string key;
    /// In: any of them. Contains, StartsWith, EndsWith: exactly one.
    std::vector<std::string> values;

    bool isEverything() const { return op == Op::And && parts.empty(); }
    friend bool operator==(const LabelExpression &, const LabelExpression &) = default;
};

LabelExpression hasLabel(std::string key);
LabelExpression labelIn(std::string key, std::vector<std::string> values);
/// Parts that hold for everything are left out.
LabelExpression allOf(std::vector<LabelExpression> parts);
LabelExpression negated(LabelExpression expression);

/// "app == 'web' && (has(tier) || !(env in {'a', 'b'}))"; "all()" for the default.
std::string toString(const LabelExpression &expression);

} // namespace drawbridge
