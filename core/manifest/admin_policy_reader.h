// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/reading.h"

namespace drawbridge {

/// True for the cluster-wide policies of policy.networking.k8s.io in the versions that are read here.
bool isAdminPolicy(const TypeMeta &type);

/// Reads a ClusterNetworkPolicy, AdminNetworkPolicy or BaselineAdminNetworkPolicy, and reports what the API
/// server would refuse (the validation of config/crd of kubernetes-sigs/network-policy-api).
AdminPolicy readAdminPolicy(const TypeMeta &type, const Node &object, const Reading &reading);

} // namespace drawbridge
