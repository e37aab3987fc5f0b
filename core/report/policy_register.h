// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/policy_model.h"
#include "report/report_scope.h"

#include <cstdint>
#include <string>
#include <vector>

namespace drawbridge {

enum class PolicyFindingKind : std::uint8_t {
    /// The policy selects no pod; the rule names no pod of the folder and no address.
    SelectsNothing,
    MatchesNothing,
    /// Another policy decides exactly alike (other: its name); another rule of the list (other: its place)
    /// allows all that this one does with the pods of the folder.
    Repeated,
    Covered,
    /// The rule is open to every pod and address; to every address; on every port.
    AnyPeer,
    AnyAddress,
    AnyPort,
    /// The API server would reject it, or a part of it is not modelled: what it decides is unknown.
    NotCertain,
};

struct PolicyFinding {
    PolicyFindingKind kind {};
    /// "ingress", and the place in that list, from 0; empty for the policy as a whole.
    std::string list;
    std::uint32_t rule = 0;
    std::string other;
    SourcePosition where;
};

struct RegisteredPolicy {
    PolicyId id;
    Dialect dialect = Dialect::NetworkPolicy;
    bool isolatesIngress = false;
    bool isolatesEgress = false;
    std::size_t ingressRules = 0;
    std::size_t egressRules = 0;
    /// Pods that it binds for certain, those that it may bind, and the workloads of both.
    std::size_t pods = 0;
    std::size_t possiblePods = 0;
    std::vector<std::string> workloads;
    std::vector<PolicyFinding> findings;
    SourcePosition where;
};

class PodSorts;
class Reachability;

/// Those that bind, or may bind, a pod of the scope or stand in a namespace with one; sorted by namespace,
/// name and kind.
std::vector<RegisteredPolicy> policyRegister(const Reachability &reachability, const PodSorts &sorts,
                                             const ReportScope &scope);

} // namespace drawbridge
