// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/cilium_policy.h"
#include "policy/policy_model.h"

#include <optional>
#include <string>
#include <vector>

namespace drawbridge {

/// What an endpoint selector of Cilium means: labels of pods, of their namespaces and of what Cilium itself
/// names (reserved:host) stand in one map there.
struct CiliumSelection {
    /// Nothing where it can mean no pod.
    std::optional<PodPeer> pods;
    /// What it means apart from pods.
    std::vector<CiliumEntity> entities;
    /// True if it looks at labels of address blocks (cidr:).
    bool looksAtBlocks = false;
};

/// The peers that a selector means in a policy of that namespace, none for a clusterwide one. Without a label
/// of a namespace it means the policy's own namespace (pkg/k8s/apis/cilium.io/utils of cilium/cilium), or
/// pods alone in a clusterwide policy, unless that is about endpoints that are being initialised.
CiliumSelection selectCiliumPeers(const LabelSelector &selector, const std::string &policyNamespace,
                                  bool isAboutInit);

/// The pods that a policy of that namespace binds; always pods of the namespace, if there is one.
std::optional<PodPeer> selectCiliumSubjects(const LabelSelector &selector,
                                            const std::string &policyNamespace);

/// True for a selector that looks at endpoints that are being initialised (reserved:init).
bool looksAtInit(const LabelSelector &selector);

/// The selector without the sources in its keys, for labels that have none, such as those of Services.
LabelSelector withoutSources(const LabelSelector &selector);

} // namespace drawbridge
