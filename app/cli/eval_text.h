// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/policy_change.h"
#include "reachability/reachability.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drawbridge::app {

struct EvaluatedFlow {
    Flow flow;
    /// The ends as people read them.
    std::string from;
    std::string to;
    Verdict verdict;
    /// What would allow a denied flow; see SmallestChange.
    ChangeAnswer smallestChange;
    /// What the specification says, where the profile's CNI does otherwise.
    std::optional<Access> specified {};
};

/// Why an end is not certain, one line for each policy; beyond a few they are counted.
std::string unknownText(const Reachability &reachability, const EndReason &end);

/// For people: the verdict, then each end with the policies that select it and the rules that decide.
std::string evaluationText(const Reachability &reachability, const std::vector<EvaluatedFlow> &flows);

/// For scripts: an array with one object per flow.
std::string evaluationJson(const Reachability &reachability, const std::vector<EvaluatedFlow> &flows);

/// "allowed", "denied" or "unknown".
std::string_view nameOf(Access access);

/// The reason of one end in lines for people, indented by two spaces: the policies that select it and the
/// rules that decide.
std::string endText(const Reachability &reachability, const EndReason &end, const std::string &name);

/// The same as a JSON object.
std::string endJson(const PolicySet &policies, const EndReason &end);

} // namespace drawbridge::app
