// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "cluster/cluster.h"
#include "policy/enforcement_profile.h"
#include "policy/policy_model.h"
#include "reachability/verdict.h"

#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace drawbridge {

/// Which directions of a workload are denied by default.
enum class Isolation {
    /// No pod is selected for the direction: everything is allowed.
    Open,
    /// Only some of the pods are selected.
    Partial,
    Isolated,
    /// It depends on a policy that is not certain.
    Unknown,
};

/// A pod that is not in the folder, such as an ingress controller's.
struct Stranger {
    /// Labels of its namespace, kubernetes.io/metadata.name included, and its own. Nothing when they are not
    /// known: then a selector that looks at any label is Unknown.
    std::optional<LabelMap> namespaceLabels;
    std::optional<LabelMap> labels;
};

/// Neighbouring pods, in the order of the cluster, with which one end allows the same: from the first up to
/// the one that begins the next run.
struct EndRun {
    PodIndex first {};
    TrafficBounds bounds;
};

/// Everything that is allowed in a cluster, for every pair of pods and every address. Immutable after
/// construction; all const functions may be called from several threads. Holds its cluster and policies.
class Reachability {
public:
    /// Nothing if the stop was requested.
    static std::shared_ptr<const Reachability> compute(std::shared_ptr<const Cluster> cluster,
                                                       std::shared_ptr<const PolicySet> policies,
                                                       const EnforcementProfile &profile,
                                                       std::stop_token stop = {});
    /// The same world with other policies, reusing what did not change; equal in every answer to compute().
    std::shared_ptr<const Reachability> withPolicies(std::shared_ptr<const PolicySet> policies,
                                                     std::stop_token stop = {}) const;
    /// The same policies in a cluster whose pods and namespaces carry other labels, reusing what did not
    /// change; equal in every answer to compute(), which is what it does if the clusters differ otherwise.
    std::shared_ptr<const Reachability> withLabels(std::shared_ptr<const Cluster> cluster,
                                                   std::stop_token stop = {}) const;

    const Cluster &cluster() const;
    const PolicySet &policies() const;
    const EnforcementProfile &profile() const;

    TrafficBounds between(PodIndex from, PodIndex to) const;
    /// What one end alone allows, for all other pods: between() is what both ends allow, apart from pods that
    /// take no part and from a pod's traffic to itself.
    std::vector<EndRun> endRuns(Direction direction, PodIndex subject) const;
    /// False if one end certainly allows the same in another world of the cluster, with every pod and
    /// address; told by what the worlds share, so in no time.
    bool mayDiffer(const Reachability &other, Direction direction, PodIndex subject) const;
    /// False if one end allows the same with all addresses outside the cluster.
    bool tellsAddressesApart(Direction direction, PodIndex subject) const;
    /// Between a pod and an address outside the cluster; the same for all addresses of one atom.
    TrafficBounds toAddress(PodIndex from, const IpAddress &address) const;
    TrafficBounds fromAddress(const IpAddress &address, PodIndex to) const;

    /// Between all pods of the one and all pods of the other: allowed is what every pair may do, possible
    /// what any pair may do. A pod's traffic to itself is left out; a workload with one single pod has no
    /// traffic with itself.
    TrafficBounds between(WorkloadIndex from, WorkloadIndex to) const;
    /// What at least one pair of their pods may certainly do. Differs from between().allowed only where
    /// policies tell pods of one workload apart.
    TrafficSet allowedForSome(WorkloadIndex from, WorkloadIndex to) const;
    TrafficBounds toAddress(WorkloadIndex from, const IpAddress &address) const;
    TrafficBounds fromAddress(const IpAddress &address, WorkloadIndex to) const;

    /// Cuts of all addresses such that no policy, and no pod address, tells two addresses of one range apart.
    /// Together the ranges are all addresses of both families. Addresses of pods are ranges of their own.
    std::span<const AddressRange> addressAtoms() const;
    /// One address of each atom that is not a pod's: what lies outside the cluster.
    std::span<const AddressRange> externalAtoms() const;

    /// What a pod that is not in the folder may send to a pod.
    TrafficBounds fromStranger(const Stranger &stranger, PodIndex to) const;

    Isolation isolation(WorkloadIndex workload, Direction direction) const;
    /// Whether the workload's own end certainly allows everything with every pod and address, be it that no
    /// policy selects it or that rules allow it. False for one without pods.
    bool allowsEverything(WorkloadIndex workload, Direction direction) const;
    /// The policies that select a pod for a direction, in order.
    std::vector<PolicyIndex> policiesOf(PodIndex pod, Direction direction) const;

    /// The verdict of one flow with its reasons. Same answer as between() and friends.
    Verdict explain(const Flow &flow) const;

private:
    struct State;
    /// Whether policies that are not modelled may select the pod.
    bool isOpaque(PodIndex pod) const;
    explicit Reachability(std::shared_ptr<const State> state);
    static std::shared_ptr<const Reachability> from(std::shared_ptr<const State> state);
    std::shared_ptr<const State> m_state;
};

} // namespace drawbridge
