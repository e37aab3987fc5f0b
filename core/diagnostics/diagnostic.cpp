// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "diagnostics/diagnostic.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace drawbridge {

namespace {

auto key(const Diagnostic &diagnostic)
{
    return std::tie(diagnostic.where, diagnostic.message->code, diagnostic.arguments, diagnostic.related);
}

/// The length of the control character that the text begins with, C1 controls in UTF-8 included; 0 for none.
std::size_t controlLength(std::string_view text)
{
    const auto byteAt
        = [text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0; };
    if (byteAt(0) < 0x20 || byteAt(0) == 0x7f)
        return 1;
    return byteAt(0) == 0xc2 && byteAt(1) >= 0x80 && byteAt(1) < 0xa0 ? 2 : 0;
}

/// On one line, and nothing in it that a terminal obeys.
std::string printable(std::string_view text)
{
    std::string line;
    while (!text.empty()) {
        const std::size_t length = controlLength(text);
        if (length > 0)
            line += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[length - 1]));
        else
            line += text.front();
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return line;
}

} // namespace

std::string text(const Diagnostic &diagnostic)
{
    return substitute(diagnostic.message->text, diagnostic.arguments);
}

std::string_view toString(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Information:
        return "information";
    }
    return {};
}

std::string toString(const Diagnostic &diagnostic)
{
    const std::string position = toString(diagnostic.where);
    return printable(fmt::format("{}{}{}: {} [{}]", position, position.empty() ? "" : ": ",
                                 toString(diagnostic.message->severity), text(diagnostic),
                                 diagnostic.message->code));
}

void sortAndUnique(std::vector<Diagnostic> &diagnostics)
{
    std::ranges::stable_sort(diagnostics, [](const auto &a, const auto &b) { return key(a) < key(b); });
    diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(),
                                  [](const auto &a, const auto &b) { return key(a) == key(b); }),
                      diagnostics.end());
}

} // namespace drawbridge
