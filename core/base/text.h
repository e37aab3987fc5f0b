// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace drawbridge {

/// The parts with the separator between them.
std::string join(const std::vector<std::string> &parts, std::string_view separator);

/// Replaces %1 to %9 in the template by the arguments, very long ones by their beginning; a placeholder
/// without an argument stays as it is.
std::string substitute(std::string_view textTemplate, const std::vector<std::string> &arguments);

/// The text on one line: control characters become "\\n", "\\t" or "\\x1b".
std::string printable(std::string_view text);

/// Letters of ASCII in the one case, everything else as it is.
std::string lowerCase(std::string_view text);
std::string upperCase(std::string_view text);

/// The candidate that is fewest edits away from the word, or an empty text when none is close enough to be
/// meant (at most a third of the word's length, and at least one letter in common).
std::string nearestName(std::string_view word, const std::vector<std::string> &candidates);

/// True for names that begin with the prefix.
inline bool startsWith(std::string_view text, std::string_view prefix)
{
    return text.substr(0, prefix.size()) == prefix;
}

} // namespace drawbridge
