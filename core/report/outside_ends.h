// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/address_set.h"
#include "reachability/reachability.h"

#include <span>
#include <vector>

namespace drawbridge {

/// Addresses outside the cluster that stand for all of the set: no world tells two apart that share one.
std::vector<IpAddress> telling(const AddressSet &addresses, std::span<const Reachability *const> worlds);

/// Between a pod and an address, in the direction seen from the pod.
TrafficBounds withAddress(const Reachability &reachability, PodIndex pod, Direction direction,
                          const IpAddress &address);

} // namespace drawbridge
