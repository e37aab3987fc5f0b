// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/kubernetes_objects.h"
#include "policy/policy_model.h"

#include <string>
#include <vector>

namespace drawbridge {

/// What the peers of Cilium's rules are looked up in.
struct CiliumSurroundings {
    const std::vector<Service> &services;
    const std::vector<CiliumCidrGroup> &groups;
    /// Addresses of nodes, as far as dumped pods tell them: Cilium takes none of them for outside.
    AddressSet nodes;
};

/// The rule that peers stand in.
struct CiliumRulePlace {
    Direction direction = Direction::Ingress;
    Action action = Action::Allow;
    /// Empty for a clusterwide policy.
    std::string namespaceName;
    /// The policy is about endpoints that are being initialised.
    bool isAboutInit = false;
};

/// Peers for certain, and peers that a rule may have beside them.
struct CiliumPeers {
    std::vector<PolicyPeer> sure;
    std::vector<PolicyPeer> perhaps;
};

CiliumPeers compileCiliumPeers(const std::vector<CiliumPeer> &peers, const CiliumRulePlace &place,
                               const CiliumSurroundings &surroundings);

} // namespace drawbridge
