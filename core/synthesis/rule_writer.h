// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "synthesis/rule_table.h"
#include "synthesis/selector_choice.h"

#include <map>
#include <string>
#include <vector>

namespace drawbridge {

inline constexpr const char *kNamespaceNameLabel = "kubernetes.io/metadata.name";

/// Selects namespaces by the label that every namespace has; the names must be sorted, at least one.
LabelSelector namespacesNamed(const std::vector<std::string> &names);

/// Turns grants into rules: peers with the same ports share one rule, peers of one kind share one entry where
/// one selector can hold them all. Remembers the selectors it found, and whom it found none for.
/// The cluster must outlive it.
class RuleWriter {
public:
    explicit RuleWriter(const Cluster &cluster)
        : m_cluster(cluster)
    {
    }

    std::vector<NetworkPolicyRule> rules(const Grants &grants, const std::string &policyNamespace);

    /// The selector of these namespaces; an error problem for each that cannot be named.
    LabelSelector demandNamespaces(const std::vector<std::string> &names);
    /// An error problem if no policy can live in such a namespace or name it.
    void demandNamespaceName(const std::string &name);

    /// The selector of exactly these pods of one namespace, or nothing.
    std::optional<LabelSelector> selectorFor(const std::vector<PodIndex> &pods);
    /// The same where it must exist: an error problem if it does not.
    std::optional<LabelSelector> demandSelectorFor(const std::vector<PodIndex> &pods);

    const std::vector<Diagnostic> &problems() const { return m_problems; }

private:
    const SelectorChooser &chooserFor(const std::vector<PodIndex> &pods);
    NetworkPolicyPeer podPeer(const std::string &namespaceName, LabelSelector selector,
                              const std::string &policyNamespace);
    std::vector<NetworkPolicyPeer> peers(const std::vector<RulePeer> &peers,
                                         const std::string &policyNamespace);
    void appendWorkloads(const std::vector<WorkloadIndex> &workloads, const std::string &policyNamespace,
                         std::vector<NetworkPolicyPeer> &result);

    const Cluster &m_cluster;
    std::map<NamespaceIndex, SelectorChooser> m_choosers;
    std::map<std::vector<PodIndex>, std::optional<LabelSelector>> m_found;
    std::vector<Diagnostic> m_problems;
};

} // namespace drawbridge
