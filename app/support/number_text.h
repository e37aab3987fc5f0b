// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/language_scope.h"

namespace drawbridge::app {

/// A count as the reader's language writes it: "1,056". Not for ports, lines and other names.
inline QString numberText(std::size_t count)
{
    return readersLocale().toString(static_cast<qulonglong>(count));
}

} // namespace drawbridge::app
