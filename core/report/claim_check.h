// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/claim_ends.h"
#include "report/report_claim.h"
#include "report/workload_flows.h"
#include "synthesis/edge_ports.h"

#include <optional>
#include <stop_token>
#include <string>

namespace drawbridge {

/// How many connections are shown on which a claim fails.
inline constexpr std::size_t kMostClaimExamples = 10;

/// Adds what was looked at to a claim.
class ClaimTally {
public:
    explicit ClaimTally(ReportClaim &claim)
        : m_claim(claim)
    {
    }

    /// A connection on which the claim holds where both are empty.
    void add(const std::string &from, const std::string &to, const TrafficSet &failing,
             const TrafficSet &unknown);

private:
    ReportClaim &m_claim;
};

/// What a claim of the user looks at: no traffic may pass between the ends.
struct ClaimedSeparation {
    ClaimEnd from;
    ClaimEnd to;
    /// Sources that do not count, by pod and by address.
    std::optional<ClaimEnd> except;
    EdgePorts ports;
};

/// Every end that there is: for a claim about all others.
ClaimEnd everyEnd(const Cluster &cluster, const PodSorts &sorts);

/// Holds a separation against what is allowed. False if the stop was requested.
bool checkSeparation(WorkloadFlows &flows, const ClaimedSeparation &separation, ReportClaim &claim,
                     const std::stop_token &stop);

} // namespace drawbridge
