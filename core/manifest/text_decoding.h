// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "manifest/skip_reason.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drawbridge {

/// The text of a file, or the reason why there is none.
struct DecodedText {
    /// UTF-8 without a byte order mark, lines ending in \n.
    std::string text;
    std::optional<SkipReason> skipped;
    std::vector<Diagnostic> diagnostics;
};

/// Turns the bytes of a file into text: UTF-8 with or without a byte order mark, UTF-16 with one; what is
/// neither is read as Windows-1252 with a warning. Binary and encrypted files are told apart from text.
DecodedText decodeText(const FileName &file, std::string bytes);

/// Where the lines end, by the last byte of each end: \n with all the \r before it (editors and converters
/// leave one, or several), and \r without a \n behind it, which is a line end too (YAML 1.2.2, 5.4).
std::vector<std::size_t> lineEnds(std::string_view text);

/// True for well-formed UTF-8 (RFC 3629).
bool isUtf8(std::string_view text);

} // namespace drawbridge
