// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/reachability.h"

#include <cstdint>

namespace drawbridge {

/// For how many pairs of their pods one workload may connect to another, on any traffic; each more than the
/// one before.
enum class WorkloadAccess : std::uint8_t {
    None,
    /// It is unknown whether any may.
    Perhaps,
    SomePods,
    AllPods,
};

WorkloadAccess accessBetween(const Reachability &reachability, WorkloadIndex from, WorkloadIndex to);

} // namespace drawbridge
