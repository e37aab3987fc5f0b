// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/kubernetes_objects.h"
#include "policy/enforcement_profile.h"
#include "policy/policy_model.h"

#include <set>
#include <string>
#include <vector>

namespace drawbridge {

/// Turns the network policies of every dialect that is modelled, and that the profile's CNI knows, into the
/// one rule model. Of two policies with the same id the last one counts, as with kubectl apply.
PolicySet compilePolicies(const KubernetesObjects &objects,
                          const EnforcementProfile &profile = genericProfile());

/// Adds a NetworkPolicy to compiled policies, as if it had been the last among the objects: it takes the
/// place of one with its name. All other policies stay shared with copies of the set.
void addNetworkPolicy(PolicySet &set, const NetworkPolicy &policy, const EnforcementProfile &profile);

/// The NetworkPolicies of some namespaces become these, as if the objects had held no others there. All other
/// policies stay shared with copies of the set. The profile's Baseline tier must be exact.
void replaceNetworkPolicies(PolicySet &set, const std::set<std::string> &namespaces,
                            const std::vector<NetworkPolicy> &policies, const EnforcementProfile &profile);

/// Adds the policies that stay in force beside NetworkPolicies which are replaced, with the objects in which
/// they are looked up. They take the place of those with the same names.
void addOtherPolicies(KubernetesObjects &to, const KubernetesObjects &from);

} // namespace drawbridge
