// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "policy/enforcement_profile.h"
#include "policy/policy_model.h"
#include "reachability/label_changes.h"
#include "reachability/label_index.h"
#include "reachability/pod_facts.h"
#include "reachability/pod_runs.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace drawbridge {

/// Pods that match for certain, and pods that may match. The two are disjoint.
struct MatchedPods {
    PodRuns yes;
    PodRuns maybe;
};

MatchedPods meet(const MatchedPods &a, const MatchedPods &b);
MatchedPods join(const MatchedPods &a, const MatchedPods &b);
/// The pods of the domain that do not match.
MatchedPods complement(const PodRuns &domain, const MatchedPods &pods);

/// Answers which pods a selector or an address block matches, by inverted indexes. Built once per cluster and
/// profile; policies do not change it.
class PodLookup {
public:
    PodLookup(const Cluster &cluster, const EnforcementProfile &profile);
    /// For the same cluster with those labels changed; shares with the other lookup what they leave alone.
    PodLookup(const PodLookup &before, const Cluster &after, const LabelChanges &changes);

    const Cluster &cluster() const { return m_cluster; }
    const EnforcementProfile &profile() const { return m_profile; }
    std::uint32_t podCount() const { return m_facts->podCount; }

    MatchedPods subjectOf(const Policy &policy) const;
    /// Pods of the one namespace; perhaps all where its name holds a variable.
    MatchedPods ownPods(const std::string &namespaceName) const;
    /// Pods whose labels, with what Calico adds to them, satisfy the expression.
    MatchedPods podsWhere(const LabelExpression &expression) const;
    MatchedPods peersOf(const PodPeer &peer) const;
    MatchedPods podsAt(const AddressSet &addresses) const;
    /// Pods that have the address of their node and take part as that.
    const PodRuns &hostNetworkPods() const { return m_facts->hostNetwork; }

    /// Pods with equal port lists have equal numbers.
    std::uint32_t portSignature(std::uint32_t pod) const { return m_facts->portSignatures[pod]; }
    const std::vector<ContainerPort> &ports(std::uint32_t signature) const
    {
        return m_facts->portLists[signature];
    }
    /// Addresses of all pods that take part, sorted.
    const std::vector<std::pair<IpAddress, std::uint32_t>> &addresses() const { return m_facts->addresses; }

private:
    MatchedPods podsThatCompare(const LabelExpression &comparison) const;
    MatchedPods podsWithOwnLabel(const LabelExpression &comparison) const;
    MatchedPods namespacePods(const LabelSelector &selector) const;
    /// Sorted; those left out do not match.
    std::vector<NamespaceIndex> namespacesThatMayMatch(const LabelSelector &selector) const;
    MatchedPods select(const LabelSelector &selector, const MatchedPods &domain) const;
    MatchedPods selectFrom(const LabelSelector &selector, const PodRuns &domain) const;

    Cluster m_cluster;
    const EnforcementProfile &m_profile;
    std::shared_ptr<const PodFacts> m_facts;
    /// With the service account under the key that selectors ask for it.
    LabelIndex m_labels;
    /// Pods with a label that holds an unresolved variable.
    PodRuns m_unresolved;
};

} // namespace drawbridge
