// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/policy_model.h"
#include "reachability/pod_lookup.h"

#include <span>

namespace drawbridge {

/// What a peer means, inside the pods and outside.
struct MatchedEnds {
    MatchedPods pods;
    AddressSet addresses;
    /// Those that it may match; the certain ones are among them.
    AddressSet possibleAddresses;
};

MatchedEnds endsOf(const EndpointPeer &peer, const PodLookup &lookup,
                   std::span<const LabelledAddresses> sets);

} // namespace drawbridge
