// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/reachability.h"

#include <string>

namespace drawbridge {

/// "shop/cart[Deployment]", or the address.
std::string nameOf(const Cluster &cluster, const FlowEnd &end);

/// What a world allows between two ends: a simulation, or what a design means. One of them is a pod.
template <typename World> TrafficBounds boundsOf(const World &world, const FlowEnd &from, const FlowEnd &to)
{
    const auto *source = std::get_if<PodIndex>(&from);
    const auto *destination = std::get_if<PodIndex>(&to);
    if (source && destination)
        return world.between(*source, *destination);
    return source ? world.toAddress(*source, std::get<IpAddress>(to))
                  : world.fromAddress(std::get<IpAddress>(from), *destination);
}

} // namespace drawbridge
