// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/reading.h"

namespace drawbridge {

/// Reads a networking.k8s.io/v1 NetworkPolicy (or its predecessor of extensions/v1beta1) as the API server
/// does: with its defaults, and with its refusals as diagnostics at the field that is wrong.
NetworkPolicy readNetworkPolicy(const TypeMeta &type, const Node &object, const Reading &reading);

} // namespace drawbridge
