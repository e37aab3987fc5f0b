// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "synthesis/subject_groups.h"

#include <string>

namespace drawbridge {

/// What to call the policy of a group and its selector: "allow-ingress-cart-from-frontend" where one peer is
/// named, "allow-ingress-cart" for several, "allow-cart" for both directions. Workloads that share a policy
/// are called by the labels that they have in common ("allow-egress-role-api-to-db"), or by the first of them
/// ("allow-cart-and-others"). Says nothing about how many there are, so a small edit renames nothing else.
std::string policyName(const Cluster &cluster, const SubjectGroup &group, const LabelSelector &selector);

/// The same for a whole namespace, and for the pods that a selector of the design finds.
std::string policyName(const Cluster &cluster, const RuleSubject &subject, const SubjectRules &rules);

} // namespace drawbridge
