// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/rollout_moves.h"

#include <algorithm>

namespace drawbridge {

namespace {

void addMoves(const std::vector<NetworkPolicy> &policies, bool areRemoved, std::vector<RolloutMove> &moves)
{
    for (const NetworkPolicy &policy : policies)
        moves.push_back({policy, areRemoved});
}

} // namespace

PolicyKey keyOf(const NetworkPolicy &policy)
{
    return {policy.meta.namespaceName, policy.meta.name};
}

std::vector<NetworkPolicy> policiesOf(const PoliciesInForce &inForce)
{
    std::vector<NetworkPolicy> policies;
    for (const auto &[key, policy] : inForce)
        policies.push_back(policy);
    return policies;
}

void take(const RolloutMove &move, PoliciesInForce &inForce)
{
    if (move.isRemoval)
        inForce.erase(keyOf(move.policy));
    else
        inForce.insert_or_assign(keyOf(move.policy), move.policy);
}

std::vector<NetworkPolicy> addedBy(const RolloutStep &step)
{
    std::vector<NetworkPolicy> added;
    for (const NetworkPolicy &policy : step.policies) {
        if (std::ranges::find(step.overwritten, keyOf(policy), keyOf) == step.overwritten.end())
            added.push_back(policy);
    }
    return added;
}

std::vector<RolloutMove> movesOf(const RolloutStep &step)
{
    std::vector<RolloutMove> moves;
    addMoves(step.bridges, false, moves);
    addMoves(step.policies, false, moves);
    addMoves(step.removed, true, moves);
    addMoves(step.bridges, true, moves);
    return moves;
}

std::vector<RolloutMove> movesBack(const RolloutStep &step)
{
    std::vector<RolloutMove> moves;
    addMoves(step.bridges, false, moves);
    addMoves(step.removed, false, moves);
    addMoves(step.overwritten, false, moves);
    addMoves(addedBy(step), true, moves);
    addMoves(step.bridges, true, moves);
    return moves;
}

} // namespace drawbridge
