// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/control_map.h"
#include "report/default_coverage.h"
#include "report/flow_register.h"
#include "report/input_completeness.h"
#include "report/outside_exposure.h"
#include "report/policy_register.h"
#include "report/report_change.h"
#include "report/report_claim.h"
#include "report/report_cover.h"
#include "report/report_exceptions.h"
#include "report/report_inventory.h"
#include "report/test_plan.h"
#include "report/zone_matrix.h"

#include <optional>
#include <string>
#include <vector>

namespace drawbridge {

/// The isolation report as data: everything that is printed, written as HTML, JSON or CSV comes from here,
/// and nothing else does. Same folder and options, same value: no clock, no locale.
struct IsolationReport {
    ReportCover cover;
    CoveredPart scope;
    /// The built-in ones first, then the user's.
    std::vector<ReportClaim> claims;
    /// Those that claims rest on, each once.
    std::vector<ReportAssumption> assumptions;
    InputCompleteness input;
    ReportInventory inventory;
    ZoneMatrix zones;
    DefaultCoverage coverage;
    FlowRegister flows;
    OutsideExposure exposure;
    /// Sorted by namespace and name.
    std::vector<RegisteredPolicy> policies;
    std::vector<ReportException> exceptions;
    /// Nothing if there is no previous report.
    std::optional<ReportChange> change;
    std::vector<TestProbe> testPlan;

    /// True if the input is complete and every verdict that a claim rests on is known.
    bool isConclusive() const;
};

} // namespace drawbridge
