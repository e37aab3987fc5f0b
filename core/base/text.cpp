// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "base/text.h"

#include "base/ascii.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>
#include <utility>

namespace drawbridge {

std::string join(const std::vector<std::string> &parts, std::string_view separator)
{
    std::string joined;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            joined += separator;
        joined += parts[i];
    }
    return joined;
}

std::string printable(std::string_view text)
{
    std::string printed;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : '\0');
        if (text[i] == '\n') {
            printed += "\\n";
        } else if (text[i] == '\t') {
            printed += "\\t";
        } else if (byte < 0x20 || byte == 0x7f) {
            printed += fmt::format("\\x{:02x}", byte);
        } else if (byte == 0xc2 && next >= 0x80 && next < 0xa0) {
            // A C1 control in UTF-8, which some terminals obey as well.
            printed += fmt::format("\\x{:02x}", next);
            ++i;
        } else {
            printed += text[i];
        }
    }
    return printed;
}

namespace {

/// The text, or its beginning with an ellipsis where it is longer than anybody reads.
std::string readable(const std::string &text)
{
    constexpr std::size_t kMostBytes = 1000;
    if (text.size() <= kMostBytes)
        return text;
    std::size_t end = kMostBytes;
    const auto isInsideCharacter = [&text](std::size_t at) { return (text[at] & 0xc0) == 0x80; };
    while (end > 0 && isInsideCharacter(end))
        --end;
    return text.substr(0, end) + "…";
}

} // namespace

std::string substitute(std::string_view textTemplate, const std::vector<std::string> &arguments)
{
    std::string text;
    for (std::size_t i = 0; i < textTemplate.size(); ++i) {
        if (textTemplate[i] == '%' && i + 1 < textTemplate.size()) {
            const auto number = static_cast<std::size_t>(textTemplate[i + 1] - '1');
            if (textTemplate[i + 1] >= '1' && textTemplate[i + 1] <= '9' && number < arguments.size()) {
                text += readable(arguments[number]);
                ++i;
                continue;
            }
        }
        text += textTemplate[i];
    }
    return text;
}

std::string lowerCase(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), toLower);
    return result;
}

std::string upperCase(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), toUpper);
    return result;
}

namespace {

/// How many letters must be put in, taken out, replaced or swapped with the next one.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> beforeLast;
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t {0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        beforeLast = std::exchange(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
    }
    return row[b.size()];
}

} // namespace

std::string nearestName(std::string_view word, const std::vector<std::string> &candidates)
{
    std::string best;
    std::size_t bestDistance = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string &candidate : candidates) {
        const std::size_t distance = editDistance(word, candidate);
        if (distance < bestDistance && distance < std::max(word.size(), candidate.size())) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

} // namespace drawbridge
