// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/reading.h"

#include <vector>

namespace drawbridge {

/// Puts the results of all parts together, in the order given: objects sorted, duplicates reported and
/// dropped, foreign policies announced, diagnostics sorted.
LoadedFolder joinParts(std::vector<LoadedPart> parts);

} // namespace drawbridge
