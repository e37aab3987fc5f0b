// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/cilium_rule_reader.h"

namespace drawbridge {

/// Reads toPorts into the rule's ports, and what is said there about layer 7.
void readCiliumPorts(const Node &list, const std::string &path, CiliumRuleKind kind, CiliumRule &rule,
                     PolicyFields &fields);

} // namespace drawbridge
