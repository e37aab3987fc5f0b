// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/reading.h"

namespace drawbridge {

/// True for a CiliumNetworkPolicy or a CiliumClusterwideNetworkPolicy of a version that is read here.
bool isCiliumPolicy(const TypeMeta &type);
bool isCiliumCidrGroup(const TypeMeta &type);

/// Reads a policy of Cilium and reports what Cilium would refuse (pkg/policy/api/rule_validation.go of
/// cilium/cilium) or the API server by Cilium's schema.
CiliumPolicy readCiliumPolicy(const TypeMeta &type, const Node &object, const Reading &reading);
CiliumCidrGroup readCiliumCidrGroup(const TypeMeta &type, const Node &object, const Reading &reading);

} // namespace drawbridge
