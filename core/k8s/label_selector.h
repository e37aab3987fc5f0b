// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/source_position.h"
#include "k8s/label_map.h"

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace drawbridge {

enum class SelectorOperator { In, NotIn, Exists, DoesNotExist };

/// As the API spells it.
std::string_view toString(SelectorOperator op);

struct LabelRequirement {
    std::string key;
    SelectorOperator op = SelectorOperator::In;
    std::vector<std::string> values;
    friend auto operator<=>(const LabelRequirement &, const LabelRequirement &) = default;
};

/// A metav1.LabelSelector: matchLabels and matchExpressions, all of them required. The empty selector matches
/// everything; a selector that is not there at all is the owner's std::optional.
struct LabelSelector {
    LabelMap matchLabels;
    std::vector<LabelRequirement> matchExpressions;

    bool isEmpty() const { return matchLabels.empty() && matchExpressions.empty(); }
    friend auto operator<=>(const LabelSelector &, const LabelSelector &) = default;
};

/// NotIn and DoesNotExist match labels that lack the key (apimachinery labels.Requirement.Matches).
bool matches(const LabelRequirement &requirement, const LabelMap &labels);
bool matches(const LabelSelector &selector, const LabelMap &labels);

/// True if everything that the narrow selector matches is sure to match the wide one, whatever labels it has.
/// Looks at one key at a time, so it may miss what only several requirements imply together.
bool implies(const LabelSelector &narrow, const LabelSelector &wide);

/// "app=web,tier in (db,cache),!canary", as kubectl prints it; "<all>" for the empty selector.
std::string toString(const LabelSelector &selector);

} // namespace drawbridge
