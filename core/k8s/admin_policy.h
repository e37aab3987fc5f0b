// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/label_selector.h"
#include "k8s/object_meta.h"
#include "net/cidr.h"
#include "net/traffic_set.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace drawbridge {

enum class AdminTier : std::uint8_t { Admin, Baseline };

/// v1alpha1 writes Allow for Accept.
enum class AdminAction : std::uint8_t { Accept, Deny, Pass };

/// Pods by the labels of their namespace and their own; empty selectors match everything.
struct AdminPods {
    LabelSelector namespaces;
    LabelSelector pods;
};

/// The addresses of cluster nodes whose labels match: no file tells them.
struct AdminNodes {
    LabelSelector nodes;
};

/// What names in the domain name system resolve to: no file tells it.
struct AdminDomainNames {
    std::vector<std::string> names;
};

/// One entry of from or to.
struct AdminPeer {
    std::variant<AdminPods, std::vector<Cidr>, AdminNodes, AdminDomainNames> what;
    SourcePosition where;
};

/// The port of that name on each destination pod, with the protocol that the container gives it.
struct AdminNamedPort {
    std::string name;
};

/// One entry of ports (v1alpha1) or protocols (v1alpha2).
struct AdminPort {
    std::variant<TrafficSet, AdminNamedPort> what;
    SourcePosition where;
};

/// One entry of ingress or egress; the first that matches decides.
struct AdminRule {
    std::string name;
    AdminAction action = AdminAction::Deny;
    std::vector<AdminPeer> peers;
    /// Nothing means all traffic.
    std::optional<std::vector<AdminPort>> ports;
    /// True if a peer or a port is of a kind that is not known here. Then the rule fails closed, as the API
    /// demands: it accepts nothing, and denies everything if its action is Deny or Pass.
    bool failsClosed = false;
    /// False if the API server would reject the rule.
    bool isValid = true;
    SourcePosition where;
};

/// A cluster-wide policy of policy.networking.k8s.io: a ClusterNetworkPolicy (v1alpha2), or one of its
/// predecessors AdminNetworkPolicy and BaselineAdminNetworkPolicy (v1alpha1).
struct AdminPolicy {
    ObjectMeta meta;
    std::string kind;
    AdminTier tier = AdminTier::Admin;
    /// 0 to 1000, lower first. A BaselineAdminNetworkPolicy has none; it comes last of its tier.
    std::int32_t priority = 0;
    AdminPods subject;
    std::vector<AdminRule> ingress;
    std::vector<AdminRule> egress;
    /// False if the API server would reject the object: then what it would decide is Unknown.
    bool isValid = true;
};

} // namespace drawbridge
