// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/traffic_set.h"
#include "report/report_scope.h"
#include "report/traffic_matrix.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace drawbridge {

/// How what is allowed between two zones compares to what was required.
enum class ZoneJudgement : std::uint8_t {
    /// Nothing was required.
    NotRequired,
    /// All that is allowed was to be, and nothing that was to be is missing.
    Meets,
    /// Something is allowed that was not to be.
    TooMuch,
    /// Nothing too much is allowed, and something that was to be is allowed to no pair. Where everything was
    /// to be, nothing is missing: that permits, and asks for no port.
    TooLittle,
    /// It depends on what is unknown.
    Unknown,
    /// Neither zone has anything in the scope: nothing was looked at.
    OutsideScope,
};

/// Whether something was required and held against what is allowed.
constexpr bool isJudged(ZoneJudgement judgement)
{
    return judgement != ZoneJudgement::NotRequired && judgement != ZoneJudgement::OutsideScope;
}

struct ReportZone {
    /// Empty for what is in no zone.
    std::string name;
    std::size_t workloads = 0;
    std::size_t pods = 0;
    /// Whether something of it is in the scope.
    bool isInScope = true;
};

/// What is allowed from one zone to another one.
struct ZoneCell {
    /// Pairs of workloads.
    MatrixCell count;
    /// Of which something is unknown, connected or not: the register of flows counts so, too.
    std::uint64_t unknownPairs = 0;
    ZoneJudgement judgement = ZoneJudgement::NotRequired;
    /// Places in ZoneMatrix::traffic: what some pair may certainly do, what some may perhaps do beyond it,
    /// and what was required.
    std::uint32_t allowed = 0;
    std::uint32_t unknown = 0;
    std::uint32_t required = 0;
    /// Some of what is allowed is so between pairs alone of which one is on the host network: no policy could
    /// deny it.
    bool isWidenedByHostNetwork = false;
    friend bool operator==(const ZoneCell &, const ZoneCell &) = default;
};

/// What was required between zones and what is allowed.
struct ZoneMatrix {
    /// The key of the label that tells zones apart; empty where each namespace is a zone.
    std::string label;
    /// Whether a file says what must be.
    bool hasRequirements = false;
    /// Those of the scope, and others that exchange or may exchange something with one of them, or all where
    /// something is required; sorted by name. Each is told as a whole.
    std::vector<ReportZone> zones;
    /// Row by row: rows are sources.
    std::vector<ZoneCell> cells;
    /// Each once; the first is nothing.
    std::vector<TrafficSet> traffic;

    const ZoneCell &at(std::size_t from, std::size_t to) const { return cells[from * zones.size() + to]; }
};

struct ZonePlan;
class WorkloadFlows;

/// The zone of each workload of the cluster.
std::vector<std::string> zonesOf(const Cluster &cluster, const std::string &label);

/// Nothing if the stop was requested.
std::optional<ZoneMatrix> zoneMatrix(WorkloadFlows &flows, const ZonePlan &plan, const ReportScope &scope,
                                     const std::stop_token &stop = {});

} // namespace drawbridge
