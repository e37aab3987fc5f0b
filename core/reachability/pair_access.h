// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/verdict.h"

namespace drawbridge {

/// The verdict of two ends over all their traffic, from the first to the second: Allowed if any is certainly
/// allowed to every pair of their pods and addresses, else Unknown if any may be to some, else Denied. Every
/// count of pairs of the window that says "allowed" or "unknown" counts this.
inline Access accessOf(const TrafficBounds &bounds)
{
    if (!bounds.allowed.isEmpty())
        return Access::Allowed;
    return bounds.possible.isEmpty() ? Access::Denied : Access::Unknown;
}

} // namespace drawbridge
