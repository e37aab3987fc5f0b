// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "synthesis/edge_suggestions.h"

#include <QString>

namespace drawbridge::app {

/// How sure a suggestion is, in one word.
QString confidenceText(Confidence confidence);
/// What that means, in a sentence.
QString confidenceHint(Confidence confidence);
/// One, two or three bars.
QString confidenceIconName(Confidence confidence);

} // namespace drawbridge::app
