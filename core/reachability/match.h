// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace drawbridge {

/// Whether something matches; Maybe where what is known does not decide it.
enum class Match : std::uint8_t { No, Maybe, Yes };

constexpr Match both(Match a, Match b)
{
    return a < b ? a : b;
}
constexpr Match either(Match a, Match b)
{
    return a < b ? b : a;
}

constexpr Match negated(Match match)
{
    return match == Match::Maybe ? match : (match == Match::Yes ? Match::No : Match::Yes);
}

} // namespace drawbridge
