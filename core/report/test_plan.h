// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/label_map.h"
#include "net/protocol.h"
#include "report/report_claim.h"

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
    /// An address has neither namespace nor labels.
    std::string toNamespace;
    std::string to;
    LabelMap toLabels;
    Protocol protocol = Protocol::Tcp;
    std::uint16_t port = 0;
    /// False where no container of the target says that it listens there: nothing may answer, denied or not.
    bool isDeclared = true;
    /// How many pairs like it the same policies deny.
    std::uint64_t pairs = 1;
};

/// Probes for what claims say is denied, and what is denied for certain: one for each two sets of policies,
/// from a pod that the one binds to a pod that the other binds. For the default deny there is one for each
/// set, from any pod that is denied.
std::vector<TestProbe> testPlan(const ClaimBasis &basis, const std::vector<ReportClaim> &claims);

} // namespace drawbridge
