// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>

namespace drawbridge::bench {

struct MeasuredLoad {
    std::size_t objects = 0;
    double seconds = 0;
    /// The longest time between the start, any two reports of progress, and the end.
    double longestGap = 0;
    /// From the request to stop to the end; 0 if the load ended first.
    double cancelSeconds = 0;
};

/// Loads a folder with all processors; asks it to stop after that many seconds, if any.
MeasuredLoad measureLoad(const std::filesystem::path &folder, std::optional<double> stopAfter = {});

/// The most memory that a process of its own had while it loaded the folder, in bytes; 0 if it failed.
std::size_t peakMemoryOfLoading(const std::filesystem::path &folder);

} // namespace drawbridge::bench
