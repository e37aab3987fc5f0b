// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <vector>

namespace drawbridge {

/// Sorts the list and keeps one of each.
template <typename T> void sortAndDropRepeated(std::vector<T> &list)
{
    std::ranges::sort(list);
    // clang 14 does not compile libstdc++'s std::ranges::unique.
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

} // namespace drawbridge
