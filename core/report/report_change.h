// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/traffic_set.h"

#include <cstdint>
#include <string>
#include <vector>

namespace drawbridge {

/// Two ends that may exchange other traffic than when the previous report was made.
struct ChangedFlow {
    std::string source;
    std::string destination;
    TrafficSet newlyAllowed;
    /// Was denied and is unknown, or was unknown and is allowed.
    TrafficSet mayBeNewlyAllowed;
    TrafficSet newlyDenied;
};

/// What changed since a previous report.
struct ReportChange {
    /// Of the previous report.
    std::string digest;
    std::string date;
    std::string root;
    /// Those with something newly allowed first, then what may be, then what is newly denied; by name.
    std::vector<ChangedFlow> flows;
    std::uint64_t unchanged = 0;
    /// Workloads that only one of the two reports has.
    std::vector<std::string> addedWorkloads;
    std::vector<std::string> removedWorkloads;

    /// Segmentation has to be tested anew: something is, or may be, allowed that was not, or a workload is
    /// new.
    bool isRetestRequired() const;
};

} // namespace drawbridge
