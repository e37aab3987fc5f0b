// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/traffic_matrix.h"

#include <string>

namespace drawbridge {

/// What a cell says, in few letters: "-" for none, "all", "3 of 12" pairs, "some" of the only pair, "?2" for
/// pairs that are unknown, "3 of 12 ?2"; empty where there is no pair.
std::string toString(const MatrixCell &cell);

enum class MatrixFormat { Text, Csv, Markdown, Json };

/// Text is a table with a legend; CSV and Markdown have the same cells; JSON has all numbers.
std::string format(const TrafficMatrix &matrix, MatrixFormat format);

} // namespace drawbridge
