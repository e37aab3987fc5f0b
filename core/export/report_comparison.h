// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "tree/node.h"

#include <optional>

namespace drawbridge {

/// The first place, in the order of the file, at which a report in JSON tells something else than one that
/// was made anew: its path ("$.flows.rows[3].allowed") with both values. Nothing if they tell the same. The
/// digest is none of what is told.
std::optional<Diagnostic> firstDifference(const Node &told, const Node &found, const FileName &file);

} // namespace drawbridge
