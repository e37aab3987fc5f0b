// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "reachability/match.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace drawbridge {

/// Which part of the cluster a report is wanted about: workloads of these namespaces that a filter lets
/// through. Empty for the whole.
struct ScopeChoice {
    /// Sorted; empty for all.
    std::vector<std::string> namespaces;
    /// The text of a WorkloadFilter; empty for none.
    std::string filter;

    bool isWhole() const { return namespaces.empty() && filter.empty(); }
    friend bool operator==(const ScopeChoice &, const ScopeChoice &) = default;
};

/// The workloads that a report is about. It limits what is told, never what is simulated: a connection is
/// told if either of its ends is in the scope.
class ReportScope {
public:
    /// The whole cluster.
    ReportScope() = default;
    /// By workload whether it belongs to the scope. What may belong does.
    explicit ReportScope(std::vector<Match> members)
        : m_members(std::move(members))
    {
    }

    bool isWhole() const { return m_members.empty(); }
    bool holds(WorkloadIndex workload) const { return match(workload) != Match::No; }
    bool touches(WorkloadIndex from, WorkloadIndex to) const { return holds(from) || holds(to); }
    bool touches(const ClusterNamespace &space) const;
    Match match(WorkloadIndex workload) const { return isWhole() ? Match::Yes : m_members[toSize(workload)]; }

private:
    std::vector<Match> m_members;
};

/// What of the cluster a report is about, written down, so that nobody takes a part for the whole. Workloads
/// without pods that take part do not count.
struct CoveredPart {
    bool isWhole = true;
    std::size_t workloads = 0;
    /// Those in the scope of which it is unknown whether they belong to it, and those outside; sorted.
    std::vector<std::string> perhaps;
    std::vector<std::string> outside;
};

class PodSorts;

CoveredPart coveredPart(const ReportScope &scope, const Cluster &cluster, const PodSorts &sorts);

} // namespace drawbridge
