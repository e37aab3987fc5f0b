// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"
#include "report/report_claim.h"
#include "report/report_scope.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace drawbridge {

class Reachability;

/// What a claim about the cluster comes to: found allowed contradicts it; denied proves it as far as the
/// assumptions hold; where documents were not read, they may hold policies that allow more, or workloads that
/// nobody has looked at. Where fewer than the least were looked at nothing is proven. Adds what stands in the
/// way of a proof.
void settle(ReportClaim &claim, bool isInputComplete, std::uint64_t least = 1);

/// A claim of the design with what was found about it and without its verdict. Nothing if the stop was
/// requested.
std::optional<ReportClaim> checkedClaim(WorkloadFlows &flows, const Design &design, const DesignClaim &wanted,
                                        const ReportScope &scope, const std::stop_token &stop = {});

/// The claims of a design, in its order, as a world has them, with verdicts and without assumptions. Nothing
/// if the stop was requested.
std::optional<std::vector<ReportClaim>> judgedUserClaims(const Reachability &world, const Design &design,
                                                         bool isInputComplete,
                                                         const std::stop_token &stop = {});

} // namespace drawbridge
