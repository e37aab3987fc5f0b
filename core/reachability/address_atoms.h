// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/address_set.h"
#include "policy/policy_model.h"
#include "reachability/pod_lookup.h"

#include <vector>

namespace drawbridge {

/// Cuts of all addresses; see Reachability::addressAtoms().
struct AddressAtoms {
    std::vector<AddressRange> all;
    std::vector<AddressRange> external;
};

AddressAtoms cutAddresses(const PolicySet &policies, const PodLookup &lookup);

} // namespace drawbridge
