// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/calico_policy.h"
#include "manifest/network_policy_fields.h"

namespace drawbridge {

/// Reads one entry of ingress or egress.
CalicoRule readCalicoRule(const Node &entry, const std::string &path, bool isEgress, bool isGlobal,
                          PolicyFields &fields);

} // namespace drawbridge
