// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/reading.h"
#include "manifest/watch.h"

#include <vector>

namespace drawbridge {

/// Puts the results of all parts together, in the order given: objects sorted, duplicates reported and
/// dropped, foreign policies announced, diagnostics sorted. The watch is told that it goes on; once it is
/// stopped the rest stays as it was read.
LoadedFolder joinParts(std::vector<LoadedPart> parts, const Watch &watch = {});

} // namespace drawbridge
