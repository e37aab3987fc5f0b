// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/network_policy.h"
#include "tree/node.h"

#include <string>

namespace drawbridge {

/// The policy as an API object: apiVersion, kind, metadata (name, namespace, labels) and spec, with explicit
/// policyTypes and protocols whatever the API server's defaults are.
Node policyDocument(const NetworkPolicy &policy);

/// The same as a YAML file. Same policy, same bytes.
std::string writePolicy(const NetworkPolicy &policy);

} // namespace drawbridge
