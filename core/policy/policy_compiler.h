// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/kubernetes_objects.h"
#include "policy/enforcement_profile.h"
#include "policy/policy_model.h"

namespace drawbridge {

/// Turns the network policies of every dialect that is modelled, and that the profile's CNI knows, into the
/// one rule model. Of two policies with the same id the last one counts, as with kubectl apply.
PolicySet compilePolicies(const KubernetesObjects &objects,
                          const EnforcementProfile &profile = genericProfile());

/// Adds a NetworkPolicy of a new name to compiled policies, as if it had been among the objects.
void addNetworkPolicy(PolicySet &set, const NetworkPolicy &policy, const EnforcementProfile &profile);

/// Adds the policies that stay in force beside NetworkPolicies which are replaced, with the objects in which
/// they are looked up. They take the place of those with the same names.
void addOtherPolicies(KubernetesObjects &to, const KubernetesObjects &from);

} // namespace drawbridge
