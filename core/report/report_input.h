// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"
#include "manifest/manifest_loader.h"
#include "reachability/reachability.h"
#include "report/previous_report.h"
#include "report/report_cover.h"
#include "report/zone_plan.h"

#include <optional>
#include <string>
#include <vector>

namespace drawbridge {

/// What the user chooses about a report, and what core cannot find out.
struct ReportOptions {
    std::string systemName;
    /// ISO 8601, or empty.
    std::string date;
    std::string toolVersion;
    ReportChoices choices;
    std::optional<ReportFile> designFile;
    std::optional<ReportRevision> revision;
    ZonePlan zones;
    /// What choices.scope means.
    ReportScope scope;
    std::optional<PreviousReport> previous;
};

/// All that a report is made of. What is referred to must outlive it.
struct ReportInput {
    /// Read with LoadOptions::digestsFiles.
    const LoadedFolder &loaded;
    /// The loaded policies, under the profile of the report.
    const Reachability &reachability;
    /// What resolving cluster and policies complained about.
    std::vector<Diagnostic> findings;
    /// Null if there is none.
    const Design *design = nullptr;
    ReportOptions options;
};

} // namespace drawbridge
