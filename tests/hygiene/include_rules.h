// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace drawbridge::hygiene {

/// A file of the project: its path from the top of the repository, and its text.
struct SourceText {
    std::string path;
    std::string text;
};

struct IncludeLine {
    std::size_t line = 0;
    std::string header;
    bool isQuoted = false;
};

/// The #include lines of a file, in order.
std::vector<IncludeLine> includesOf(std::string_view text);

/// What is wrong with the includes of one file of core or app, each as "path:line: text"; empty for a file
/// that keeps the layers. Files elsewhere may include what they like.
std::vector<std::string> layeringProblems(const SourceText &file);

/// A .cpp with a header of its own includes it first, so that each such header is known to compile alone.
/// Nothing to say where hasOwnHeader is false.
std::vector<std::string> firstIncludeProblems(const SourceText &file, bool hasOwnHeader);

} // namespace drawbridge::hygiene
