// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/reachability.h"

#include <string>
#include <vector>

namespace drawbridge::app {

struct EvaluatedFlow {
    Flow flow;
    /// The ends as people read them.
    std::string from;
    std::string to;
    Verdict verdict;
};

/// For people: the verdict, then each end with the policies that select it and the rules that decide.
std::string evaluationText(const Reachability &reachability, const std::vector<EvaluatedFlow> &flows);

/// For scripts: an array with one object per flow.
std::string evaluationJson(const Reachability &reachability, const std::vector<EvaluatedFlow> &flows);

} // namespace drawbridge::app
