// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filter/filter_words.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace drawbridge {

/// What may be written in place of the part of a text that stands before the cursor.
struct FilterCompletion {
    std::size_t begin = 0;
    std::size_t length = 0;
    /// In the order in which they are offered. A key that needs a value ends with its colon.
    std::vector<std::string> offers;
};

/// Keys and names of workloads while a term begins, values of the key behind its colon. Offers begin with
/// what was typed, in letters of either case; at most `most` of them.
FilterCompletion completeFilter(std::string_view text, std::size_t cursor, const FilterWords &words,
                                std::size_t most = 12);

} // namespace drawbridge
