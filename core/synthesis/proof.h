// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "cluster/cluster.h"
#include "design/design.h"
#include "k8s/kubernetes_objects.h"
#include "reachability/reachability.h"
#include "synthesis/designed_traffic.h"

#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace drawbridge {

/// A policy, or one of its rules, that had a part in a verdict.
struct PolicyCitation {
    PolicyId policy;
    Direction direction = Direction::Ingress;
    /// Counts from 0 in the file; nothing where the policy isolates the end and none of its rules allows.
    std::optional<std::uint32_t> rule;
    SourcePosition where;
};

/// One flow on which policies and design disagree.
struct CounterExample {
    Flow flow;
    /// "shop/cart[Deployment]", or the address.
    std::string from;
    std::string to;
    /// What the design says (Unknown where it depends on a pod's address or node), and what the policies do.
    Access wanted = Access::Denied;
    Verdict actual;
    /// The rules that allow the flow; where an end denies it, the policies that isolate the end. Source
    /// first.
    std::vector<PolicyCitation> citations;
};

struct Proof {
    /// False if a counter-example was found, also if the policies leave Unknown what the design decides, or
    /// decide what it leaves Unknown.
    bool holds = false;
    /// Ordered pairs of different workloads; replicas of one are among the pairs of pods.
    std::size_t workloadPairs = 0;
    std::size_t podPairs = 0;
    std::size_t addressAtoms = 0;
    /// Distinct port intervals times protocols that were told apart.
    std::size_t trafficAtoms = 0;
    /// Pod pairs about which the design leaves something undecided: it depends on addresses or nodes of pods
    /// that the folder does not tell (or on what a kept policy leaves Unknown).
    std::size_t undecidedPairs = 0;
    /// The most telling first: something allowed that is not wanted, then something wanted that is denied,
    /// then something Unknown; among these the first in the order of the cluster.
    std::optional<CounterExample> counterExample;
};

/// Compares what the policies of a simulation allow with what the design allows, for every pair of pods,
/// every port and every address. Nothing if the stop was requested. Progress counts pods.
std::optional<Proof> prove(const Reachability &simulated, const KubernetesObjects &objects,
                           const Design &design, std::stop_token stop = {}, const Progress &progress = {});

} // namespace drawbridge
