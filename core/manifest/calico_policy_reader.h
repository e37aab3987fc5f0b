// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/calico_policy.h"
#include "manifest/reading.h"

namespace drawbridge {

/// True for projectcalico.org/v3 and for crd.projectcalico.org/v1, in which the same objects are stored.
bool isCalico(const TypeMeta &type);
/// True for a NetworkPolicy or GlobalNetworkPolicy of Calico's.
bool isCalicoPolicy(const TypeMeta &type);
/// True for a policy that is only tried out: no cluster enforces it.
bool isStagedCalicoPolicy(const TypeMeta &type);

/// Reads a policy, and judges it as Calico's API server does.
CalicoPolicy readCalicoPolicy(const TypeMeta &type, const Node &object, const Reading &reading);
/// Judges a staged policy and says that it is a preview.
void checkStagedCalicoPolicy(const TypeMeta &type, const Node &object, const Reading &reading);

bool isCalicoTier(const TypeMeta &type);
CalicoTier readCalicoTier(const TypeMeta &type, const Node &object, const Reading &reading);

/// True for a NetworkSet, a GlobalNetworkSet or a HostEndpoint.
bool isCalicoNetworkSet(const TypeMeta &type);
CalicoNetworkSet readCalicoNetworkSet(const TypeMeta &type, const Node &object, const Reading &reading);

} // namespace drawbridge
