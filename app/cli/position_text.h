// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/source_position.h"

#include <string>

namespace drawbridge::app {

/// " (cart.yaml:9:3)", or nothing for a place that is not known.
std::string positionText(const SourcePosition &where);

/// The same as a JSON object; null for a place that is not known.
std::string positionJson(const SourcePosition &where);

} // namespace drawbridge::app
