// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/traffic_matrix.h"

namespace drawbridge {

/// How many pairs of workloads of one cell may exchange something else than before. A pair counts once in
/// each number that fits.
struct MatrixChange {
    /// Nothing was allowed to any two of their pods, and something is.
    std::uint64_t added = 0;
    /// Something was allowed to two of their pods, and nothing is.
    std::uint64_t cut = 0;
    /// Something became unknown, or is not unknown any more.
    std::uint64_t unsure = 0;
    /// Something was allowed to two of their pods, and something else is as well.
    std::uint64_t widened = 0;
    /// Something that was allowed to two of their pods is denied, and something is still allowed.
    std::uint64_t narrowed = 0;

    bool isEmpty() const { return *this == MatrixChange {}; }
    MatrixChange &operator+=(const MatrixChange &other);
    friend bool operator==(const MatrixChange &, const MatrixChange &) = default;
};

/// Compares two worlds of one cluster, cell by cell of the matrix, for its groups and its traffic. Nothing if
/// the stop was requested.
std::optional<std::vector<MatrixChange>> matrixChanges(const Reachability &before, const Reachability &after,
                                                       const TrafficMatrix &matrix,
                                                       const std::stop_token &stop = {});

} // namespace drawbridge
