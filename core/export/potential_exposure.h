// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/connection_list.h"
#include "k8s/label_selector.h"
#include "policy/policy_model.h"
#include "reachability/reachability.h"

#include <optional>
#include <string>
#include <vector>

namespace drawbridge {

/// Pods that need not be in the folder, as a rule describes them.
struct PotentialPeer {
    LabelSelector namespaceSelector;
    LabelSelector podSelector;
};

/// What a workload may exchange with pods that need not be in the folder.
struct PotentialConnection {
    std::string workload;
    /// Nothing means every pod of the cluster.
    std::optional<PotentialPeer> peer;
    /// Names are left only for egress, where they depend on the peer.
    RuleTraffic traffic;
};

/// A workload and one of its directions.
struct WorkloadDirection {
    std::string workload;
    Direction direction = Direction::Ingress;
    friend auto operator<=>(const WorkloadDirection &, const WorkloadDirection &) = default;
};

/// To which pods policies open the workloads, whether such pods are there or not. Everything is certain and
/// holds for at least one pod of the workload.
struct PotentialExposure {
    std::vector<PotentialConnection> egress;
    std::vector<PotentialConnection> ingress;
    /// No policy selects any of its pods for the direction. Sorted.
    std::vector<WorkloadDirection> unprotected;
    /// More may be open, and cannot be said. Sorted.
    std::vector<WorkloadDirection> uncertain;
};

PotentialExposure potentialExposure(const Reachability &reachability,
                                    const ConnectionListOptions &options = {});

/// The list with the exposure below it. Text, CSV and JSON byte for byte as netpol-analyzer prints them.
std::string format(const ConnectionList &list, const PotentialExposure &exposure,
                   ConnectionListFormat format);

} // namespace drawbridge
