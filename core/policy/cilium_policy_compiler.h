// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/kubernetes_objects.h"
#include "policy/policy_model.h"

namespace drawbridge {

PolicyId ciliumPolicyId(const CiliumPolicy &policy);

/// Adds the policies of Cilium. Cilium reads them and the NetworkPolicies as one: what a deny rule matches is
/// denied; else what a rule allows is allowed; else default deny decides. So each rule set becomes up to two
/// policies of the default tier, one that denies before all NetworkPolicies and one that allows beside them.
/// Host policies are added as not modelled.
void compileCiliumPolicies(const KubernetesObjects &objects, PolicySet &set);

} // namespace drawbridge
