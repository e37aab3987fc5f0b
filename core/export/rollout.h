// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"
#include "k8s/kubernetes_objects.h"
#include "reachability/verdict.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace drawbridge {

/// A flow to try, by the names of its ends.
struct RolloutFlow {
    std::string from;
    std::string to;
    Protocol protocol = Protocol::Tcp;
    std::uint16_t port = 0;
    friend bool operator==(const RolloutFlow &, const RolloutFlow &) = default;
};

enum class RolloutAction { Allow, Deny, Remove };

/// What is done with policies of one namespace at once.
struct RolloutStep {
    /// What comes first of what the step does.
    RolloutAction action = RolloutAction::Allow;
    std::string namespaceName;
    /// Applied.
    std::vector<NetworkPolicy> policies;
    /// What was in force under the same names before; applying it takes the step back.
    std::vector<NetworkPolicy> overwritten;
    /// Deleted, after the others were applied.
    std::vector<NetworkPolicy> removed;
    /// Applied before all others and deleted after them, so that nothing is cut while those come and go one
    /// by one (rollout_bridges.h).
    std::vector<NetworkPolicy> bridges;
    /// Pairs of pods, or of a pod and a range of addresses, with a pod of the namespace at one end at least:
    /// those that the design allows and that may connect after the step.
    std::size_t wanted = 0;
    /// Those that may connect on more, or less, of what the design allows than before. The latter is nothing
    /// unless the step cannot do otherwise.
    std::size_t opened = 0;
    std::size_t cut = 0;
    /// Those that may connect before and after as the design wants, and not at every moment of the step or of
    /// its undo. Nothing, unless no bridge can be built that opens nothing else.
    std::size_t interrupted = 0;
    /// Those that the design does not allow, and that the step closes.
    std::size_t closed = 0;
    /// At most a few of each, in the order of the cluster.
    std::vector<RolloutFlow> mustConnect;
    std::vector<RolloutFlow> mustNotConnect;
    std::vector<RolloutFlow> cutFlows;
    std::vector<RolloutFlow> interruptedFlows;
};

/// The way from the policies that are in force to those of a design, with every step simulated, and within it
/// every policy that kubectl applies or deletes, there and back.
///
/// The first policy that selects a pod for a direction isolates it there at once: all of a namespace's
/// policies that allow something, DNS included, come in one step, so that what isolates a pod comes with
/// everything that the pod is allowed. The default deny of the namespace follows, which by then can cut
/// nothing that is wanted, and then what the design replaces is removed. Namespace by namespace, because a
/// policy binds pods of its own namespace alone. Where the simulation shows that a step cuts something,
/// because it overwrites a policy while others that are still to be removed isolate the same pods, it is
/// taken together with the later ones of its namespace.
struct Rollout {
    std::vector<RolloutStep> steps;

    /// True if no step cuts anything that the design allows and that was allowed before it, not for a moment.
    bool cutsNothing() const;
};

/// `inForce` are the NetworkPolicies before the first step; policies of other dialects stay as the objects
/// have them. Nothing if the stop was requested.
std::optional<Rollout> planRollout(const KubernetesObjects &objects, std::shared_ptr<const Cluster> cluster,
                                   const Design &design, const std::vector<NetworkPolicy> &inForce,
                                   const std::vector<NetworkPolicy> &exported, std::stop_token stop = {});

} // namespace drawbridge
