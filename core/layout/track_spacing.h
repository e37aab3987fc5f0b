// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/outline_sides.h"

#include <cstddef>
#include <vector>

namespace drawbridge {

/// What moves as one: where it wants to be and between what it may.
struct Track {
    double wanted = 0;
    FreeGap limits;
    /// Where the limits lie instead once there is no room otherwise; the other gaps come last.
    FreeGaps inNeed;
    /// The limits are for the looks: they lie where they may in need before distances shrink.
    bool yields = false;
};

/// The one track stays before the other, by the distance if there is room.
struct TrackOrder {
    /// Indexes; the first is less than the second.
    std::size_t before = 0;
    std::size_t behind = 0;
    double distance = 0;
    /// Gives way before those that are not.
    bool isWeak = false;
    bool isShrunk = false;
};

/// Where each track lies: near to where it wants to be, within its limits, in the order. Where there is too
/// little room, limits for the looks fall, then distances shrink a little, then weak ones vanish, then tracks
/// move to where they may in need, and at last all distances shrink alike.
std::vector<double> spacedTracks(const std::vector<Track> &tracks, std::vector<TrackOrder> orders);

} // namespace drawbridge
