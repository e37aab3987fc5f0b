// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/kubernetes_objects.h"
#include "policy/policy_model.h"

namespace drawbridge {

/// Turns the network policies of every dialect that is modelled into the one rule model. Of two policies with
/// the same id the last one counts, as with kubectl apply.
PolicySet compilePolicies(const KubernetesObjects &objects);

} // namespace drawbridge
