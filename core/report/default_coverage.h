// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/reachability.h"
#include "report/report_scope.h"

#include <cstdint>
#include <string>
#include <vector>

namespace drawbridge {

/// Why pods are not denied by default.
enum class OpenReason : std::uint8_t {
    /// They are.
    None,
    NoPolicySelects,
    /// Policies select some of the pods only.
    SomePodsOnly,
    /// Policies do not bind pods on the host network.
    HostNetwork,
    /// The CNI of the profile enforces no policies, or does not bind pods that nothing owns.
    NotEnforced,
    /// It depends on a policy that is not certain, or not modelled.
    Unknown,
};

/// The default of a workload's pods in one direction.
struct DirectionCoverage {
    Isolation isolation = Isolation::Open;
    OpenReason reason = OpenReason::None;
    /// The policies that deny what no rule allows, "shop/deny-all"; sorted.
    std::vector<std::string> policies;
};

struct WorkloadCoverage {
    /// "shop/cart[Deployment]"
    std::string workload;
    std::size_t pods = 0;
    /// False for pods on the host network, which policies cannot bind.
    bool isBindable = true;
    DirectionCoverage ingress;
    DirectionCoverage egress;
};

/// How many pods have which default. A workload of which only some pods are selected counts as not denied.
struct CoverageCount {
    std::size_t pods = 0;
    std::size_t ingressDenied = 0;
    std::size_t egressDenied = 0;
    std::size_t bothDenied = 0;
    /// Of which a direction is unknown.
    std::size_t unknown = 0;
    /// On the host network.
    std::size_t unbindable = 0;
    friend bool operator==(const CoverageCount &, const CoverageCount &) = default;
};

/// Which pods of a scope are denied by default. Workloads without a pod that takes part are left out.
struct DefaultCoverage {
    CoverageCount count;
    /// Pods on the host network, in the scope or not.
    std::size_t unbindable = 0;
    std::vector<WorkloadCoverage> workloads;
};

class PodSorts;

DefaultCoverage defaultCoverage(const Reachability &reachability, const PodSorts &sorts,
                                const ReportScope &scope);

} // namespace drawbridge
