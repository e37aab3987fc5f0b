// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

#include <tl/expected.hpp>

namespace drawbridge {

/// A value, or the one reason why there is none. For work that is all or nothing; reading user files never
/// is.
template <typename T> using Result = tl::expected<T, Diagnostic>;

inline tl::unexpected<Diagnostic> failure(const Message &message, std::vector<std::string> arguments = {},
                                          SourcePosition where = {})
{
    return tl::unexpected<Diagnostic>({&message, std::move(arguments), std::move(where), {}});
}

} // namespace drawbridge
