// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/open_end.h"
#include "document/simulation.h"
#include "export/traffic_delta.h"

#include <stop_token>
#include <vector>

namespace drawbridge::app {

/// What a connection is for, the most important first: what breaks with it. Probes are not among them: they
/// come from a pod's own node, which no NetworkPolicy keeps out.
enum class Purpose { Dns, ApiServer, IngressController, Other };

/// A pair whose traffic an edit changes. Without a workload that end is addresses outside the cluster.
struct EffectPair {
    std::optional<WorkloadIndex> from;
    std::optional<WorkloadIndex> to;
    TrafficDelta delta;
    Purpose purpose = Purpose::Other;
    /// Of workloads: whether any traffic is allowed between them for certain, as PairCounts counts it.
    bool wasAllowed = false;
    bool isAllowed = false;
};

/// A workload that rules open to everybody in a direction that its namespace denies by default.
struct OpenByRule {
    WorkloadIndex workload {};
    bool isIngressOpen = false;
    bool isEgressOpen = false;
};

/// What an edit changes, by the simulations before and after it.
struct EditEffect {
    /// Neither too large to be compared pair by pair, nor stopped.
    bool isComplete = false;
    /// The most important first.
    std::vector<EffectPair> pairs;
    /// Workloads that may ask for names no more, or only now, by the postures of their namespaces: an edge
    /// may lead to DNS, too. Counted where the folder has no DNS pods, so that no pair shows it, and no
    /// policies are kept beside the design; what gains is what a rule for DNS newly covers.
    int losingDns = 0;
    int gainingDns = 0;
    /// Workloads that are newly denied by default what they send, and may ask for names all the same.
    int keepingDns = 0;
    /// Connections that the manifests name, and that are neither drawn nor allowed afterwards; zero if the
    /// edit does not make them more.
    int deniedConnections = 0;
    /// Edges of the design that are denied afterwards; zero if the edit does not make them more.
    int deniedEdges = 0;
    /// Of an edge that was drawn or changed: why more is allowed than it says.
    std::optional<OpenEnd> openEnd {};
    /// Of an edit that denies more by default: what stays open in the namespaces that it is about, which are
    /// all if it leaves none open.
    std::vector<OpenByRule> openByRule {};

    /// The pairs with such traffic.
    std::vector<const EffectPair *> with(TrafficSet TrafficDelta::*traffic) const;
    /// Whether something that is needed or wanted goes without, or more is open than was asked for.
    bool isAlarming() const;
};

/// Compares what the two designs allow. Only pods that one of their policies treats differently are looked
/// at; where those are too many for a pair by pair comparison, the result is not complete and empty.
EditEffect effectBetween(const Simulation &before, const Simulation &after, const std::stop_token &stop);

/// Compares what the loaded policies of a folder allow with what an export of the design does, in the same
/// way; what the manifests name and what is drawn is not counted.
EditEffect effectOfExport(const Reachability &loaded, const Reachability &exported,
                          const KubernetesObjects &objects, const Design &design,
                          const std::stop_token &stop);

} // namespace drawbridge::app
