// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "synthesis/cluster_dns.h"
#include "synthesis/design_resolution.h"

#include <compare>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace drawbridge {

struct NamespacePeer {
    std::string namespaceName;
    friend auto operator<=>(const NamespacePeer &, const NamespacePeer &) = default;
};
struct GroupPeer {
    std::string namespaceName;
    LabelSelector podSelector;
    friend auto operator<=>(const GroupPeer &, const GroupPeer &) = default;
};
/// Pods of whatever namespaces a selector finds.
struct PodsPeer {
    LabelSelector namespaceSelector;
    LabelSelector podSelector;
    friend auto operator<=>(const PodsPeer &, const PodsPeer &) = default;
};
struct WorkloadPeer {
    WorkloadIndex workload {};
    friend auto operator<=>(const WorkloadPeer &, const WorkloadPeer &) = default;
};
struct BlockPeer {
    Cidr cidr;
    std::vector<Cidr> except;
    friend auto operator<=>(const BlockPeer &, const BlockPeer &) = default;
};
/// Whom a rule names at the other end.
using RulePeer = std::variant<NamespacePeer, GroupPeer, PodsPeer, WorkloadPeer, BlockPeer>;

/// What one peer is granted.
struct Grant {
    EdgePorts ports;
    /// The part that no wider grant opens anyway. A rule must open these ports and may open the others.
    EdgePorts needed {};
    /// True if nobody drew it: a workload's part of the exception for DNS.
    bool isDns = false;
    friend bool operator==(const Grant &, const Grant &) = default;
};
using Grants = std::map<RulePeer, Grant>;

/// The peers and what they need, which is what makes rules the same.
std::vector<std::pair<RulePeer, EdgePorts>> needsOf(const Grants &grants);

/// The pods that a policy binds: all of a namespace, those that a given selector matches, or pods for which a
/// selector is still to be found (of one workload each).
struct RuleSubject {
    struct WholeNamespace {
        friend auto operator<=>(const WholeNamespace &, const WholeNamespace &) = default;
    };
    std::string namespaceName;
    std::variant<WholeNamespace, LabelSelector, std::vector<PodIndex>> pods;
    friend auto operator<=>(const RuleSubject &, const RuleSubject &) = default;
};

struct SubjectRules {
    Grants ingress;
    Grants egress;

    Grants &of(Direction direction) { return direction == Direction::Ingress ? ingress : egress; }
    const Grants &of(Direction direction) const { return direction == Direction::Ingress ? ingress : egress; }
    friend bool operator==(const SubjectRules &, const SubjectRules &) = default;
};

using SubjectTable = std::map<RuleSubject, SubjectRules>;
/// The part of one namespace. (clang 14 does not compile libstdc++'s std::ranges::subrange.)
struct SubjectRange {
    SubjectTable::const_iterator first;
    SubjectTable::const_iterator last;

    SubjectTable::const_iterator begin() const { return first; }
    SubjectTable::const_iterator end() const { return last; }
};
SubjectRange ofNamespace(const SubjectTable &table, const std::string &name);

/// Who must be granted what, so that every edge is open at each end that is isolated, and what the postures
/// except from the default deny.
struct RuleTable {
    /// For the edges, for traffic inside namespaces, and for DNS where each workload has its own.
    SubjectTable subjects;
    /// For DNS where it has policies of its own.
    SubjectTable dns;
    /// Edges for which it is not known whether an end is isolated, and so whether it needs a rule.
    std::vector<Diagnostic> problems {};
};

/// Every grant by itself; reducedRuleTable() leaves out what others open anyway.
RuleTable buildRuleTable(const Cluster &cluster, const Design &design, const ResolvedDesign &resolved,
                         const ClusterDns &dns, const std::vector<NetworkPolicy> &kept);

/// What one edge of the design, by index, needs.
SubjectTable grantsOfEdge(const Cluster &cluster, const Design &design, const ClusterDns &dns,
                          const std::vector<NetworkPolicy> &kept, const ResolvedEdge &edge,
                          std::size_t index);

bool denies(const Posture &posture, Direction direction);

} // namespace drawbridge
