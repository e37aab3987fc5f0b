// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "synthesis/cluster_dns.h"
#include "synthesis/policy_names.h"
#include "synthesis/rule_writer.h"

#include <set>
#include <vector>

namespace drawbridge {

/// A policy and the edges of the design that it serves.
struct ServingPolicy {
    NetworkPolicy policy;
    std::set<std::size_t> edges;
};

/// Writes the policies of one namespace: the default deny, its exceptions, and one policy for each group of
/// workloads with the same rules. The arguments must outlive it.
class NamespaceSynthesis {
public:
    NamespaceSynthesis(const Cluster &cluster, const Design &design, const RuleTable &table,
                       const ClusterDns &dns, const std::vector<NetworkPolicy> &kept, RuleWriter &writer,
                       const ClusterNamespace &ns);

    std::vector<ServingPolicy> policies();

private:
    /// Pods of one or more workloads that get one policy.
    struct Group {
        std::vector<PodIndex> pods;
        std::vector<WorkloadIndex> workloads;
        SubjectRules rules;
        std::set<std::size_t> edges;
    };
    using IsBefore = bool (*)(const SubjectRules &, const SubjectRules &);

    void addDefaultDeny();
    void addDns();
    void addDnsQueries();
    void addSameNamespace();
    void addWideSubjects();
    void addWorkloads();
    std::vector<Group> singles() const;
    std::vector<Group> grouped(const std::vector<Group> &singles) const;
    std::vector<Group> selectable(const std::vector<Group> &groups, const std::vector<Group> &singles);
    std::string nameFor(const Group &group) const;
    NetworkPolicy &add(std::string_view name, LabelSelector podSelector, std::set<std::size_t> edges = {});
    void addRules(std::string_view name, LabelSelector podSelector, const SubjectRules &rules,
                  std::set<std::size_t> edges);

    const Cluster &m_cluster;
    const Design &m_design;
    const RuleTable &m_table;
    const ClusterDns &m_dns;
    RuleWriter &m_writer;
    const ClusterNamespace &m_namespace;
    const Posture &m_posture;
    PolicyNames m_names;
    std::vector<ServingPolicy> m_policies;
};

} // namespace drawbridge
