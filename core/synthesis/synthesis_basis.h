// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "synthesis/rule_table.h"

#include <map>
#include <string>
#include <vector>

namespace drawbridge {

/// What policies were made of, so that the next synthesis in the same cluster makes only those anew that are
/// made of something else.
struct SynthesisBasis {
    std::string profile;
    std::vector<LoadedPolicyId> keptPolicies;
    std::map<std::string, Posture> postures;
    RuleTable table;
    /// No namespace lacked anything that its policies need, such as a label.
    bool isComplete = true;

    /// Whether the namespace has the same policies by both of them.
    bool makesTheSame(const SynthesisBasis &other, const std::string &namespaceName) const;
};

} // namespace drawbridge
