// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/traffic_delta.h"
#include "k8s/exposure.h"
#include "reachability/reachability.h"

#include <stop_token>
#include <string>
#include <vector>

namespace drawbridge {

/// One of two worlds to compare.
struct DiffSide {
    const Reachability &reachability;
    const std::vector<Exposure> &exposures;
};

enum class ChangeKind {
    /// Something was allowed before, and something is after.
    Changed,
    /// Nothing was allowed before.
    Added,
    /// Nothing is allowed after.
    Removed,
    /// Nothing was and is allowed for certain; what is unknown differs.
    Unknown,
};

/// Two ends that may exchange other traffic than before. The names are those of a list.
struct ConnectionChange {
    std::string source;
    std::string destination;
    /// Certainly allowed to some of the pods.
    TrafficSet before;
    TrafficSet after;
    TrafficDelta delta;
    /// The end is a workload that only one of the two worlds has.
    bool isSourceOnOneSide = false;
    bool isDestinationOnOneSide = false;

    ChangeKind kind() const;
};

/// Everything that two worlds allow differently, sorted by source and destination. Address ranges are cut by
/// the ip blocks of both worlds and joined again where neighbours changed alike. Incomplete if the stop was
/// requested.
std::vector<ConnectionChange> compareConnections(const DiffSide &before, const DiffSide &after,
                                                 const std::stop_token &stop = {});

/// Whether anything is, or may be, allowed that was not.
bool isAnythingNewlyAllowed(const std::vector<ConnectionChange> &changes);

enum class DiffFormat { Text, Csv, Markdown, Json };

/// Text, CSV and Markdown byte for byte as netpol-analyzer prints the same changes: what is certainly
/// allowed, before and after. JSON begins with what is newly allowed and tells what is and what may be.
std::string format(const std::vector<ConnectionChange> &changes, DiffFormat format);

} // namespace drawbridge
