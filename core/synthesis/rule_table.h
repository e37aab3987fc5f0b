// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "synthesis/design_resolution.h"

#include <compare>
#include <map>
#include <set>
#include <string>
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
using RulePeer = std::variant<NamespacePeer, GroupPeer, WorkloadPeer, BlockPeer>;

/// What one peer is granted, and for which edges of the design.
struct Grant {
    EdgePorts ports;
    std::set<std::size_t> edges;
};
using Grants = std::map<RulePeer, Grant>;

/// Same peers with the same ports; which edges asked for it does not count.
bool isSameRules(const Grants &a, const Grants &b);
bool isBefore(const Grants &a, const Grants &b);

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
};

/// Who must be granted what, so that every edge is open at each end that is isolated. What a wider subject or
/// peer of the table grants anyway is left out.
struct RuleTable {
    std::map<RuleSubject, SubjectRules> subjects;
    /// Edges that traffic inside the namespace covers.
    std::map<std::string, std::set<std::size_t>> insideNamespace;
    /// Edges for which it is not known whether an end is isolated, and so whether it needs a rule.
    std::vector<Diagnostic> problems {};
};

RuleTable buildRuleTable(const Cluster &cluster, const Design &design, const ResolvedDesign &resolved,
                         const std::vector<NetworkPolicy> &kept);

} // namespace drawbridge
