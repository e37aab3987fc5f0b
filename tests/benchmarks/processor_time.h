// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ctime>
#include <functional>

namespace drawbridge::test {

/// How long the work takes on this thread's processor, so that other work on the machine does not count.
inline double millisecondsOf(const std::function<void()> &work)
{
    const std::clock_t start = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

} // namespace drawbridge::test
