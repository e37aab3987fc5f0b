// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace drawbridge {

/// The text as a JSON string, with its quotes.
std::string jsonString(std::string_view text);

} // namespace drawbridge
