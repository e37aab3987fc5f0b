// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace drawbridge {

/// Whether the whole text is what the pattern says: * stands for any characters, ? for one, letters of ASCII
/// are the same in both cases.
bool matchesGlob(std::string_view pattern, std::string_view text);

/// Whether the text has the pattern anywhere in it.
bool containsGlob(std::string_view pattern, std::string_view text);

} // namespace drawbridge
