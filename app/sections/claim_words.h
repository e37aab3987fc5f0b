// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/report_text.h"
#include "report/control_map.h"
#include "report/report_claim.h"

#include <QString>

namespace drawbridge::app {

/// "Nothing of staging can connect to production."
QString claimText(const ReportClaim &claim);
/// "Proven under assumptions"; "Outside the scope" for one that was not judged.
QString verdictText(const ReportClaim &claim);
QString verdictText(ClaimVerdict verdict);
Mark markOf(ClaimVerdict verdict);
/// "14 looked at, 2 against it, 0 unknown. Counted: workloads that policies can bind."
QString tallyText(const ReportClaim &claim);
/// What stands in the way of a proof, and what would be needed for one.
QString doubtText(const ReportClaim &claim, ClaimDoubt doubt);
/// An end of an example: "shop/cart[Deployment]", "a node", "the Internet".
QString exampleEndText(const std::string &end);
QString assumptionText(const ReportAssumption &assumption);
/// The section that shows why a claim has its verdict.
ReportSection evidenceOf(ClaimKind kind);
/// "C3", "A1": names of claims and assumptions by their place.
QString claimName(std::size_t index);
QString assumptionName(std::size_t index);

} // namespace drawbridge::app
