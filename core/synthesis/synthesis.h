// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"
#include "diagnostics/diagnostic.h"
#include "k8s/kubernetes_objects.h"
#include "k8s/network_policy.h"

#include <memory>
#include <vector>

namespace drawbridge {

struct SynthesisBasis;

/// Policies for a design, and why some of it could not be expressed.
struct Synthesis {
    /// Sorted by namespace and name; explicit policyTypes and protocols; no positions.
    std::vector<NetworkPolicy> policies;
    /// Errors forbid an export: an edge that no stable label can express, an external without an address.
    /// Nothing is ever widened instead.
    std::vector<Diagnostic> problems;
    /// Workloads that no stable label tells from others although a policy must; sorted.
    std::vector<WorkloadIndex> inseparable {};
    /// For the next synthesis.
    std::shared_ptr<const SynthesisBasis> basis {};

    bool isComplete() const;
};

/// What keeps the design from meaning something certain in this cluster, whatever the policies: missing ends,
/// externals without an address, kept policies that are not there, entries that could not be read; and what
/// to know about it.
std::vector<Diagnostic> designProblems(const Cluster &cluster, const KubernetesObjects &objects,
                                       const Design &design);

/// False for a namespace that is only mentioned: it may not exist, and has nothing that could be bound.
bool hasPolicies(const ClusterNamespace &ns);

/// The fewest, narrowest policies for the design in this cluster. Kept policies are not part of the result.
/// `earlier`, if it is of another design for the same cluster and objects, makes it faster and changes
/// nothing else.
Synthesis synthesize(const Cluster &cluster, const KubernetesObjects &objects, const Design &design,
                     const Synthesis *earlier = nullptr);

} // namespace drawbridge
