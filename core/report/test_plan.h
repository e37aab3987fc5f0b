// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/label_map.h"
#include "net/protocol.h"

#include <cstdint>
#include <string>
#include <vector>

namespace drawbridge {

/// One connection to try in the cluster, which must fail.
struct TestProbe {
    /// Place in IsolationReport::claims of the claim that it tests.
    std::size_t claim = 0;
    std::string fromNamespace;
    /// "shop/cart[Deployment]"
    std::string from;
    /// What finds its pods.
    LabelMap fromLabels;
    /// Empty if the destination is an address.
    std::string toNamespace;
    std::string to;
    LabelMap toLabels;
    Protocol protocol = Protocol::Tcp;
    std::uint16_t port = 0;
    /// How many pairs of workloads it stands for: those that the same policies decide.
    std::uint64_t pairs = 0;
};

} // namespace drawbridge
