// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/result.h"
#include "net/traffic_set.h"
#include "report/zone_matrix.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace drawbridge {

/// What must be between zones. Without a name an end stands for every zone.
struct ZoneRequirement {
    std::optional<std::string> from;
    std::optional<std::string> to;
    /// What may pass; nothing means that it was left open.
    std::optional<TrafficSet> traffic;
    SourcePosition where;
    friend bool operator==(const ZoneRequirement &, const ZoneRequirement &) = default;
};

/// What zones are, and what was required between them.
struct ZonePlan {
    /// The key of a label; empty where each namespace is a zone.
    std::string label;
    /// Empty without a file. Else what it does not mention must be denied, but for traffic within a zone.
    std::vector<ZoneRequirement> requirements;
    bool hasRequirements = false;
};

/// Reads comma-separated values (RFC 4180) with the columns from, to and traffic: names of zones or * for
/// all, and "none", "all", "any" (nothing is required), or ports as "TCP 443,8000-8010; UDP 53". Of two lines
/// that fit a pair the one with more names counts, then the later one. Fails at the first line that is not
/// understood.
Result<std::vector<ZoneRequirement>> readZoneRequirements(std::string_view text, const FileName &file);

/// What was required between two zones; nothing where it was left open.
std::optional<TrafficSet> requiredBetween(const ZonePlan &plan, const std::string &from,
                                          const std::string &to);

/// Names in the requirements that no zone has, each with its place.
std::vector<Diagnostic> unknownZones(const ZonePlan &plan, std::span<const ReportZone> zones);

} // namespace drawbridge
