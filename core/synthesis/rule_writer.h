// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "synthesis/rule_table.h"
#include "synthesis/selector_choice.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace drawbridge {

/// Selects namespaces by the label that every namespace has; the names must be sorted, at least one.
LabelSelector namespacesNamed(const std::vector<std::string> &names);

/// Turns grants into rules: as few as possible, peers with the same selector in one entry. Remembers the
/// selectors it found, and whom it found none for. The cluster and the profile must outlive it.
class RuleWriter {
public:
    RuleWriter(const Cluster &cluster, const EnforcementProfile &profile)
        : m_cluster(cluster)
        , m_profile(profile)
    {
    }

    std::vector<NetworkPolicyRule> rules(const Grants &grants, const std::string &policyNamespace);

    /// An error problem if no policy can live in such a namespace or name it.
    void demandNamespaceName(const std::string &name);

    /// The selector of exactly these pods, which may be of several namespaces, or nothing.
    std::optional<LabelSelector> selectorFor(const std::vector<PodIndex> &pods);
    /// The same where it must exist: an error problem if it does not.
    std::optional<LabelSelector> demandSelectorFor(const std::vector<PodIndex> &pods);

    const std::vector<Diagnostic> &problems() const { return m_problems; }
    /// The workloads for whose pods no selector was found.
    const std::set<WorkloadIndex> &inseparable() const { return m_inseparable; }

private:
    /// Pods of one or more namespaces with one selector.
    struct PodPeer {
        std::set<std::string> namespaces;
        LabelSelector selector;
        /// Where the pods are known and another selector would do, too.
        std::vector<PodIndex> pods {};
        /// In place of the names.
        std::optional<LabelSelector> namespaceSelector {};
    };

    const SelectorChooser &chooserFor(const std::vector<PodIndex> &pods);
    std::vector<PodPeer> podPeers(const std::vector<RulePeer> &peers);
    void appendWorkloads(const std::vector<WorkloadIndex> &workloads, std::vector<PodPeer> &result);
    void joinNamespaces(std::vector<PodPeer> &peers);
    bool absorb(PodPeer &into, const PodPeer &other);
    NetworkPolicyPeer written(const PodPeer &peer, const std::string &policyNamespace);
    std::vector<NetworkPolicyPeer> written(const std::vector<RulePeer> &peers,
                                           const std::string &policyNamespace);

    const Cluster &m_cluster;
    const EnforcementProfile &m_profile;
    std::map<std::vector<NamespaceIndex>, SelectorChooser> m_choosers;
    std::map<std::vector<PodIndex>, std::optional<LabelSelector>> m_found;
    std::vector<Diagnostic> m_problems;
    std::set<WorkloadIndex> m_inseparable;
};

} // namespace drawbridge
