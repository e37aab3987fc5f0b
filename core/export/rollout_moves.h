// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/rollout.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace drawbridge {

/// By namespace and name.
using PolicyKey = std::pair<std::string, std::string>;
using PoliciesInForce = std::map<PolicyKey, NetworkPolicy>;

PolicyKey keyOf(const NetworkPolicy &policy);
std::vector<NetworkPolicy> policiesOf(const PoliciesInForce &inForce);

/// One policy that kubectl applies or deletes.
struct RolloutMove {
    NetworkPolicy policy;
    bool isRemoval = false;
};

void take(const RolloutMove &move, PoliciesInForce &inForce);

/// The policies of a step that were not there before.
std::vector<NetworkPolicy> addedBy(const RolloutStep &step);

/// What the commands of a step do, one policy after the other.
std::vector<RolloutMove> movesOf(const RolloutStep &step);
/// What its undo does. Everything is back before anything goes.
std::vector<RolloutMove> movesBack(const RolloutStep &step);

} // namespace drawbridge
