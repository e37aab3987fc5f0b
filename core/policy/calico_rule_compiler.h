// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/calico_policy.h"
#include "k8s/service.h"
#include "policy/policy_model.h"

#include <vector>

namespace drawbridge {

/// A rule of a policy in that namespace, which is empty for a global one. Rules that log have no place in the
/// model.
PolicyRule compileCalicoRule(const CalicoRule &source, Direction direction, const std::string &namespaceName,
                             const std::vector<Service> &services);

} // namespace drawbridge
