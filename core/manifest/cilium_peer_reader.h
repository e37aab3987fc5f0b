// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/cilium_rule_reader.h"

namespace drawbridge {

/// Reads the lists of peers of a rule. Nothing if it has none of them.
std::optional<std::vector<CiliumPeer>> readCiliumPeers(const Node &entry, const std::string &path,
                                                       CiliumRuleKind kind, PolicyFields &fields);

/// A block, or a bare address; nothing if it was rejected, in the words that Cilium has for it.
std::optional<Cidr> readCiliumCidr(const Node &text, const std::string &path, PolicyFields &fields);

} // namespace drawbridge
