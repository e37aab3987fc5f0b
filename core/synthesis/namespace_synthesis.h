// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "synthesis/policy_names.h"
#include "synthesis/rule_writer.h"
#include "synthesis/subject_groups.h"

#include <vector>

namespace drawbridge {

/// Writes the policies of one namespace: the default deny, its exceptions, and one policy for each group of
/// workloads with the same rules. The arguments must outlive it.
class NamespaceSynthesis {
public:
    NamespaceSynthesis(const Cluster &cluster, const Design &design, const RuleTable &table,
                       const std::vector<NetworkPolicy> &kept, RuleWriter &writer,
                       const ClusterNamespace &ns);

    std::vector<NetworkPolicy> policies();

private:
    void addDefaultDeny();
    void addDns();
    void addWideSubjects();
    void addWorkloads();
    NetworkPolicy &add(std::string_view name, LabelSelector podSelector);
    void addRules(std::string_view name, LabelSelector podSelector, const SubjectRules &rules);

    const Cluster &m_cluster;
    const RuleTable &m_table;
    RuleWriter &m_writer;
    const ClusterNamespace &m_namespace;
    const Posture &m_posture;
    PolicyNames m_names;
    std::vector<NetworkPolicy> m_policies;
};

} // namespace drawbridge
