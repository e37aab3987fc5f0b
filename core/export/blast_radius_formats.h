// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "report/blast_radius.h"

#include <string>

namespace drawbridge {

enum class BlastRadiusFormat { Text, Csv, Json, Markdown, Dot };

/// What is reached, nearest first and what is uncertain last, with a shortest path to each, and the
/// connection whose removal takes most away. Text and JSON tell all of it; the others have no place for the
/// last.
std::string format(const BlastRadius &radius, const Cluster &cluster, BlastRadiusFormat format);

} // namespace drawbridge
