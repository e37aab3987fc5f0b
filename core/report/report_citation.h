// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/policy_model.h"
#include "reachability/verdict.h"

#include <optional>
#include <string>
#include <vector>

namespace drawbridge {

/// A rule that lets traffic through at one end.
struct RuleCitation {
    /// "shop/allow-web"
    std::string policy;
    /// "ingress", "specs[1].egress", and the place in that list, from 0.
    std::string list;
    std::uint32_t rule = 0;
    SourcePosition where;
    friend auto operator<=>(const RuleCitation &, const RuleCitation &) = default;
};

/// Why one end lets a connection through.
struct EndCitation {
    EndCause cause = EndCause::NotIsolated;
    /// Sorted; empty unless the cause is a rule.
    std::vector<RuleCitation> rules;
    friend auto operator<=>(const EndCitation &, const EndCitation &) = default;
};

} // namespace drawbridge
