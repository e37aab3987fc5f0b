// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/connection_list.h"
#include "report/pair_explanation.h"
#include "export/policy_change.h"

#include <string>
#include <vector>

namespace drawbridge {

/// Two pods, or a pod and an address, that stand for all pairs with the same verdicts.
struct ExplainedPair {
    FlowEnd from;
    FlowEnd to;
    std::vector<ExplainedTraffic> parts;
};

/// One line of a list with its reasons, or two ends that a list leaves out because nothing is allowed.
struct ExplainedConnection {
    std::string source;
    std::string destination;
    /// Certainly allowed to some of the pods.
    TrafficSet traffic;
    /// More than one where policies tell the pods of a workload apart.
    std::vector<ExplainedPair> pairs;
    /// For what is denied: what was wanted to find the change, and the change. Wanted are the port in focus,
    /// else the ports that the destination declares, else everything.
    TrafficSet wanted;
    ChangeAnswer smallestChange;
};

/// Every pair of workloads, and of a workload and addresses, sorted by source and destination. What ingress
/// controllers may send is not among them: their labels are not known.
std::vector<ExplainedConnection> explainConnections(const Reachability &reachability,
                                                    const ConnectionListOptions &options = {});

} // namespace drawbridge
