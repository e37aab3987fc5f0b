// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "synthesis/rule_table.h"

#include <vector>

namespace drawbridge {

/// The ports of one rule and the peers that it names.
struct RuleDraft {
    EdgePorts ports;
    std::vector<RulePeer> peers;
};

/// The fewest rules that open to every peer what it needs and to none more than it is granted; then the
/// fewest entries of ports. No rule, peer or port of them can be left out. Exact for up to eight different
/// grants; beyond, one rule for each set of ports that is not made up of others.
std::vector<RuleDraft> fewestRules(const Grants &grants, const EnforcementProfile &profile);

} // namespace drawbridge
