// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/traffic_set.h"

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace drawbridge {

/// How what is said about two ends differs from what a previous report said.
struct FlowChange {
    TrafficSet newlyAllowed;
    /// Was denied and is unknown, or was unknown and is allowed.
    TrafficSet mayBeNewlyAllowed;
    TrafficSet newlyDenied;
    /// Was allowed and is unknown, or was unknown and is denied.
    TrafficSet mayBeNewlyDenied;

    bool isEmpty() const { return *this == FlowChange {}; }
    friend auto operator<=>(const FlowChange &, const FlowChange &) = default;
};

/// Ends between which the same changed.
struct ChangedFlow {
    /// Workloads, or addresses as blocks.
    std::vector<std::string> sources;
    std::vector<std::string> destinations;
    FlowChange change;
};

/// What changed since a previous report.
struct ReportChange {
    /// Of the previous report.
    std::string digest;
    std::string date;
    std::string root;
    /// Those with something newly allowed first, then what may be, then the rest; by name.
    std::vector<ChangedFlow> flows;
    /// Pairs that changed; and others between which something is, or may be, allowed.
    std::uint64_t changed = 0;
    std::uint64_t unchanged = 0;
    /// Workloads that there are only now, or were only then; not those that another scope leaves out.
    std::vector<std::string> addedWorkloads;
    std::vector<std::string> removedWorkloads;
    /// False if the reports are about different parts of the cluster: only what both tell is compared.
    bool isSameScope = true;

    /// Segmentation has to be tested anew: something is, or may be, allowed that was not, or a workload is
    /// new.
    bool isRetestRequired() const;
    /// False where something that only one of the reports tells may have changed unseen.
    bool isRetestDecided() const { return isSameScope || isRetestRequired(); }
};

struct IsolationReport;
struct PreviousReport;

/// The flows, inventory and scope of the report held against an earlier one.
ReportChange reportChange(const PreviousReport &previous, const IsolationReport &report);

} // namespace drawbridge
