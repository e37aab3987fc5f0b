// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/project.h"
#include "report/isolation_report.h"
#include "synthesis/edge_suggestions.h"

#include <tl/expected.hpp>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace drawbridge::app {

/// What a report is wanted about.
struct ReportOrder {
    OpenRequest request;
    /// As it is now, whether it is saved or not; its report settings say what else is wanted.
    std::shared_ptr<const Design> design;
    /// ISO 8601, or empty.
    std::string date;
};

/// A report with what it was computed from.
struct MadeReport {
    std::shared_ptr<const IsolationReport> report;
    std::shared_ptr<const Reachability> reachability;
    std::shared_ptr<const Design> design;
    QString root;
    /// Terms of the filter of its scope that fit no workload, as they are written.
    std::vector<std::string> withoutHits {};
    /// What the manifests name and the policies deny.
    std::vector<EdgeSuggestion> denied {};
};

using MadeReportPtr = std::shared_ptr<const MadeReport>;
/// What speaks against a report, if there is none. Null if the stop was requested.
using ReportResult = tl::expected<MadeReportPtr, std::vector<Diagnostic>>;

/// Reads the folder as it is on the disk now, and computes everything anew: nothing that the window knows is
/// evidence. Runs on any thread.
ReportResult makeReport(const ReportOrder &order, const std::stop_token &stop, const Progress &progress);

} // namespace drawbridge::app
