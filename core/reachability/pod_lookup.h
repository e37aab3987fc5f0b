// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "policy/enforcement_profile.h"
#include "policy/policy_model.h"
#include "reachability/pod_runs.h"

#include <string>
#include <unordered_map>
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
    /// The cluster must outlive the lookup.
    PodLookup(const Cluster &cluster, const EnforcementProfile &profile);

    const Cluster &cluster() const { return m_cluster; }
    const EnforcementProfile &profile() const { return m_profile; }
    std::uint32_t podCount() const { return m_podCount; }

    MatchedPods subjectOf(const Policy &policy) const;
    /// Pods of the one namespace; perhaps all where its name holds a variable.
    MatchedPods ownPods(const std::string &namespaceName) const;
    /// Pods whose labels, with what Calico adds to them, satisfy the expression.
    MatchedPods podsWhere(const LabelExpression &expression) const;
    MatchedPods peersOf(const PodPeer &peer) const;
    MatchedPods podsAt(const AddressSet &addresses) const;
    /// Pods that have the address of their node and take part as that.
    const PodRuns &hostNetworkPods() const { return m_hostNetwork; }

    /// Pods with equal port lists have equal numbers.
    std::uint32_t portSignature(std::uint32_t pod) const { return m_portSignatures[pod]; }
    const std::vector<ContainerPort> &ports(std::uint32_t signature) const { return *m_portLists[signature]; }
    /// Addresses of all pods that take part, sorted.
    const std::vector<std::pair<IpAddress, std::uint32_t>> &addresses() const { return m_addresses; }

private:
    struct KeyPostings {
        PodRuns all;
        std::unordered_map<std::string, PodRuns> byValue;
    };

    void indexLabels();
    void indexPorts();
    void indexAddresses();
    MatchedPods podsThatCompare(const LabelExpression &comparison) const;
    MatchedPods podsWithOwnLabel(const LabelExpression &comparison) const;
    MatchedPods namespacePods(const LabelSelector &selector) const;
    MatchedPods select(const LabelSelector &selector, const MatchedPods &domain) const;
    MatchedPods selectFrom(const LabelSelector &selector, const PodRuns &domain) const;
    PodRuns podsWith(const std::string &key, const std::vector<std::string> &values) const;
    PodRuns podsWithKey(const std::string &key) const;

    const Cluster &m_cluster;
    const EnforcementProfile &m_profile;
    std::uint32_t m_podCount;
    PodRuns m_selectable;
    PodRuns m_hostNetwork;
    /// Pods that the profile binds by no policy, though policies select them as peers.
    PodRuns m_unbound;
    /// Pods with a label that holds an unresolved variable.
    PodRuns m_unresolved;
    /// Pods to which labels may still be added.
    PodRuns m_authored;
    std::vector<PodRun> m_namespaceRuns;
    std::unordered_map<std::string, KeyPostings> m_labels;
    std::vector<std::uint32_t> m_portSignatures;
    std::vector<const std::vector<ContainerPort> *> m_portLists;
    std::vector<std::pair<IpAddress, std::uint32_t>> m_addresses;
    /// Pods of unknown address, apart from those on the host network.
    PodRuns m_withoutAddress;
    PodRuns m_onUnknownNodes;
    PodRuns m_withSeveralAddresses;
};

} // namespace drawbridge
