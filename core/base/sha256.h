// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace drawbridge {

/// The SHA-256 digest of the bytes (FIPS 180-4) as 64 lower-case hexadecimal digits: what `sha256sum` prints.
std::string sha256(std::string_view bytes);

} // namespace drawbridge
