// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace drawbridge {

enum class DiffKind { Same, Removed, Added };

/// One line of a comparison of two texts. Line numbers count from 1; 0 where the side lacks the line.
struct DiffLine {
    DiffKind kind = DiffKind::Same;
    std::uint32_t lineBefore = 0;
    std::uint32_t lineAfter = 0;
    std::string text;
    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

/// The fewest removed and added lines that turn the one text into the other (Myers' algorithm); removals come
/// before additions. Beyond kMostDiffEdits edits the middle is reported as replaced as a whole, so that time
/// and memory stay bounded.
std::vector<DiffLine> diffLines(std::string_view before, std::string_view after);

inline constexpr std::size_t kMostDiffEdits = 1000;

} // namespace drawbridge
