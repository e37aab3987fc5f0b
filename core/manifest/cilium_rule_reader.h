// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/cilium_policy.h"
#include "k8s/network_policy.h"
#include "manifest/network_policy_fields.h"

namespace drawbridge {

/// In which of the four lists of a Cilium policy a rule stands.
struct CiliumRuleKind {
    Direction direction = Direction::Ingress;
    bool isDeny = false;

    bool isIngress() const { return direction == Direction::Ingress; }
    /// "ingressDeny"
    std::string_view key() const;
};

/// Reads one entry of ingress, ingressDeny, egress or egressDeny.
CiliumRule readCiliumRule(const Node &entry, const std::string &path, CiliumRuleKind kind,
                          PolicyFields &fields);

} // namespace drawbridge
