// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/kubernetes_objects.h"
#include "policy/policy_model.h"

#include <optional>

namespace drawbridge {

PolicyId calicoPolicyId(const CalicoPolicy &policy);

/// How Calico orders policies of equal order: by name, namespace and kind.
std::string calicoTieBreak(const PolicyId &id);

/// Nothing if the policy's tier is not among the objects: then its place is not known.
std::optional<Policy> compileCalicoPolicy(const CalicoPolicy &source, const KubernetesObjects &objects);

std::vector<LabelledAddresses> labelledAddresses(const std::vector<CalicoNetworkSet> &sets);

} // namespace drawbridge
